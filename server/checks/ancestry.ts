/**
 * "Must `a` be over before `b` begins?", asked many times of one graph. Each node gets intervals of a few walks; where
 * those of `b`'s ancestors cannot hold `a` the answer is no at once, else a search that the intervals prune decides.
 * Needs a graph without cycles. Source: Yildirim, Chaoji, Zaki, "GRAIL: scalable reachability index" (2010).
 */
import { inOrder, type Waiting, waiting } from '../insight/waiting.ts';
import type { Dependency, Roadmap } from '../model/roadmap.ts';

export interface Ancestry {
  /** Work indexes; false for `a` and `a`. */
  isBefore(a: number, b: number): boolean;
}

const WALKS = 2;

export function ancestry(roadmap: Roadmap, keep: (dependency: Dependency) => boolean): Ancestry {
  const graph = waiting(roadmap, keep);
  const { nodes, source, into, intoStart } = graph;
  const order = inOrder(graph);
  const level = levels(graph, order);
  const walks = Array.from({ length: WALKS }, (_, i) => walk(graph, i === 0));
  const seen = new Int32Array(nodes);
  let asked = 0;

  /** Whether an ancestor of `node` could be `a`, by the intervals alone. */
  const mayHold = (node: number, a: number): boolean =>
    level[node]! > level[a]! && walks.every(({ low, rank }) => low[node]! <= rank[a]! && rank[a]! <= rank[node]!);

  return {
    isBefore(x, y) {
      const a = graph.ends[x]!;
      const b = y;
      if (a === b || !mayHold(b, a)) return false;
      asked++;
      const stack = [b];
      while (stack.length > 0) {
        const node = stack.pop()!;
        for (let k = intoStart[node]!; k < intoStart[node + 1]!; k++) {
          const before = source[into[k]!]!;
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

/** The longest chain of nodes before each. */
function levels({ nodes, target, out, outStart }: Waiting, order: Int32Array): Int32Array {
  const level = new Int32Array(nodes);
  for (const node of order) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const to = target[out[k]!]!;
      if (level[to]! <= level[node]!) level[to] = level[node]! + 1;
    }
  }
  return level;
}

interface Walk {
  /** Order in which the walk left each node, and the least such number among it and its ancestors. */
  readonly rank: Int32Array;
  readonly low: Int32Array;
}

/** A walk in depth from each node to its predecessors, from the left or from the right. */
function walk({ nodes, source, into, intoStart }: Waiting, fromLeft: boolean): Walk {
  const rank = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes).fill(-1);
  const path: number[] = [];
  let count = 0;
  for (let i = 0; i < nodes; i++) {
    const root = fromLeft ? i : nodes - 1 - i;
    if (next[root]! >= 0) continue;
    path.push(root);
    next[root] = 0;
    while (path.length > 0) {
      const node = path.at(-1)!;
      const first = intoStart[node]!;
      const all = intoStart[node + 1]! - first;
      const at = next[node]!;
      if (at < all) {
        next[node] = at + 1;
        const before = source[into[fromLeft ? first + at : first + all - 1 - at]!]!;
        if (next[before] === -1) {
          next[before] = 0;
          path.push(before);
        }
        continue;
      }
      path.pop();
      rank[node] = ++count;
      let least = count;
      for (let k = first; k < first + all; k++) least = Math.min(least, low[source[into[k]!]!]!);
      low[node] = least;
    }
  }
  return { rank, low };
}
