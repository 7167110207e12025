import { DROPPED } from '../../insight/structure.ts';
import { rule } from '../rule.ts';
import { dependencyPlace, placeOf } from '../spot.ts';
import { isOpen, someWork } from '../work.ts';

export const dependsOnDropped = rule({
  code: 'depends-on-dropped',
  reads: ['structure', 'links', 'work'],
  find({ structure, links, work }, report) {
    if (!someWork({ structure, work }, DROPPED)) return;
    for (let link = 0; link < links.count; link++) {
      const [from, to] = [links.from[link]!, links.to[link]!];
      if ((structure.flags[from]! & DROPPED) === 0 || !isOpen(structure, to)) continue;
      report({
        place: dependencyPlace(link),
        facts: { name: work[to]!.name, predecessor: work[from]!.name },
        related: [{ place: placeOf(work[from]!, 'status'), label: { kind: 'dropped' } }],
      });
    }
  },
});
