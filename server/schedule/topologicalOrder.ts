/**
 * Nodes so that each comes after all it waits for, and the circles that make this impossible.
 * Needs links in both directions. Promises: `order` holds every node that is on no cycle and behind none, knots apart
 * (`knots.ts`), in which only starts are in order; `cycles` the strongly connected components of the rest that have more
 * than one node.
 * Source: Kahn 1962, "Topological sorting of large networks"; Tarjan 1972, "Depth-first search and linear graph
 * algorithms" (here without recursion, since a cycle may have any length).
 */
import { type Links, TO_FINISH } from './network.ts';

/**
 * Whether link `l` leads to a finish within a knot: the order leaves it out, and the passes come back to it.
 * @param knotOf by node, the place of the knot that it is in, or -1
 */
export const comesBack = (links: Links, knotOf: Int32Array, l: number): boolean =>
  knotOf[links.to[l]!]! >= 0 && knotOf[links.to[l]!] === knotOf[links.from[l]!] && (links.type[l]! & TO_FINISH) !== 0;

/** @param knotOf left out where there is no knot */
export function topologicalOrder(size: number, links: Links, knotOf?: Int32Array): Int32Array {
  const waits = new Int32Array(size);
  for (let i = 0; i < size; i++) waits[i] = links.inStart[i + 1]! - links.inStart[i]!;
  if (knotOf) for (let l = 0; l < links.count; l++) if (comesBack(links, knotOf, l)) waits[links.to[l]!]!--;
  const order = new Int32Array(size);
  let end = 0;
  for (let i = 0; i < size; i++) if (waits[i] === 0) order[end++] = i;
  for (let at = 0; at < end; at++) {
    const node = order[at]!;
    const last = links.outStart[node + 1]!;
    for (let o = links.outStart[node]!; o < last; o++) {
      const l = links.outLink[o]!;
      if (knotOf && comesBack(links, knotOf, l)) continue;
      const to = links.to[l]!;
      waits[to]!--;
      if (waits[to] === 0) order[end++] = to;
    }
  }
  return end === size ? order : order.slice(0, end);
}

/** Groups of nodes that wait for each other, each in ascending order. `order` is what topologicalOrder found. */
export function cyclesOf(size: number, links: Links, order: Int32Array): readonly (readonly number[])[] {
  if (order.length === size) return [];
  const ordered = new Uint8Array(size);
  for (const node of order) ordered[node] = 1;
  const number = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open = new Uint8Array(size);
  const next = new Int32Array(size);
  const stack: number[] = [];
  const path: number[] = [];
  const groups: number[][] = [];
  let count = 0;
  for (let root = 0; root < size; root++) {
    if (ordered[root] || number[root]! >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (number[node]! < 0) {
        number[node] = low[node] = count++;
        next[node] = links.outStart[node]!;
        stack.push(node);
        open[node] = 1;
      }
      if (next[node]! < links.outStart[node + 1]!) {
        const to = links.to[links.outLink[next[node]!++]!]!;
        if (ordered[to]) continue;
        if (number[to]! < 0) path.push(to);
        else if (open[to]) low[node] = Math.min(low[node]!, number[to]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== number[node]) continue;
      const group = stack.splice(stack.lastIndexOf(node));
      for (const member of group) open[member] = 0;
      if (group.length > 1) groups.push(group.sort((a, b) => a - b));
    }
  }
  return groups;
}
