/**
 * Pass 5d, due dates of moments. Needs early dates and the days that people read of them. Promises upper bounds within
 * which a moment is read no later than its due date, or that of a summary around it: one that closes a day may stand at
 * the end of the day that is due, one that opens a day no later than its morning.
 */
import { lastOpening, opening, within } from './lag.ts';
import { ALWAYS, type Dates, GATE, MOMENT, type Network, SUMMARY } from './network.ts';
import { NO_DAY } from './planInput.ts';
import { isSettled } from './settled.ts';

/** The same network where no due date falls on a moment that opens a day. */
export function boundMoments(network: Network, early: Dates, displayed: Int32Array): Network {
  const { input, kind, pin, clock, tables, items, role, scheduled } = network;
  let { upper, dueOf } = network;
  for (let i = 0; i < items; i++) {
    // Columns first: most work is no moment, and then is not looked at. A summary is as late as its parts.
    if (kind[i] !== MOMENT || pin[i] !== ALWAYS || (role[i] === SUMMARY && !isEmpty(network, i))) continue;
    if (!scheduled[i] || isSettled(network, i) || displayed[i]! < early.finish[i]!) continue;
    const from = firstDue(network, i);
    if (from < 0) continue;
    const day = within(tables, input.due[from]! - tables.origin);
    if (upper === network.upper) {
      upper = upper.slice();
      dueOf = dueOf.slice();
    }
    // Read on the next working day, it has to stand before the last one that is not after its due date.
    upper[i] = displayed[i]! > early.finish[i]! ? opening(tables, clock[i]!, lastOpening(tables, clock[i]!, day)) : day;
    dueOf[i] = from;
  }
  return upper === network.upper ? network : { ...network, upper, dueOf };
}

/** Nothing of it is in the plan: it is a moment of its own. */
const isEmpty = ({ links, role }: Network, summary: number): boolean =>
  links.inStart[summary] === links.inStart[summary + 1] || role[links.from[links.inStart[summary]!]!] === GATE;

/** The work, itself or a summary around it, that is due first; -1 where none is. */
function firstDue({ input }: Network, index: number): number {
  let first = -1;
  for (let at = index; at >= 0; at = input.partOf[at]!) {
    if (input.due[at] !== NO_DAY && (first < 0 || input.due[at]! < input.due[first]!)) first = at;
  }
  return first;
}
