/**
 * Who waits for a summary to start waits for the first of its parts, whichever that is: a part may slip as long as
 * another one starts in time. So where several parts could, each piece of work may be as late as the best of them
 * allows: it is tried with each part in turn as the one that starts in time, and only work that holds up all of them is
 * bound. Exact for one piece of work that slips by itself, which is what float means.
 */
import { newDates, reportedStart } from './forwardPass.ts';
import { subtractLag } from './lag.ts';
import { createRankHeap } from './leveling/rankHeap.ts';
import { type Dates, FIRST_START, FROM_START, NEVER, type Network, NO_LAG, TO_FINISH } from './network.ts';
import { placeLate } from './placeLate.ts';
import { isSettled } from './settled.ts';

/** Bounds that come from first starts, by node, and the first starts that bind no single part. */
export interface StartBounds {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** The work index whose due date a bound comes from, or -1. */
  readonly dueBy: Int32Array;
  /** 1: a first start of which several parts could be in time. */
  readonly open: Uint8Array;
  /** Nodes by their place in the order, the last first, and room for dates; made when they are first needed. */
  readonly scratch: () => { readonly lastFirst: Int32Array; readonly dates: Dates };
}

export function noStartBounds(network: Network): StartBounds {
  const { size, order } = network;
  let scratch: ReturnType<StartBounds['scratch']> | undefined;
  return {
    start: new Int32Array(size).fill(NEVER),
    finish: new Int32Array(size).fill(NEVER),
    dueBy: new Int32Array(size).fill(-1),
    open: new Uint8Array(size),
    scratch() {
      if (scratch) return scratch;
      const lastFirst = new Int32Array(size);
      order.forEach((node, at) => {
        lastFirst[node] = -at;
      });
      scratch = { lastFirst, dates: newDates(network) };
      return scratch;
    },
  };
}

/** Bounds what holds up every part that could start by the late date of a first start. Needs that date, and all behind it. */
export function boundFirstStart(
  network: Network,
  early: Dates,
  late: Dates & { readonly dueBy: Int32Array },
  node: number,
  bounds: StartBounds,
): void {
  const limit = late.start[node]!;
  const inTime = partsInTime(network, early, node, limit);
  if (inTime.length < 2) return;
  bounds.open[node] = 1;
  if (inTime.some((part) => isFixed(network, part))) return;
  const held = new Map<number, { count: number; start: number; finish: number }>();
  const { dates } = bounds.scratch();
  for (const part of inTime) {
    for (const node of latestBefore(network, early, part, limit, bounds)) {
      const known = held.get(node) ?? { count: 0, start: 0, finish: 0 };
      known.count++;
      known.start = Math.max(known.start, dates.start[node]!);
      known.finish = Math.max(known.finish, dates.finish[node]!);
      held.set(node, known);
    }
  }
  for (const [each, { count, start, finish }] of held) {
    if (count < inTime.length || (start >= bounds.start[each]! && finish >= bounds.finish[each]!)) continue;
    bounds.start[each] = Math.min(start, bounds.start[each]!);
    bounds.finish[each] = Math.min(finish, bounds.finish[each]!);
    bounds.dueBy[each] = late.dueBy[node]!;
  }
}

const partsInTime = (network: Network, early: Dates, first: number, limit: number): readonly number[] =>
  partsOf(network, first).filter((part) => reportedStart(network, early, part) <= limit);

/** The nodes that a first start is the first of: its parts, and those of the summaries among them. */
function partsOf(network: Network, first: number): readonly number[] {
  const { inStart, from } = network.links;
  const parts = Array.from(from.subarray(inStart[first]!, inStart[first + 1]!));
  return parts.flatMap((part) => (network.role[part] === FIRST_START ? partsOf(network, part) : part));
}

/** Nothing that slips moves it. */
const isFixed = (network: Network, node: number): boolean =>
  network.pin[node]! >= 0 || network.started[node]! >= 0 || isSettled(network, node);

/**
 * The late dates of a part and of all that it waits for, had it to start by `limit` and nothing else to hold. What waits
 * for several parts of another summary ends there: that has a choice of its own.
 * @returns the nodes whose dates were written to the scratch of `bounds`
 */
function latestBefore(
  network: Network,
  early: Dates,
  part: number,
  limit: number,
  { scratch }: StartBounds,
): ReadonlySet<number> {
  const { links, tables, started, role } = network;
  const { outStart, outLink, to, type, lagKind } = links;
  const { lastFirst, dates } = scratch();
  const held = new Set([part]);
  const open = new Set<number>();
  const next = createRankHeap(lastFirst);
  const push = (node: number): void => {
    if (held.has(node) || isFixed(network, node)) return;
    held.add(node);
    next.push(node);
  };
  for (let node = part; node >= 0; node = next.pop()) {
    let byStart = node === part ? limit : NEVER;
    let byFinish = NEVER;
    for (let o = outStart[node]!; o < outStart[node + 1]!; o++) {
      const l = outLink[o]!;
      const target = to[l]!;
      if (!held.has(target) || open.has(target)) continue;
      if (role[target] === FIRST_START && early.start[node]! > early.start[target]!) continue;
      let moment = type[l]! & TO_FINISH ? dates.finish[target]! : dates.start[target]!;
      if (moment === NEVER) continue;
      if (lagKind[l] !== NO_LAG) moment = subtractLag(tables, links, l, moment);
      if (type[l]! & FROM_START) byStart = Math.min(byStart, moment);
      else byFinish = Math.min(byFinish, moment);
    }
    placeLate(network, dates, node, started[node]! >= 0 ? NEVER : byStart, byFinish);
    if (role[node] === FIRST_START && partsInTime(network, early, node, dates.start[node]!).length > 1) {
      open.add(node);
      continue;
    }
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) push(links.from[l]!);
  }
  return held;
}
