import type { Waiting } from '../../insight/waiting.ts';
import type { Dependency, Roadmap } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { dependencyPlace } from '../placeOf.ts';
import { isRanked } from '../ranked.ts';

/** One finding for each piece of work that is waited for: told at the most important one that waits, the others beside it. */
export const priorityInversion: Rule<'priority-inversion'> = {
  code: 'priority-inversion',
  find(context, report) {
    const { roadmap, ranking } = context;
    if (ranking.order.length === 0) return;
    if (!isRanked(context)) return;
    const { graph } = context.structure.links;
    const { ranks } = ranking;
    // The gravest first, so that it is the one that is told where there are too many.
    reportMany(waitedFor(graph, ranks), report, (from) => {
      const links = inversionsOf(graph, ranks, roadmap, from).sort((a, b) => ranks[a.to]! - ranks[b.to]!);
      const [first, ...others] = links;
      return {
        place: dependencyPlace(first!),
        facts: {
          name: roadmap.work[first!.to]!.name,
          rank: ranks[first!.to]!,
          predecessor: roadmap.work[from]!.name,
          predecessorRank: ranks[from]!,
          method: ranking.methodTitle,
        },
        related: others.map((link) => ({
          place: dependencyPlace(link),
          label: {
            kind: 'depends',
            name: roadmap.work[link.to]!.name,
            on: roadmap.work[from]!.name,
            rank: ranks[link.to]!,
          },
        })),
      };
    });
  },
};

/** By the ranks, which are the very same as long as no edit changes a score. */
const known = new WeakMap<Int32Array, { readonly graph: Waiting; readonly found: Int32Array }>();

/** Work that something more important waits for, the gravest first; then in the order of the links. */
function waitedFor(graph: Waiting, ranks: Int32Array): Int32Array {
  const kept = known.get(ranks);
  if (kept?.graph === graph) return kept.found;
  const found = lookFor(graph, ranks);
  known.set(ranks, { graph, found });
  return found;
}

function lookFor({ dependency, source, target, workOf }: Waiting, ranks: Int32Array): Int32Array {
  /** By work: the best rank of what waits for it, and the place at which it was met. */
  const best = new Int32Array(ranks.length);
  const met = new Int32Array(ranks.length);
  const found = new Int32Array(ranks.length);
  let count = 0;
  for (let e = 0; e < dependency.length; e++) {
    const from = workOf[source[e]!]!;
    const waits = ranks[workOf[target[e]!]!]!;
    if (waits === 0 || waits >= ranks[from]! || dependency[e]! < 0) continue;
    if (best[from] === 0) {
      met[from] = count;
      found[count++] = from;
    }
    if (best[from] === 0 || waits < best[from]!) best[from] = waits;
  }
  const grave = (from: number): number => ranks[from]! - best[from]!;
  return found.subarray(0, count).sort((a, b) => grave(b) - grave(a) || met[a]! - met[b]!);
}

/** The links over which more important work waits for a piece of work, in their order. */
function inversionsOf(graph: Waiting, ranks: Int32Array, { dependencies }: Roadmap, from: number): Dependency[] {
  const { dependency, target, workOf, out, outStart, ends } = graph;
  const links: number[] = [];
  for (const node of new Set([from, ends[from]!])) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const waits = ranks[workOf[target[out[k]!]!]!]!;
      if (dependency[out[k]!]! >= 0 && waits > 0 && waits < ranks[from]!) links.push(dependency[out[k]!]!);
    }
  }
  return links.sort((a, b) => a - b).map((d) => dependencies[d]!);
}
