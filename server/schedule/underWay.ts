/** Which work has begun and is not done, and since when. Needs the plan's input; it counts on a status date only. */
import type { Day } from '../../grammar/civil.ts';
import { DONE, IN_PROGRESS, NO_DAY, type PlanInput } from './planInput.ts';

/** Whether it has begun and is not done: it states its start, `in-progress`, or that some of it is done. */
export function isUnderWay({ milestone, started, finished, state, progress }: PlanInput, i: number): boolean {
  if (milestone[i] || finished[i] !== NO_DAY || state[i] === DONE) return false;
  return started[i] !== NO_DAY || state[i] === IN_PROGRESS || progress[i]! > 0;
}

/**
 * The day it began: `started`; of work under way that does not state it, its planned `start`, where that is not after
 * the status date; undefined where nobody knows.
 */
export function beganOn(input: PlanInput, i: number): Day | undefined {
  if (input.started[i] !== NO_DAY) return input.started[i]!;
  const start = input.pinned[i]!;
  const { asOf } = input;
  return isUnderWay(input, i) && start !== NO_DAY && asOf !== undefined && start <= asOf ? start : undefined;
}
