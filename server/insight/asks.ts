/** Which work asks each team for how many people, and when: what loads are summed up from. */
import type { Day } from '../../grammar/civil.ts';
import { isSameCalendar, type WorkCalendar } from '../calendar/workCalendar.ts';
import { assignmentsOf } from '../schedule/assignments.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { sameList } from '../util/sameList.ts';

/** Features that ask a team for people, each on the days `[from, to)`; as columns, since there are thousands. */
export interface Asks {
  count: number;
  /** Work indexes. */
  readonly index: Int32Array;
  readonly people: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** When the work goes on, where it rests on some days of the team, since another team does. */
  readonly own: (WorkCalendar | undefined)[];
}

export const areSameAsks = (now: Asks, before: Asks): boolean =>
  now.count === before.count &&
  sameList(now.index, before.index) &&
  sameList(now.from, before.from) &&
  sameList(now.to, before.to) &&
  sameList(now.people, before.people) &&
  sameList(now.own, before.own);

/**
 * By team.
 * @param since days before it are not looked at
 */
export function asksOf(schedule: Schedule, calendars: readonly WorkCalendar[], since: Day): readonly Asks[] {
  const { count, index, team, people, from, to, calendarOf } = assignmentsOf(schedule);
  const most = new Int32Array(calendars.length);
  for (let a = 0; a < count; a++) most[team[a]!]!++;
  // Parts of one column each: thousands of small buffers are slow to make.
  const all = {
    index: new Int32Array(count),
    people: new Float64Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
  };
  let start = 0;
  const asks = Array.from(most, (size): Asks => {
    const [first, end] = [start, start + size];
    start = end;
    return {
      count: 0,
      index: all.index.subarray(first, end),
      people: all.people.subarray(first, end),
      from: all.from.subarray(first, end),
      to: all.to.subarray(first, end),
      own: [],
    };
  });
  for (let a = 0; a < count; a++) {
    const first = Math.max(since, from[a]!);
    if (first >= to[a]!) continue;
    const own = asks[team[a]!]!;
    const at = own.count++;
    own.index[at] = index[a]!;
    own.people[at] = people[a]!;
    own.from[at] = first;
    own.to[at] = to[a]!;
    // Work of one team goes on whenever that works.
    const isShared = index[a - 1] === index[a] || index[a + 1] === index[a];
    const calendar = isShared ? calendarOf(index[a]!) : undefined;
    own.own[at] = calendar && !isSameCalendar(calendar, calendars[team[a]!]!) ? calendar : undefined;
  }
  return asks;
}
