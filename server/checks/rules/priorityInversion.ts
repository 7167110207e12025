import type { Waiting } from '../../insight/waiting.ts';
import { reportMany } from '../many.ts';
import { isRanked } from '../ranked.ts';
import { rule } from '../rule.ts';
import { dependencyPlace } from '../spot.ts';

/** One finding for each piece of work that is waited for: told at the most important one that waits, the others beside it. */
export const priorityInversion = rule({
  code: 'priority-inversion',
  reads: ['header', 'scorings', 'unclear', 'structure', 'links', 'work', 'ranking', 'inversions'],
  find({ header, scorings, unclear, structure, links: { to }, work, ranking, inversions }, report) {
    const { ranks, methodTitle: method } = ranking;
    if (ranking.order.length === 0 || !isRanked(header, scorings, unclear)) return;
    const rankAt = (link: number): number => ranks[to[link]!]!;
    const nameAt = (link: number): string => work[to[link]!]!.name;
    // The gravest first, so that it is the one that is told where there are too many.
    reportMany(inversions, report, (from) => {
      const [first, ...others] = inversionsOf(structure.links.graph, ranks, from).sort((a, b) => rankAt(a) - rankAt(b));
      const on = work[from]!.name;
      return {
        place: dependencyPlace(first!),
        facts: {
          name: nameAt(first!),
          rank: rankAt(first!),
          predecessor: on,
          predecessorRank: ranks[from]!,
          method,
        },
        related: others.map((link) => ({
          place: dependencyPlace(link),
          label: { kind: 'depends', name: nameAt(link), on, rank: rankAt(link) },
        })),
      };
    });
  },
});

/** The links over which more important work waits for a piece of work, in their order. */
function inversionsOf(graph: Waiting, ranks: Int32Array, from: number): number[] {
  const { dependency, target, workOf, out, outStart, ends } = graph;
  const links: number[] = [];
  for (const node of new Set([from, ends[from]!])) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const waits = ranks[workOf[target[out[k]!]!]!]!;
      if (dependency[out[k]!]! >= 0 && waits > 0 && waits < ranks[from]!) links.push(dependency[out[k]!]!);
    }
  }
  return links.sort((a, b) => a - b);
}
