/** Links that close a circle. Source: Robert Tarjan, "Depth-first search and linear graph algorithms" (1972). */

export interface CircleInput {
  readonly count: number;
  /** -1 at the top. */
  readonly parents: readonly number[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

/**
 * The links, by their place, without which nothing waits for itself: of each circle the one that was written last. What
 * waits for a parent waits for all in it, and what a parent waits for, all in it wait for.
 */
export function linksOfCircles({ count, parents, links }: CircleInput): ReadonlySet<number> {
  // Each issue has two nodes: its start, then its end.
  const out: number[][] = Array.from({ length: count * 2 }, () => []);
  for (let i = 0; i < count; i++) {
    out[2 * i]!.push(2 * i + 1);
    const parent = parents[i]!;
    if (parent < 0) continue;
    out[2 * parent]!.push(2 * i);
    out[2 * i + 1]!.push(2 * parent + 1);
  }
  const all = out.map((targets) => [...targets]);
  for (const { from, to } of links) all[2 * from + 1]!.push(2 * to);
  const component = components(all);
  const left = new Set<number>();
  for (const [i, { from, to }] of links.entries()) {
    const [end, start] = [2 * from + 1, 2 * to];
    if (component[end] === component[start] && reaches(start, end, out, component)) left.add(i);
    else out[end]!.push(start);
  }
  return left;
}

function reaches(from: number, to: number, out: readonly (readonly number[])[], component: Int32Array): boolean {
  const seen = new Set([from]);
  const stack = [from];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === to) return true;
    for (const next of out[node]!) {
      if (component[next] !== component[to] || seen.has(next)) continue;
      seen.add(next);
      stack.push(next);
    }
  }
  return false;
}

/** For each node the number of its strongly connected component; without recursion. */
function components(out: readonly (readonly number[])[]): Int32Array {
  const size = out.length;
  const [index, low, next, component] = [0, 0, 0, 0].map(() => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  component.fill(-1);
  const stack: number[] = [];
  let [count, found] = [0, 0];
  for (let root = 0; root < size; root++) {
    if (index[root] !== 0) continue;
    const path = [root];
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (index[node] === 0) {
        index[node] = low[node] = ++count;
        stack.push(node);
      }
      const target = out[node]![next[node]!];
      if (target !== undefined) {
        next[node]!++;
        if (index[target] === 0) path.push(target);
        else if (component[target] === -1) low[node] = Math.min(low[node]!, index[target]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        component[member] = found;
        if (member === node) break;
      }
      found++;
    }
  }
  return component;
}
