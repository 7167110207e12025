/**
 * The order in which levelling breaks ties: by the dotted path, so that where a declaration stands in its file, or a
 * file among the imports, never changes a date.
 */
import { type Dates, GATE, type Network, SUMMARY } from '../network.ts';
import { comesBack } from '../topologicalOrder.ts';
import { createRankHeap } from './rankHeap.ts';

export interface PathOrder {
  /** By node, its place among all nodes by dotted path; a gate and a first start follow their feature. Unique. */
  readonly rank: Int32Array;
  /** The nodes of `Network.order` so that each comes after all it waits for, by early finish, then by path. */
  readonly order: Int32Array;
  /** What each node waits for, by path: those of node i are `from[first[i]]` up to `from[first[i + 1]]`. */
  readonly first: Int32Array;
  readonly from: Int32Array;
  /** Whether a node waits for another, directly. */
  readonly waitsFor: (node: number, other: number) => boolean;
}

/** Roles of the nodes that one piece of work may have. */
const ROLES = 4;

export function pathOrder(network: Network, early: Dates): PathOrder {
  const rank = pathRanks(network);
  const { first, from } = predecessors(network, rank);
  const waitsFor = (node: number, other: number): boolean => {
    for (let e = first[node]!; e < first[node + 1]!; e++) if (from[e] === other) return true;
    return false;
  };
  return { rank, order: inOrder(network, firstToFinish(network, early, rank)), first, from, waitsFor };
}

function pathRanks({ size, items, input: { ids }, item, role }: Network): Int32Array {
  const byId = Array.from({ length: items }, (_, i) => i);
  byId.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const place = new Int32Array(items);
  byId.forEach((i, at) => {
    place[i] = at;
  });
  const rank = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const within = node < items || role[node] === SUMMARY ? 0 : role[node] === GATE ? 1 : 2;
    rank[node] = place[item[node]!]! * ROLES + within;
  }
  return rank;
}

/** By node, its place among all by early finish, ties by path: orders that begin so make shorter plans. */
function firstToFinish({ size }: Network, { finish }: Dates, rank: Int32Array): Int32Array {
  const place = new Int32Array(size);
  Int32Array.from({ length: size }, (_, node) => node)
    .sort((a, b) => finish[a]! - finish[b]! || rank[a]! - rank[b]!)
    .forEach((node, at) => {
      place[node] = at;
    });
  return place;
}

/** Kahn's algorithm with a heap: of what may come next, the first by a rank. */
function inOrder({ size, order: any, links, knotOf }: Network, rank: Int32Array): Int32Array {
  const waits = new Int32Array(size).fill(-1);
  const ready = createRankHeap(rank);
  for (const node of any) waits[node] = links.inStart[node + 1]! - links.inStart[node]!;
  if (knotOf) for (let l = 0; l < links.count; l++) if (comesBack(links, knotOf, l)) waits[links.to[l]!]!--;
  for (const node of any) if (waits[node] === 0) ready.push(node);
  const order = new Int32Array(any.length);
  let end = 0;
  for (let node = ready.pop(); node >= 0; node = ready.pop()) {
    order[end++] = node;
    for (let o = links.outStart[node]!; o < links.outStart[node + 1]!; o++) {
      const l = links.outLink[o]!;
      if (knotOf && comesBack(links, knotOf, l)) continue;
      const to = links.to[l]!;
      if (--waits[to]! === 0) ready.push(to);
    }
  }
  return order;
}

function predecessors(
  { size, links, knotOf }: Network,
  rank: Int32Array,
): { readonly first: Int32Array; readonly from: Int32Array } {
  const first = new Int32Array(size + 1);
  const from = new Int32Array(links.count);
  let count = 0;
  for (let node = 0; node < size; node++) {
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      if (!knotOf || !comesBack(links, knotOf, l)) from[count++] = links.from[l]!;
    }
    first[node + 1] = count;
    if (count - first[node]! > 1) from.subarray(first[node]!, count).sort((a, b) => rank[a]! - rank[b]!);
  }
  return { first, from };
}
