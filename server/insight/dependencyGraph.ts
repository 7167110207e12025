/**
 * Who waits for whom, as a graph of integers: the one picture of the dependencies that scores and checks walk. A feature
 * with parts is two nodes, its beginning and its end: what waits for it waits for all its parts, and its parts wait for
 * what it waits for. Needs a roadmap; promises compressed adjacency in both directions.
 */
import { FROM_START, TO_FINISH } from '../schedule/network.ts';
import type { LinkInput } from '../schedule/planInput.ts';

export interface DependencyGraph {
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

/**
 * @param wholes by work index, what it is a part of, or -1
 * @param leaveOut 1 for the dependencies, by place, that are no edges
 */
export function dependencyGraph(wholes: Int32Array, links: LinkInput, leaveOut?: Uint8Array): DependencyGraph {
  const { ends, owners, parts } = endsOf(wholes);
  const { length } = wholes;
  const nodes = length + owners.length;
  const most = links.count + parts * 2;
  const source = new Int32Array(most);
  const target = new Int32Array(most);
  const dependency = new Int32Array(most).fill(-1);
  let edges = 0;
  for (let d = 0; d < links.count; d++) {
    if (leaveOut?.[d]) continue;
    const bits = links.bits[d]!;
    const from = links.from[d]!;
    const to = links.to[d]!;
    source[edges] = bits & FROM_START ? from : ends[from]!;
    target[edges] = bits & TO_FINISH ? ends[to]! : to;
    dependency[edges++] = d;
  }
  for (let part = 0; parts > 0 && part < wholes.length; part++) {
    const owner = wholes[part]!;
    if (owner < 0) continue;
    source[edges] = owner;
    target[edges++] = part;
    source[edges] = ends[part]!;
    target[edges++] = ends[owner]!;
  }
  const workOf = new Int32Array(nodes);
  for (let n = 0; n < nodes; n++) workOf[n] = n < length ? n : owners[n - length]!;
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

/** Where each piece of work ends, the features that have parts, and how many parts there are. */
function endsOf(wholes: Int32Array) {
  const { length } = wholes;
  const ends = new Int32Array(length);
  for (let i = 0; i < length; i++) ends[i] = i;
  const owners: number[] = [];
  let parts = 0;
  const owns = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if (wholes[i]! < 0) continue;
    owns[wholes[i]!] = 1;
    parts++;
  }
  for (let i = 0; parts > 0 && i < length; i++) if (owns[i]) ends[i] = length + owners.push(i) - 1;
  return { ends, owners, parts };
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
export function inOrder(graph: DependencyGraph): Int32Array {
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
