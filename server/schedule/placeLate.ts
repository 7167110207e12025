/** One node as late as bounds allow, by the way in which it takes time. */
import { addMonths, endOfMonths, latestStartOfMonths } from '../calendar/months.ts';
import { lastOpening, opening, within } from './lag.ts';
import { type Dates, MOMENT, MONTHS, NEVER, type Network } from './network.ts';

/**
 * Puts a node as late as both bounds allow: the latest moments at which it may start and end.
 * @returns whether the start was what bound it
 */
export function placeLate(network: Network, late: Dates, node: number, byStart: number, byFinish: number): boolean {
  const { kind, tables, clock, amount } = network;
  const { start, finish } = late;
  if (kind[node] === MOMENT) {
    start[node] = finish[node] = Math.min(byStart, byFinish);
    return byStart < byFinish;
  }
  if (kind[node] === MONTHS) {
    const first = latestStartWithin(network, node, byStart, byFinish);
    start[node] = first;
    finish[node] = within(tables, endOfMonths(tables.origin + first, amount[node]!) - tables.origin);
    return first < latestStartWithin(network, node, NEVER, byFinish);
  }
  const { workIndex, dayOf } = tables;
  const base = clock[node]!;
  const n = amount[node]!;
  let k = workIndex[base + Math.min(byFinish, tables.days)]! - n;
  let startBinds = false;
  if (byStart !== NEVER) {
    const byOpening = lastOpening(tables, base, byStart);
    startBinds = byOpening < k;
    if (startBinds) k = byOpening;
  }
  if (k < 0) k = 0;
  start[node] = dayOf[base + k]!;
  finish[node] = opening(tables, base, k + n);
  return startBinds;
}

/** The latest working day on which a node of months can start and end within both bounds. */
export function latestStartWithin(
  { tables, clock, amount }: Network,
  node: number,
  byStart: number,
  byFinish: number,
): number {
  const end = Math.min(byFinish, tables.days);
  const latest = within(tables, latestStartOfMonths(tables.origin + end, amount[node]!, endOfMonths) - tables.origin);
  const base = clock[node]!;
  return opening(tables, base, lastOpening(tables, base, Math.min(latest, byStart)));
}

/** Where work that ended at `finish` began, had it taken its estimate. */
export function startBefore({ tables, kind, amount, clock }: Network, node: number, finish: number): number {
  if (kind[node] === MOMENT) return finish;
  if (kind[node] === MONTHS) return Math.max(0, addMonths(tables.origin + finish, -amount[node]!) - tables.origin);
  return opening(tables, clock[node]!, tables.workIndex[clock[node]! + finish]! - amount[node]!);
}
