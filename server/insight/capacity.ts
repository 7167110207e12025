/**
 * How many people each team is asked for and how many it has, day by day, from the dates of the plan. Needs a roadmap
 * and its schedule; promises runs of days with the same load, and the runs in which a team is asked for too many.
 */
import type { Day } from '../../grammar/civil.ts';
import { civilOf, dayOf, daysInMonth, weekday } from '../../grammar/civil.ts';
import { countWorkdays, isWorkday, nextWorkday, type WorkCalendar } from '../calendar/workCalendar.ts';
import type { Data } from '../model/data.ts';
import type { Id, Team } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Asks, areSameAsks, asksOf } from './asks.ts';

export interface TeamLoad {
  readonly team: Id;
  /** Runs of days, half-open, in order; days on which nothing is asked and nothing changes are left out. */
  readonly runs: readonly LoadRun[];
  readonly overloads: readonly Overload[];
  /** When the team works, and with how many people. */
  readonly calendar: WorkCalendar;
  readonly capacity: Team['capacity'];
  /** Days before it are not counted. */
  readonly since: Day;
  readonly asks: Asks;
}

export interface LoadRun {
  readonly from: Day;
  readonly to: Day;
  readonly asked: number;
  /** `Infinity` for a team without a stated capacity. */
  readonly capacity: number;
}

export interface Overload {
  /** Half-open. */
  readonly from: Day;
  readonly to: Day;
  /** The most that is asked on a day of it, and the capacity of that day. */
  readonly asked: number;
  readonly capacity: number;
}

/** More than this is too many: fractions of people add up with rounding errors. */
const SLACK = 1e-9;

interface Before {
  readonly teams: readonly Data<Team>[];
  readonly loads: readonly TeamLoad[];
}

/**
 * @param calendars when each team works
 * @param since days before it are not looked at: the past cannot be moved
 * @param before those of an earlier version: the load of a team that is asked for the same is kept
 */
export function teamLoads(
  teams: readonly Data<Team>[],
  schedule: Schedule,
  calendars: readonly WorkCalendar[],
  since: Day = Number.NEGATIVE_INFINITY,
  before?: Before,
): readonly TeamLoad[] {
  const asks = asksOf(schedule, calendars, since);
  return teams.map((team, i) => {
    const old = before?.teams[i] === team ? before.loads[i] : undefined;
    const isKept = old?.calendar === calendars[i] && old?.since === since && areSameAsks(old.asks, asks[i]!);
    return isKept ? old : teamLoad(team, asks[i]!, calendars[i]!, since);
  });
}

function teamLoad(team: Data<Team>, asks: Asks, calendar: WorkCalendar, since: Day): TeamLoad {
  let runs: readonly LoadRun[] | undefined;
  return {
    team: team.id,
    /** Thousands of them in a large plan, so they are made for who asks. */
    get runs() {
      runs ??= runsOf(asks, team, calendar);
      return runs;
    },
    overloads: overloadsOf(asks, team, calendar),
    calendar,
    capacity: team.capacity,
    since,
    asks,
  };
}

/** The days in `[from, to)` on which an ask really asks for people. */
export function askedDays({ asks, calendar }: TeamLoad, ask: number, from: Day, to: Day): number {
  const [first, end] = [Math.max(from, asks.from[ask]!), Math.min(to, asks.to[ask]!)];
  return first < end ? countWorkdays(asks.own[ask] ?? calendar, first, end) : 0;
}

/** The stretches of an ask, cut where the work rests and the team does not. */
function stretches({ from, to, own }: Asks, ask: number, team: WorkCalendar): readonly (readonly [Day, Day])[] {
  const calendar = own[ask];
  if (!calendar) return [[from[ask]!, to[ask]!]];
  const found: [Day, Day][] = [];
  let first = from[ask]!;
  for (let day = first; day < to[ask]!; day++) {
    if (isWorkday(calendar, day) || !isWorkday(team, day)) continue;
    if (first < day) found.push([first, day]);
    first = day + 1;
  }
  if (first < to[ask]!) found.push([first, to[ask]!]);
  return found;
}

/** Longer than any plan; what lies beyond is not looked at. */
const LONGEST = 100_000;

function runsOf(asks: Asks, team: Pick<Team, 'capacity'>, calendar: WorkCalendar): LoadRun[] {
  const runs: LoadRun[] = [];
  sweep(asks, team, calendar, (from, to, asked, capacity) => runs.push({ from, to, asked: round(asked), capacity }));
  return runs;
}

/** Adds up by day what begins and ends, and cuts where the sum or the capacity changes. */
function sweep(
  asks: Asks,
  team: Pick<Team, 'capacity'>,
  calendar: WorkCalendar,
  visit: (from: Day, to: Day, asked: number, capacity: number) => void,
): void {
  const { count, people, from: froms, to: tos } = asks;
  if (count === 0) return;
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let a = 0; a < count; a++) {
    if (froms[a]! < first) first = froms[a]!;
    if (tos[a]! > end) end = tos[a]!;
  }
  const length = Math.min(end - first, LONGEST);
  const change = new Float64Array(length + 1);
  for (let a = 0; a < count; a++) {
    for (const [from, to] of stretches(asks, a, calendar)) {
      if (from - first > length) break;
      change[from - first]! += people[a]!;
      change[Math.min(to - first, length)]! -= people[a]!;
    }
  }
  const limits = new Uint8Array(length + 1);
  for (const { from } of team.capacity) if (from >= first && from - first <= length) limits[from - first] = 1;
  let load = 0;
  let since = 0;
  let capacity = capacityOn(team, first);
  for (let at = 0; at <= length; at++) {
    if (change[at] === 0 && at < length && limits[at] === 0) continue;
    if (load > SLACK && at > since) visit(first + since, first + at, load, capacity);
    load += change[at]!;
    since = at;
    if (limits[at] === 1) capacity = capacityOn(team, first + at);
  }
}

/** Sums of fractions without their dust. */
const round = (people: number): number => Math.round(people * 1e6) / 1e6;

/** People that a team has; the first statement counts from the beginning of time. `Infinity` without any. */
function capacityOn({ capacity }: Pick<Team, 'capacity'>, day: Day): number {
  let people = capacity[0]?.people ?? Number.POSITIVE_INFINITY;
  for (const change of capacity) if (change.from <= day) people = change.people;
  return people;
}

function overloadsOf(asks: Asks, team: Pick<Team, 'capacity'>, calendar: WorkCalendar): Overload[] {
  // Days on which the team rests ask nobody for more, and join what they part.
  const isRest = (from: Day, to: Day): boolean => nextWorkday(calendar, from) >= to;
  const found: { from: Day; to: Day; asked: number; capacity: number }[] = [];
  sweep(asks, team, calendar, (from, to, load, capacity) => {
    if (load <= capacity + SLACK || isRest(from, to)) return;
    const asked = round(load);
    const last = found.at(-1);
    if (last !== undefined && isRest(last.to, from)) {
      last.to = to;
      if (asked - capacity > last.asked - last.capacity) Object.assign(last, { asked, capacity });
    } else found.push({ from, to, asked, capacity });
  });
  return found;
}

/** Work indexes that ask the team on some day of an overload. */
export function demandedBy(load: TeamLoad, { from, to }: Overload): number[] {
  const { asks, calendar } = load;
  const found: number[] = [];
  for (let a = 0; a < asks.count; a++) {
    const [first, end] = [Math.max(from, asks.from[a]!), Math.min(to, asks.to[a]!)];
    // Whether there is a working day is quicker to say than how many there are.
    if (first < end && nextWorkday(asks.own[a] ?? calendar, first) < end) found.push(asks.index[a]!);
  }
  return found;
}

export interface PeriodLoad {
  /** First day of the month, or the Monday of the week. */
  readonly from: Day;
  /** Person-days. */
  readonly asked: number;
  /**
   * On every working day of the period that is counted, whether anything is asked on it or not; `Infinity` for a team
   * without a stated capacity.
   */
  readonly capacity: number;
}

/** The period that a day is in, half-open. */
const PERIODS = {
  week: (day: Day): readonly [Day, Day] => [day - weekday(day) + 1, day - weekday(day) + 8],
  month: (day: Day): readonly [Day, Day] => {
    const { year, month } = civilOf(day);
    const first = dayOf(year, month, 1);
    return [first, first + daysInMonth(year, month)];
  },
} as const;

/** The load of a team by week or month: what a heat map shows. Periods in which nothing is asked are left out. */
export function loadBy(period: keyof typeof PERIODS, load: TeamLoad): PeriodLoad[] {
  const { runs, calendar, since } = load;
  const sums = new Map<Day, { asked: number; readonly end: Day }>();
  for (const { from, to, asked } of runs) {
    for (let at = from; at < to; ) {
      const [first, end] = PERIODS[period](at);
      const days = countWorkdays(calendar, at, Math.min(to, end));
      const sum = sums.get(first) ?? { asked: 0, end };
      if (days > 0) sums.set(first, sum);
      sum.asked += asked * days;
      at = end;
    }
  }
  return [...sums].map(([from, { asked, end }]) => ({
    from,
    asked: round(asked),
    capacity: capacityBetween(load, Math.max(from, since), end),
  }));
}

/** Person-days that a team has in `[from, to)`. */
function capacityBetween({ capacity, calendar }: TeamLoad, from: Day, to: Day): number {
  if (capacity.length === 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [i, { people }] of capacity.entries()) {
    const first = i === 0 ? from : Math.max(from, capacity[i]!.from);
    const end = Math.min(to, capacity[i + 1]?.from ?? to);
    if (first < end) sum += people * countWorkdays(calendar, first, end);
  }
  return round(sum);
}
