import type { Dependency } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { structure } from './links.ts';
import { reportMany } from './many.ts';
import { dependencyPlace } from './placeOf.ts';

/** One finding for each piece of work that is waited for: told at the most important one that waits, the others beside it. */
export const priorityInversion: Rule = {
  code: 'priority-inversion',
  find(context, report) {
    const { roadmap, ranking } = context;
    if (ranking.order.length === 0) return;
    const { ranks: rankOf } = ranking;
    const { dependency, source, target, workOf } = structure(context).links.graph;
    const inversions = new Map<number, Dependency[]>();
    for (let e = 0; e < dependency.length; e++) {
      const from = workOf[source[e]!]!;
      const waits = rankOf[workOf[target[e]!]!]!;
      if (waits === 0 || waits >= rankOf[from]! || dependency[e]! < 0) continue;
      const link = roadmap.dependencies[dependency[e]!]!;
      const known = inversions.get(from);
      if (known) known.push(link);
      else inversions.set(from, [link]);
    }
    // The gravest first, so that it is the one that is told where there are too many.
    const found = [...inversions].map(([from, links]) => {
      const best = links.reduce((high, { to }) => Math.min(high, rankOf[to]!), rankOf[from]!);
      return { from, links, grave: rankOf[from]! - best };
    });
    found.sort((a, b) => b.grave - a.grave);
    reportMany(found, report, ({ from, links }) => {
      const [first, ...others] = links.sort((a, b) => rankOf[a.to]! - rankOf[b.to]!);
      return {
        place: dependencyPlace(first!),
        facts: {
          name: roadmap.work[first!.to]!.name,
          rank: rankOf[first!.to]!,
          waits: roadmap.work[from]!.name,
          waitsRank: rankOf[from]!,
          method: ranking.methodTitle,
        },
        related: others.map((link) => ({
          place: dependencyPlace(link),
          label: `\`${roadmap.work[link.to]!.name}\` (#${rankOf[link.to]}) waits for it too`,
        })),
      };
    });
  },
};
