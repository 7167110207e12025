/**
 * Who waits for whom, as a graph of integers: the one picture of the dependencies that scores and checks walk. A feature
 * with parts is two nodes, its beginning and its end: what waits for it waits for all its parts, and its parts wait for
 * what it waits for. Needs a roadmap; promises compressed adjacency in both directions.
 */
import type { Dependency, Roadmap } from '../model/roadmap.ts';

export interface Waiting {
  readonly nodes: number;
  /** By work index, the node at which it ends; it begins at the node of its own index. The same for all but summaries. */
  readonly ends: Int32Array;
  /** The work index of each node. */
  readonly workOf: Int32Array;
  /** Edge `e` leads from `source[e]` to `target[e]`; `dependency[e]` is -1 for an edge between a whole and its part. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly dependency: Int32Array;
  /** Edges that leave node `n`: `out[outStart[n]]` to `out[outStart[n + 1] - 1]`; and those that enter it. */
  readonly out: Int32Array;
  readonly outStart: Int32Array;
  readonly into: Int32Array;
  readonly intoStart: Int32Array;
}

/** @param keep leaves out the dependencies for which it is false */
export function waiting(roadmap: Roadmap, keep: (dependency: Dependency) => boolean): Waiting {
  const { work, dependencies } = roadmap;
  const ends = new Int32Array(work.length);
  const owners: number[] = [];
  let parts = 0;
  for (let i = 0; i < work.length; i++) {
    const item = work[i]!;
    ends[i] = i;
    if (item.kind === 'feature' && item.parts.length > 0) {
      ends[i] = work.length + owners.length;
      owners.push(i);
      parts += item.parts.length;
    }
  }
  const nodes = work.length + owners.length;
  const most = dependencies.length + parts * 2;
  const source = new Int32Array(most);
  const target = new Int32Array(most);
  const dependency = new Int32Array(most).fill(-1);
  let edges = 0;
  for (let d = 0; d < dependencies.length; d++) {
    const link = dependencies[d]!;
    if (!keep(link)) continue;
    source[edges] = link.type === 'SS' || link.type === 'SF' ? link.from : ends[link.from]!;
    target[edges] = link.type === 'FF' || link.type === 'SF' ? ends[link.to]! : link.to;
    dependency[edges++] = d;
  }
  for (const owner of owners) {
    const summary = work[owner]!;
    if (summary.kind !== 'feature') continue;
    for (const part of summary.parts) {
      source[edges] = owner;
      target[edges++] = part;
      source[edges] = ends[part]!;
      target[edges++] = ends[owner]!;
    }
  }
  const workOf = Int32Array.from({ length: nodes }, (_, n) => (n < work.length ? n : owners[n - work.length]!));
  const [out, outStart] = byNode(source, edges, nodes);
  const [into, intoStart] = byNode(target, edges, nodes);
  return {
    nodes,
    ends,
    workOf,
    source: source.subarray(0, edges),
    target: target.subarray(0, edges),
    dependency: dependency.subarray(0, edges),
    out,
    outStart,
    into,
    intoStart,
  };
}

/** A counting sort of the edges by one of their ends. */
function byNode(end: Int32Array, edges: number, nodes: number): [Int32Array, Int32Array] {
  const start = new Int32Array(nodes + 1);
  for (let e = 0; e < edges; e++) start[end[e]! + 1]!++;
  for (let n = 0; n < nodes; n++) start[n + 1]! += start[n]!;
  const next = start.slice(0, nodes);
  const sorted = new Int32Array(edges);
  for (let e = 0; e < edges; e++) sorted[next[end[e]!]!++] = e;
  return [sorted, start];
}

/** Nodes in an order in which each comes after all that it waits for; those on a cycle, or behind one, are left out. */
export function inOrder(graph: Waiting): Int32Array {
  const { nodes, target, out, outStart, intoStart } = graph;
  const left = new Int32Array(nodes);
  const order = new Int32Array(nodes);
  let known = 0;
  for (let n = 0; n < nodes; n++) {
    left[n] = intoStart[n + 1]! - intoStart[n]!;
    if (left[n] === 0) order[known++] = n;
  }
  for (let at = 0; at < known; at++) {
    const node = order[at]!;
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const next = target[out[k]!]!;
      if (--left[next]! === 0) order[known++] = next;
    }
  }
  return order.subarray(0, known);
}
