/**
 * Which due date is missed because of work. Needs a schedule. Promises, for work that the plan ends too late for a due
 * date, the work that has it: itself, or work that depends on it or contains it; of several, the one that asks most.
 */
import { handedBack, latestStartWithin } from './backwardPass.ts';
import { lastOpening } from './lag.ts';
import { FROM_START, MOMENT, MONTHS, NEVER, type Network } from './network.ts';
import { NO_DAY } from './planInput.ts';
import type { Schedule } from './schedule.ts';

/** Answers by work index; asking about many costs a walk over each link at most. */
export function decidingDueDates({ passes }: Schedule): (index: number) => number | undefined {
  const { network, early, late } = passes;
  const { upper, item, input, links, items } = network;
  /** By node, where the walk from it ends. */
  const known = new Map<number, number | undefined>();

  /** The next node on the way to a missed due date; itself where that is its own. Fixed days are no due dates. */
  const decider = (node: number): number | undefined => {
    let found: number | undefined;
    let least = early.start[node]!;
    const consider = (by: number, byStart: number, byFinish: number): void => {
      const start = latestStart(network, node, byStart, byFinish);
      if (start >= least) return;
      least = start;
      found = by;
    };
    if (node < items && input.due[node] !== NO_DAY) consider(node, NEVER, upper[node]!);
    for (let o = links.outStart[node]!; o < links.outStart[node + 1]!; o++) {
      const l = links.outLink[o]!;
      const moment = handedBack(network, early, late, l);
      if (moment === NEVER) continue;
      if (links.type[l]! & FROM_START) consider(links.to[l]!, moment, NEVER);
      else consider(links.to[l]!, NEVER, moment);
    }
    return found;
  };

  return (index) => {
    const path: number[] = [];
    let found: number | undefined;
    let at: number | undefined = index;
    while (at !== undefined && !known.has(at)) {
      path.push(at);
      known.set(at, undefined);
      const next: number | undefined = decider(at);
      if (next === at) found = item[at]!;
      at = next;
    }
    if (at !== undefined) found ??= known.get(at);
    for (const node of path) known.set(node, found);
    return found;
  };
}

/** The latest start of a node that one bound allows, as the backward pass places it. */
function latestStart(network: Network, node: number, byStart: number, byFinish: number): number {
  const { kind, tables, clock, amount } = network;
  if (kind[node] === MOMENT) return Math.min(byStart, byFinish);
  const base = clock[node]!;
  if (kind[node] === MONTHS) return latestStartWithin(network, node, byStart, byFinish);
  const byEnd = byFinish === NEVER ? Number.POSITIVE_INFINITY : tables.workIndex[base + byFinish]! - amount[node]!;
  const byOpening = byStart === NEVER ? Number.POSITIVE_INFINITY : lastOpening(tables, base, byStart);
  return tables.dayOf[base + Math.max(0, Math.min(byEnd, byOpening))]!;
}
