/** A plan as a simulation reads it: plain data, so that it can be handed to another thread. */
import type { Day } from '../../../grammar/civil.ts';
import type { Dates, Network } from '../network.ts';
import type { Schedule } from '../schedule.ts';

export interface SimulatedPlan {
  readonly start: Day;
  /** Half-open. */
  readonly finish: Day;
  readonly lastDay: Day;
  readonly network: Network;
  readonly early: Dates;
  /** By work index: its finish, half-open, and the last day that people read of it. */
  readonly finishes: Int32Array;
  readonly lastDays: Int32Array;
}

export function simulatedPlan({ start, finish, lastDay, items, passes }: Schedule): SimulatedPlan {
  return {
    start,
    finish,
    lastDay,
    network: passes.network,
    early: passes.early,
    finishes: Int32Array.from(items, ({ earlyFinish }) => earlyFinish),
    lastDays: Int32Array.from(items, ({ lastDay: last }) => last),
  };
}
