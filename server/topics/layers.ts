/**
 * A graph in layers, left to right. Needs nodes and links by number; promises that each link leads to a later layer (but
 * those that would close a circle), that few links cross, and that no two nodes of a layer overlap.
 * Passes: turn back what closes a circle, layer by longest path, bend long links at each layer, order by barycentres,
 * place near the neighbours. Source: Sugiyama, Tagawa, Toda 1981.
 */

export interface Edge {
  readonly from: number;
  readonly to: number;
}

export interface Layout {
  /** By node: its layer, and its middle. */
  readonly layer: Int32Array;
  readonly y: Float64Array;
  /** By link: the heights at which it passes the layers between its ends. */
  readonly bends: readonly (readonly number[])[];
  readonly layers: number;
  readonly height: number;
}

/** How high a node and a passing link are, with the gap to the next. */
export interface Pitch {
  readonly node: number;
  readonly bend: number;
}

const SWEEPS = 12;

/** A graph with more is a thicket, whose long links go straight. */
const MOST_BENDS = 4000;

export function layered(count: number, edges: readonly Edge[], pitch: Pitch): Layout {
  const forward = withoutCircles(count, edges);
  const layer = longestPaths(count, forward);
  const layers = layer.reduce((most, each) => Math.max(most, each + 1), 0);
  const { cells, chains, columns } = bent(count, forward, layer, layers);
  const { up, down } = neighbours(cells, chains);
  orderByBarycentre(columns, up, down);
  const y = place(columns, up, down, (cell) => (cell < count ? pitch.node : pitch.bend));
  const least = y.reduce(
    (min, each, cell) => Math.min(min, each - (cell < count ? pitch.node : pitch.bend) / 2),
    Infinity,
  );
  const shifted = y.map((each) => each - (Number.isFinite(least) ? least : 0));
  return {
    layer,
    y: shifted.slice(0, count),
    bends: chains.map((chain, e) => {
      const heights = chain.slice(1, -1).map((cell) => shifted[cell]!);
      return forward[e]!.from === edges[e]!.from ? heights : heights.reverse();
    }),
    layers,
    height: shifted.reduce(
      (most, each, cell) => Math.max(most, each + (cell < count ? pitch.node : pitch.bend) / 2),
      0,
    ),
  };
}

/** Links that lead back to where a depth-first walk came from are turned round. */
function withoutCircles(count: number, edges: readonly Edge[]): Edge[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const [e, { from }] of edges.entries()) out[from]!.push(e);
  const state = new Uint8Array(count);
  const turned = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue;
    const path: { node: number; next: number }[] = [{ node: root, next: 0 }];
    state[root] = 1;
    while (path.length > 0) {
      const top = path.at(-1)!;
      const e = out[top.node]![top.next++];
      if (e === undefined) {
        state[top.node] = 2;
        path.pop();
        continue;
      }
      const { to } = edges[e]!;
      if (state[to] === 1) turned.add(e);
      else if (state[to] === 0) {
        state[to] = 1;
        path.push({ node: to, next: 0 });
      }
    }
  }
  return edges.map((edge, e) => (turned.has(e) ? { from: edge.to, to: edge.from } : edge));
}

function longestPaths(count: number, edges: readonly Edge[]): Int32Array {
  const layer = new Int32Array(count);
  const waits = new Int32Array(count);
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of edges) {
    if (from === to) continue;
    out[from]!.push(to);
    waits[to]!++;
  }
  const order: number[] = [];
  for (let node = 0; node < count; node++) if (waits[node] === 0) order.push(node);
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    for (const to of out[node]!) {
      layer[to] = Math.max(layer[to]!, layer[node]! + 1);
      if (--waits[to]! === 0) order.push(to);
    }
  }
  // What nothing holds at the left stands just before what waits for it, so that its links are short.
  const held = new Uint8Array(count);
  for (const { from, to } of edges) if (from !== to) held[to] = 1;
  for (let node = 0; node < count; node++) {
    if (held[node] || out[node]!.length === 0) continue;
    layer[node] = out[node]!.reduce((least, to) => Math.min(least, layer[to]!), Infinity) - 1;
  }
  return layer;
}

interface Bent {
  /** Nodes, then bends. */
  readonly cells: number;
  /** By link: its cells from end to end. */
  readonly chains: readonly (readonly number[])[];
  /** By layer: its cells in order. */
  readonly columns: number[][];
}

function bent(count: number, edges: readonly Edge[], layer: Int32Array, layers: number): Bent {
  const columns: number[][] = Array.from({ length: layers }, () => []);
  for (let node = 0; node < count; node++) columns[layer[node]!]!.push(node);
  let cells = count;
  const lengths = edges.reduce((sum, { from, to }) => sum + layer[to]! - layer[from]!, 0);
  const chains = edges.map(({ from, to }) => {
    const chain = [from];
    for (let at = layer[from]! + 1; at < layer[to]! && lengths <= MOST_BENDS; at++) {
      columns[at]!.push(cells);
      chain.push(cells++);
    }
    return from === to ? [from] : [...chain, to];
  });
  return { cells, chains, columns };
}

function neighbours(cells: number, chains: Bent['chains']): { up: number[][]; down: number[][] } {
  const up: number[][] = Array.from({ length: cells }, () => []);
  const down: number[][] = Array.from({ length: cells }, () => []);
  for (const chain of chains) {
    for (let i = 1; i < chain.length; i++) {
      up[chain[i]!]!.push(chain[i - 1]!);
      down[chain[i - 1]!]!.push(chain[i]!);
    }
  }
  return { up, down };
}

/** Sweeps to the right and back; the order with the fewest crossings stays. */
function orderByBarycentre(columns: number[][], up: readonly number[][], down: readonly number[][]): void {
  let best = columns.map((column) => [...column]);
  let fewest = crossings(columns, down);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const right = sweep % 2 === 0;
    for (let n = 1; n < columns.length; n++) {
      const at = right ? n : columns.length - 1 - n;
      const fixed = columns[right ? at - 1 : at + 1]!;
      const position = new Map(fixed.map((cell, i) => [cell, i]));
      const key = new Map(
        columns[at]!.map((cell, i) => {
          const near = (right ? up : down)[cell]!.flatMap((each) => position.get(each) ?? []);
          return [cell, near.length > 0 ? near.reduce((total, each) => total + each, 0) / near.length : i] as const;
        }),
      );
      columns[at]!.sort((a, b) => key.get(a)! - key.get(b)!);
    }
    const now = crossings(columns, down);
    if (now >= fewest) continue;
    fewest = now;
    best = columns.map((column) => [...column]);
  }
  best.forEach((column, i) => {
    columns[i] = column;
  });
}

/** Two links cross where their ends are in another order than their starts; counted with a Fenwick tree. */
function crossings(columns: readonly number[][], down: readonly number[][]): number {
  let sum = 0;
  for (let at = 0; at + 1 < columns.length; at++) {
    const after = columns[at + 1]!;
    const position = new Map(after.map((cell, i) => [cell, i]));
    const tree = new Int32Array(after.length + 1);
    let seen = 0;
    for (const cell of columns[at]!) {
      const ends = down[cell]!.flatMap((to) => position.get(to) ?? []);
      for (const end of ends) {
        let notBelow = 0;
        for (let i = end + 1; i > 0; i -= i & -i) notBelow += tree[i]!;
        sum += seen - notBelow;
      }
      for (const end of ends) for (let i = end + 1; i <= after.length; i += i & -i) tree[i]!++;
      seen += ends.length;
    }
  }
  return sum;
}

/** Each cell as near to the middle of its neighbours as the order and the heights of its layer let it. */
function place(
  columns: readonly number[][],
  up: readonly number[][],
  down: readonly number[][],
  heightOf: (cell: number) => number,
): Float64Array {
  const y = new Float64Array(up.length);
  for (const column of columns) {
    let top = 0;
    for (const cell of column) {
      y[cell] = top + heightOf(cell) / 2;
      top += heightOf(cell);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const right = sweep % 2 === 0;
    for (const column of right ? columns : [...columns].reverse()) {
      const wanted = column.map((cell) => {
        const near = (right ? up : down)[cell]!;
        return near.length === 0 ? y[cell]! : near.reduce((sum, each) => sum + y[each]!, 0) / near.length;
      });
      const gaps = column.map((cell, i) => (i === 0 ? 0 : (heightOf(column[i - 1]!) + heightOf(cell)) / 2));
      spread(wanted, gaps).forEach((each, i) => {
        y[column[i]!] = each;
      });
    }
  }
  return y;
}

/** The nearest places to those wanted, in order and so far apart: neighbours that push each other share one mean. */
function spread(wanted: readonly number[], gaps: readonly number[]): number[] {
  const offsets: number[] = [];
  gaps.reduce((sum, gap, i) => {
    offsets[i] = sum + gap;
    return offsets[i];
  }, 0);
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((each, i) => {
    let block = { sum: each - offsets[i]!, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ sum, count }) => Array(count).fill(sum / count)).map((mean, i) => mean + offsets[i]!);
}
