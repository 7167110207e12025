/**
 * Cycles of a graph: one for each knot of nodes that wait for each other, the shortest through one of its nodes.
 * Source: Robert Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion; then a search in
 * breadth inside each component.
 */
import type { DependencyGraph } from '../insight/dependencyGraph.ts';

/** Edges of `graph`, each leading to the source of the next, the last to that of the first. */
export type Cycle = readonly number[];

/** @param order nodes that are on no cycle and behind none: they need no look */
export function cycles(graph: DependencyGraph, order: Int32Array): Cycle[] {
  const skip = new Uint8Array(graph.nodes);
  for (const node of order) skip[node] = 1;
  return components(graph, skip).map((component) => shortest(graph, component));
}

/** Components of two or more nodes, in the order of their first node. */
function components({ nodes, target, out, outStart }: DependencyGraph, skip: Uint8Array): number[][] {
  const index = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const stack: number[] = [];
  const path: number[] = [];
  const found: number[][] = [];
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (skip[root] || index[root]) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (index[node] === 0) {
        index[node] = low[node] = ++count;
        next[node] = outStart[node]!;
        stack.push(node);
        onStack[node] = 1;
      }
      let deeper = false;
      while (next[node]! < outStart[node + 1]! && !deeper) {
        const to = target[out[next[node]!]!]!;
        if (index[to] === 0 && !skip[to]) {
          path.push(to);
          deeper = true;
        } else {
          if (onStack[to]) low[node] = Math.min(low[node]!, low[to]!);
          next[node]!++;
        }
      }
      if (deeper) continue;
      path.pop();
      if (low[node] !== index[node]) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack[member] = 0;
      if (component.length > 1) found.push(component.sort((a, b) => a - b));
    }
  }
  return found.sort((a, b) => a[0]! - b[0]!);
}

/** From the component's first node in breadth until an edge leads back to it. */
function shortest({ source, target, out, outStart }: DependencyGraph, component: readonly number[]): Cycle {
  const inside = new Set(component);
  const first = component[0]!;
  const cameBy = new Map<number, number>();
  const queue = [first];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const edge = out[k]!;
      const to = target[edge]!;
      if (to === first) {
        const cycle = [edge];
        for (let back = node; back !== first; back = source[cycle.at(-1)!]!) cycle.push(cameBy.get(back)!);
        return cycle.reverse();
      }
      if (!inside.has(to) || cameBy.has(to)) continue;
      cameBy.set(to, edge);
      queue.push(to);
    }
  }
  return [];
}
