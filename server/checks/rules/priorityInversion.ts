import { waitersOf } from '../inversions.ts';
import { reportMany } from '../many.ts';
import { isRanked } from '../ranked.ts';
import { rule } from '../rule.ts';
import { dependencyPlace } from '../spot.ts';

/** One finding for each piece of work that is waited for: at the most important one that waits, the others beside it. */
export const priorityInversion = rule({
  code: 'priority-inversion',
  reads: ['header', 'scorings', 'unclear', 'structure', 'work', 'ranking', 'inversions'],
  find({ header, scorings, unclear, structure, work, ranking, inversions }, report) {
    const { ranks, methodTitle: method } = ranking;
    if (ranking.order.length === 0 || !isRanked(header, scorings, unclear)) return;
    const nameOf = (index: number): string => work[index]!.name;
    const graph = { graph: structure.links.graph, flags: structure.flags };
    // The gravest first, so that it is the one that is told where there are too many.
    reportMany(inversions, report, (from) => {
      const [first, ...others] = [...waitersOf(from, graph, ranks)].sort((a, b) => ranks[a.work]! - ranks[b.work]!);
      return {
        place: dependencyPlace(first!.link),
        facts: {
          name: nameOf(first!.work),
          rank: ranks[first!.work]!,
          predecessor: nameOf(from),
          predecessorRank: ranks[from]!,
          method,
          through: first!.through.map(nameOf),
        },
        related: others.map(({ work, link }) => ({
          place: dependencyPlace(link),
          label: { kind: 'depends', name: nameOf(work), on: nameOf(from), rank: ranks[work]! },
        })),
      };
    });
  },
});
