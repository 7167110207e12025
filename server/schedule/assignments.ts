/** Who works on what and when, as columns: the people that unfinished work asks of each team, on the days of the plan. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { Schedule } from './schedule.ts';

export interface Assignments {
  readonly count: number;
  /** Work indexes, ascending. */
  readonly index: Int32Array;
  /** Places in `Roadmap.teams`. */
  readonly team: Int32Array;
  readonly people: Float64Array;
  /** The days of the work, half-open. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By work index: on which of those days it asks for anybody, its own calendar. Time that is elapsed passes on all of them. */
  readonly calendarOf: (index: number) => WorkCalendar;
}

export function assignmentsOf({ passes: { input, network, early } }: Schedule): Assignments {
  const { demandStart, demandTeam, demandPeople } = input;
  const { origin } = network.tables;
  const count = demandTeam.length;
  const index = new Int32Array(count);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (let i = 0; i < input.count; i++) {
    const start = network.started[i]! >= 0 ? network.started[i]! : early.start[i]!;
    for (let d = demandStart[i]!; d < demandStart[i + 1]!; d++) {
      index[d] = i;
      from[d] = origin + start;
      to[d] = origin + early.finish[i]!;
    }
  }
  const calendarOf = (i: number): WorkCalendar => input.calendars[input.calendar[i]!]!;
  return { count, index, team: demandTeam, people: demandPeople, from, to, calendarOf };
}
