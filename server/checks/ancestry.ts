/**
 * "Must `a` be over before `b` begins?", asked of one graph. A search back from `b` is pruned by the order of the graph
 * and, once many questions have come, by an index: each node gets intervals of a few walks, and where those of an
 * ancestor cannot hold `a` there is nothing to look for behind it. Needs a graph without cycles.
 * Source: Yildirim, Chaoji, Zaki, "GRAIL: scalable reachability index" (2010).
 */
import type { DependencyGraph } from '../insight/dependencyGraph.ts';

export interface Ancestry {
  /** Work indexes; false for `a` and `a`. */
  isBefore(a: number, b: number): boolean;
}

/** An index costs about as much as so many searches. */
const WORTHWHILE = 200;
const WALKS = 2;

/**
 * @param order nodes so that each comes after all it waits for
 * @param carries 1 for the edges, by edge, over which "not before the other is over" is handed on
 */
export function ancestry(graph: DependencyGraph, order: Int32Array, carries: Uint8Array): Ancestry {
  const { nodes, source, into, intoStart } = graph;
  const rank = new Int32Array(nodes);
  for (let at = 0; at < order.length; at++) rank[order[at]!] = at;
  let walks: readonly Walk[] = [];
  const seen = new Int32Array(nodes);
  const stack: number[] = [];
  let asked = 0;

  /** Whether `a` could be among the ancestors of `node`. */
  const mayHold = (node: number, a: number): boolean => {
    if (rank[node]! <= rank[a]!) return false;
    for (let w = 0; w < walks.length; w++) {
      const { low, left } = walks[w]!;
      if (low[node]! > left[a]! || left[a]! > left[node]!) return false;
    }
    return true;
  };

  return {
    isBefore(x, b) {
      const a = graph.ends[x]!;
      if (a === b || !mayHold(b, a)) return false;
      if (++asked === WORTHWHILE) walks = Array.from({ length: WALKS }, (_, i) => walk(graph, carries, i === 0));
      stack.length = 0;
      stack.push(b);
      while (stack.length > 0) {
        const node = stack.pop()!;
        for (let k = intoStart[node]!; k < intoStart[node + 1]!; k++) {
          const edge = into[k]!;
          if (!carries[edge]) continue;
          const before = source[edge]!;
          if (before === a) return true;
          if (seen[before] === asked || !mayHold(before, a)) continue;
          seen[before] = asked;
          stack.push(before);
        }
      }
      return false;
    },
  };
}

interface Walk {
  /** Order in which the walk left each node, and the least such number among it and its ancestors. */
  readonly left: Int32Array;
  readonly low: Int32Array;
}

/** A walk in depth from each node to its predecessors, first to last or last to first. */
function walk({ nodes, source, into, intoStart }: DependencyGraph, carries: Uint8Array, forwards: boolean): Walk {
  const left = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes).fill(-1);
  const path: number[] = [];
  let count = 0;
  for (let i = 0; i < nodes; i++) {
    const root = forwards ? i : nodes - 1 - i;
    if (next[root]! >= 0) continue;
    path.push(root);
    next[root] = 0;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      const first = intoStart[node]!;
      const all = intoStart[node + 1]! - first;
      const at = next[node]!;
      if (at < all) {
        next[node] = at + 1;
        const edge = into[forwards ? first + at : first + all - 1 - at]!;
        const before = source[edge]!;
        if (carries[edge] && next[before] === -1) {
          next[before] = 0;
          path.push(before);
        }
        continue;
      }
      path.pop();
      left[node] = ++count;
      let least = count;
      for (let k = first; k < first + all; k++) {
        const before = low[source[into[k]!]!]!;
        if (carries[into[k]!] && before < least) least = before;
      }
      low[node] = least;
    }
  }
  return { left, low };
}
