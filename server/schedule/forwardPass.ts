/**
 * Pass 5, early dates. Needs a Network. Promises the earliest start and finish that links, calendars, bounds, pins and
 * facts allow, for every node in `order`; all others, and dropped work, stand at the roadmap's start.
 * Source: Kelley & Walker 1959, "Critical-path planning and scheduling"; generalised precedence relations as in
 * Elmaghraby & Kamburowski 1992; calendars as in Zhan 1994, "Calendarization of time planning in MPM networks".
 */
import { earliestStartOfMonths, endOfMonths } from '../calendar/months.ts';
import { addLag, within } from './lag.ts';
import {
  type Dates,
  FIRST_START,
  FROM_START,
  MOMENT,
  MONTHS,
  NEVER,
  type Network,
  NO_LAG,
  TO_FINISH,
} from './network.ts';
import { startBefore } from './placeLate.ts';

/** Start is where work begins or, once it has begun, where what remains of it does: see `reportedStart`. */
export function forwardPass(network: Network, dates: Dates = newDates(network)): Dates {
  const { order, rounds, size, start } = network;
  if (order.length < size) {
    dates.start.fill(start);
    dates.finish.fill(start);
  }
  if (rounds > 1) {
    for (const node of order) dates.start[node] = dates.finish[node] = 0;
  }
  for (let round = 0; round < rounds; round++) goThrough(network, dates);
  return dates;
}

function goThrough(network: Network, dates: Dates): void {
  const { order, links, tables, kind, amount, clock, lower, pin, started, finished, cap, role } = network;
  const { inStart, from, type, lagKind } = links;
  const { workIndex, dayOf, days } = tables;
  const { start, finish } = dates;
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    if (finished[node]! >= 0) {
      start[node] = started[node]!;
      finish[node] = finished[node]!;
      continue;
    }
    let bound = lower[node]!;
    let end = -1;
    const last = inStart[node + 1]!;
    if (role[node] === FIRST_START) {
      bound = firstStart(network, dates, node);
    } else if (pin[node]! >= 0) {
      bound = pin[node]!;
    } else {
      for (let l = inStart[node]!; l < last; l++) {
        const source = from[l]!;
        const bits = type[l]!;
        let moment = finish[source]!;
        if (bits & FROM_START) moment = started[source]! >= 0 ? started[source]! : start[source]!;
        if (lagKind[l] !== NO_LAG) moment = addLag(tables, links, l, moment);
        if (bits & TO_FINISH) {
          if (moment > end) end = moment;
        } else if (moment > bound) bound = moment;
      }
    }
    if (kind[node] === MOMENT) {
      const moment = Math.max(end, bound);
      start[node] = moment;
      finish[node] = moment;
    } else if (kind[node] === MONTHS) {
      placeMonths(network, dates, node, bound, end);
    } else {
      const base = clock[node]!;
      const n = amount[node]!;
      let k = workIndex[base + bound]!;
      if (end >= 0) {
        const byEnd = workIndex[base + end]! - n;
        if (byEnd > k) k = byEnd;
      }
      const lastDay = k + n - 1;
      start[node] = dayOf[base + k]!;
      finish[node] = lastDay >= days ? days : within(tables, dayOf[base + lastDay]! + 1);
    }
    const limit = cap[node]!;
    if (limit !== NEVER && finish[node]! > limit) {
      finish[node] = Math.max(limit, started[node]!);
      // Planned for later, and done all the same: it took its estimate.
      if (start[node]! >= finish[node]!) {
        start[node] = started[node]! >= 0 ? finish[node]! : startBefore(network, node, finish[node]!);
      }
    }
  }
}

export const newDates = ({ size }: Network): Dates => ({ start: new Int32Array(size), finish: new Int32Array(size) });

/** Where people see a node start: the fact, where there is one. */
export const reportedStart = ({ started }: Network, dates: Dates, node: number): number =>
  started[node]! >= 0 ? started[node]! : dates.start[node]!;

/** The earliest start among the parts of a summary. */
function firstStart(network: Network, dates: Dates, node: number): number {
  const { inStart, from } = network.links;
  let first = NEVER;
  for (let l = inStart[node]!; l < inStart[node + 1]!; l++) {
    first = Math.min(first, reportedStart(network, dates, from[l]!));
  }
  return first === NEVER ? network.lower[node]! : first;
}

/** Months start on a working day and end on the same date some months later. */
function placeMonths(network: Network, dates: Dates, node: number, bound: number, end: number): void {
  const first = startOfMonths(network, node, bound, end);
  dates.start[node] = first;
  dates.finish[node] = finishOfMonths(network, node, first);
}

/** The first working day at or after `bound` from which a node's months end no earlier than `end` (-1: whenever). */
export function startOfMonths({ tables, clock, amount }: Network, node: number, bound: number, end: number): number {
  const { origin, workIndex, dayOf } = tables;
  const base = clock[node]!;
  const byEnd =
    end < 0 ? bound : within(tables, earliestStartOfMonths(origin + end, amount[node]!, endOfMonths) - origin);
  return dayOf[base + workIndex[base + Math.max(bound, byEnd)]!]!;
}

/** The half-open finish of a node's months from a day. */
export const finishOfMonths = ({ tables, amount }: Network, node: number, first: number): number =>
  within(tables, endOfMonths(tables.origin + first, amount[node]!) - tables.origin);
