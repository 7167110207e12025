/** When late committed work can be done at the earliest, in any order of the work. Needs a levelled schedule. */
import type { Day } from '../../grammar/civil.ts';
import { NO_DAY } from './planInput.ts';
import type { Schedule } from './schedule.ts';

/** Its last day in the best of all orders, where even that is after its due date; undefined where some order may keep it. */
export function leastLastDay({ items, passes: { network, input } }: Schedule, index: number): Day | undefined {
  const least = network.least?.get(index);
  if (least === undefined || input.due[index] === NO_DAY) return undefined;
  // A bound is never after the date that it bounds; a moment may be read as the day that it opens.
  const day = Math.min(network.tables.origin + least - 1, items[index]!.lastDay);
  return day > input.due[index]! ? day : undefined;
}
