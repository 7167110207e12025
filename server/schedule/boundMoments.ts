/**
 * Pass 5c, due dates of moments. Needs early dates and the days that people read of them. Promises upper bounds within
 * which a moment is read no later than its due date: one that closes a day may stand at the end of the day that is due,
 * one that opens a day no later than its morning.
 */
import { isSettled } from './backwardPass.ts';
import { lastOpening, opening, within } from './lag.ts';
import { ALWAYS, type Dates, MOMENT, type Network } from './network.ts';
import { NO_DAY } from './planInput.ts';

/** The same network where no due date falls on a moment that opens a day. */
export function boundMoments(network: Network, early: Dates, displayed: Int32Array): Network {
  const { input, kind, pin, clock, tables, items } = network;
  let upper = network.upper;
  for (let i = 0; i < items; i++) {
    // Columns first: most work is no moment, and then is not looked at.
    if (kind[i] !== MOMENT || pin[i] !== ALWAYS || isSettled(network, i) || displayed[i]! < early.finish[i]!) continue;
    const due = input.due[i]!;
    if (due === NO_DAY) continue;
    const day = within(tables, due - tables.origin);
    if (upper === network.upper) upper = upper.slice();
    // Read on the next working day, it has to stand before the last one that is not after its due date.
    upper[i] = displayed[i]! > early.finish[i]! ? opening(tables, clock[i]!, lastOpening(tables, clock[i]!, day)) : day;
  }
  return upper === network.upper ? network : { ...network, upper };
}
