/**
 * Pass 6, late dates. Needs a Network, its early dates and the roadmap's finish. Promises the latest start and finish
 * of every node that delay neither the finish nor any due date or pin; a finish is the latest moment that means the
 * same on the node's calendar (Monday morning, not Friday evening). What is done stays where it was.
 * Source: as the forward pass.
 */
import { endOfMonths, latestStartOfMonths } from '../calendar/months.ts';
import { newDates } from './forwardPass.ts';
import { lastOpening, opening, unlagged, within } from './lag.ts';
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
import { DONE } from './planInput.ts';

export function backwardPass(network: Network, early: Dates, end: number, late: Dates = newDates(network)): Dates {
  const { order, links, tables, kind, amount, clock, upper, latestStart, started } = network;
  const { outStart, outLink, type } = links;
  const { workIndex, dayOf } = tables;
  const { start, finish } = late;
  if (order.length < network.size) {
    start.fill(network.start);
    finish.fill(network.start);
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    if (isSettled(network, node)) {
      start[node] = early.start[node]!;
      finish[node] = early.finish[node]!;
      continue;
    }
    let byFinish = Math.min(upper[node]!, end);
    let byStart = latestStart[node]!;
    const last = outStart[node + 1]!;
    for (let o = outStart[node]!; o < last; o++) {
      const l = outLink[o]!;
      const moment = handedBack(network, early, late, l);
      if (type[l]! & FROM_START) {
        if (moment < byStart) byStart = moment;
      } else if (moment < byFinish) byFinish = moment;
    }
    // A start that is a fact cannot move for anybody.
    if (started[node]! >= 0) byStart = NEVER;
    if (kind[node] === MOMENT) {
      start[node] = finish[node] = Math.min(byStart, byFinish);
    } else if (kind[node] === MONTHS) {
      placeMonths(network, late, node, byStart, byFinish);
    } else {
      const base = clock[node]!;
      const n = amount[node]!;
      let k = workIndex[base + byFinish]! - n;
      if (byStart !== NEVER) {
        const byOpening = lastOpening(tables, base, byStart);
        if (byOpening < k) k = byOpening;
      }
      if (k < 0) k = 0;
      start[node] = dayOf[base + k]!;
      finish[node] = opening(tables, base, k + n);
    }
  }
  return late;
}

/** The moment by which link `l` wants its predecessor to start or finish; NEVER where it asks for none. */
export function handedBack(network: Network, early: Dates, late: Dates, l: number): number {
  const { links, tables, started, pin, role } = network;
  const target = links.to[l]!;
  const isToFinish = (links.type[l]! & TO_FINISH) !== 0;
  if (isSettled(network, target)) return NEVER;
  // A start that has happened asks nothing of what should have come before it.
  if (!isToFinish && started[target]! >= 0 && pin[target]! >= 0) return NEVER;
  if (role[target] === FIRST_START && early.start[links.from[l]!]! > early.start[target]!) return NEVER;
  const moment = isToFinish ? late.finish[target]! : late.start[target]!;
  return links.lagKind[l] === NO_LAG ? moment : unlagged(tables, links, l, moment);
}

/** Nothing can move it any more. */
export const isSettled = ({ finished, cap, absent }: Network, node: number): boolean =>
  finished[node]! >= 0 || cap[node] !== NEVER || absent[node] === 1;

/** The same of work that is done but says no date: without a status date it is planned all the same. */
export const isOver = (network: Network, node: number): boolean =>
  isSettled(network, node) || (node < network.items && network.input.state[node] === DONE);

function placeMonths(network: Network, late: Dates, node: number, byStart: number, byFinish: number): void {
  const { tables, amount } = network;
  const first = latestStartWithin(network, node, byStart, byFinish);
  late.start[node] = first;
  late.finish[node] = within(tables, endOfMonths(tables.origin + first, amount[node]!) - tables.origin);
}

/** The latest working day on which a node of months can start and end within both bounds. */
export function latestStartWithin(
  { tables, clock, amount }: Network,
  node: number,
  byStart: number,
  byFinish: number,
): number {
  const latest = within(
    tables,
    latestStartOfMonths(tables.origin + byFinish, amount[node]!, endOfMonths) - tables.origin,
  );
  const base = clock[node]!;
  return opening(tables, base, lastOpening(tables, base, Math.min(latest, byStart)));
}
