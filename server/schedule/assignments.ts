/** Who works on what and when, as columns: the people that unfinished work asks of each team, on the days of the plan. */
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
  return { count, index, team: demandTeam, people: demandPeople, from, to };
}
