/**
 * Work that more important work waits for: directly, or through milestones, features with parts and work without a rank.
 * Work that is dropped or done passes nothing on, and work with a rank is judged by itself.
 */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { DependencyGraph } from '../insight/dependencyGraph.ts';
import { OPEN, type Structure } from '../insight/structure.ts';
import { sameList } from '../util/sameList.ts';

const links = fact('waits', [facts.structure], ({ links }) => links);
const ranks = fact('ranks', [facts.scoring], ({ ranks }) => ranks);
const isOpen = fact('isOpen', [facts.structure], ({ flags }) => Uint8Array.from(flags, (each) => each & OPEN), {
  isSame: sameList,
});

/** Work indexes, the gravest first; then in the order of the text. */
export const inversions = fact('inversions', [links, ranks, isOpen], waitedFor);

function waitedFor({ graph, order }: Structure['links'], ranks: Int32Array, isOpen: Uint8Array): Int32Array {
  const { ends, target, workOf, out, outStart } = graph;
  /** By node: the best rank of what waits for it; 0 where nothing does. */
  const best = new Int32Array(graph.nodes);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const next = target[out[k]!]!;
      const work = workOf[next]!;
      if (!isOpen[work]) continue;
      const rank = ranks[work]! || best[next]!;
      if (rank > 0 && (best[node] === 0 || rank < best[node]!)) best[node] = rank;
    }
  }
  const found: number[] = [];
  const grave = (work: number): number => ranks[work]! - best[ends[work]!]!;
  ranks.forEach((rank, work) => {
    if (rank > 0 && isOpen[work] && best[ends[work]!]! > 0 && grave(work) > 0) found.push(work);
  });
  return Int32Array.from(found.sort((a, b) => grave(b) - grave(a) || a - b));
}

/** More important work that waits for some work. */
export interface Waiter {
  readonly work: number;
  /** The dependency at which it does, of itself or of the feature around it. */
  readonly link: number;
  /** What lies between, nearest to `work` last; work indexes. */
  readonly through: readonly number[];
}

/** Each once, in the order of the links. */
export function waitersOf(
  from: number,
  { graph, flags }: { readonly graph: DependencyGraph; readonly flags: Structure['flags'] },
  ranks: Int32Array,
): readonly Waiter[] {
  const { ends, target, workOf, dependency, out, outStart } = graph;
  const found = new Map<number, Waiter>();
  const seen = new Set([ends[from]!]);
  const open: { readonly node: number; readonly link: number; readonly through: readonly number[] }[] = [
    { node: ends[from]!, link: -1, through: [] },
  ];
  for (const { node, link, through } of open) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const next = target[out[k]!]!;
      const work = workOf[next]!;
      if ((flags[work]! & OPEN) === 0) continue;
      const at = dependency[out[k]!]! < 0 ? link : dependency[out[k]!]!;
      const rank = ranks[work]!;
      if (rank > 0) {
        if (rank < ranks[from]! && !found.has(work)) found.set(work, { work, link: at, through });
      } else if (!seen.has(next)) {
        seen.add(next);
        // Of a feature around it nobody has to be told.
        const isTold = dependency[out[k]!]! >= 0 && through.at(-1) !== work;
        open.push({ node: next, link: at, through: isTold ? [...through, work] : through });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.link - b.link);
}
