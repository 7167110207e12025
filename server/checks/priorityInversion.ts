import type { Dependency } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { dependencyPlace } from './placeOf.ts';

/** One finding for each piece of work that is waited for: told at the most important one that waits, the others beside it. */
export const priorityInversion: Rule = {
  code: 'priority-inversion',
  find({ roadmap, ranking }, report) {
    if (ranking.order.length === 0) return;
    const inversions = new Map<number, Dependency[]>();
    for (const dependency of roadmap.dependencies) {
      const waits = ranking.scores.get(dependency.to)?.value;
      const before = ranking.scores.get(dependency.from)?.value;
      if (waits === undefined || before === undefined || waits <= before) continue;
      const known = inversions.get(dependency.from);
      if (known) known.push(dependency);
      else inversions.set(dependency.from, [dependency]);
    }
    const rankOf = (index: number): number => ranking.scores.get(index)!.rank!;
    for (const [from, links] of inversions) {
      const [first, ...others] = links.sort((a, b) => rankOf(a.to) - rankOf(b.to));
      report({
        place: dependencyPlace(first!),
        facts: {
          name: roadmap.work[first!.to]!.name,
          rank: rankOf(first!.to),
          waits: roadmap.work[from]!.name,
          waitsRank: rankOf(from),
          method: ranking.methodTitle,
        },
        related: others.map((link) => ({
          place: dependencyPlace(link),
          label: `\`${roadmap.work[link.to]!.name}\` (#${rankOf(link.to)}) waits for it too`,
        })),
      });
    }
  },
};
