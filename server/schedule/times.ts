/** Pass 3: the time that each node takes, in whole days or months. Needs nodes. */
import { EVERY_DAY } from './calendars.ts';
import { wholeTime } from './durations.ts';
import { MOMENT, MONTHS, WORK } from './network.ts';
import type { Nodes } from './nodes.ts';
import { ELAPSED, IN_MONTHS, type PlanInput } from './planInput.ts';

/** What each node takes, as it is planned before anything is done. */
export interface Times {
  /** WORK, MOMENT or MONTHS. */
  readonly kind: Uint8Array;
  readonly amount: Int32Array;
  /** Place among the calendars: elapsed work passes on every day; a gate or first start counts as its summary does. */
  readonly calendar: Int32Array;
}

export function timesOf({ count, likely, likelyUnit, calendar }: PlanInput, { size, item, absent }: Nodes): Times {
  const times: Times = {
    kind: new Uint8Array(size).fill(MOMENT),
    amount: new Int32Array(size),
    calendar: new Int32Array(size),
  };
  for (let node = 0; node < size; node++) {
    times.calendar[node] = calendar[item[node]!]!;
    if (node >= count || absent[node] || likely[node] === 0) continue;
    const { unit, amount } = wholeTime({ unit: likelyUnit[node]!, amount: likely[node]! });
    if (amount === 0) continue;
    times.kind[node] = unit === IN_MONTHS ? MONTHS : WORK;
    times.amount[node] = amount;
    if (unit === ELAPSED) times.calendar[node] = EVERY_DAY;
  }
  return times;
}
