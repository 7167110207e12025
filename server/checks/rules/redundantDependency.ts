import { rule } from '../rule.ts';
import { dependencyPlace } from '../spot.ts';

/**
 * A plain finish-to-start link that a chain of finish-to-start links, each with no lead, already implies. A lag makes a
 * link say something of its own, so only plain ones are ever redundant. Silent while there is a cycle: it comes first.
 */
export const redundantDependency = rule({
  code: 'redundant-dependency',
  reads: ['implied', 'links', 'work'],
  find({ implied, links: { from, to }, work }, report) {
    for (const { link, by } of implied.found) {
      const name = work[to[link]!]!.name;
      const via = work[from[by]!]!.name;
      report({
        place: dependencyPlace(link),
        facts: {
          name,
          predecessor: work[from[link]!]!.name,
          ...(from[by] === from[link] ? {} : { via }),
        },
        related: [{ place: dependencyPlace(by), label: { kind: 'depends', name, on: via } }],
      });
    }
  },
});
