import type { Rule } from './context.ts';
import { dependencyPlace, placeOf } from './placeOf.ts';
import { isDropped, isOpen } from './work.ts';

export const dependsOnDropped: Rule = {
  code: 'depends-on-dropped',
  find({ roadmap }, report) {
    for (const dependency of roadmap.dependencies) {
      const from = roadmap.work[dependency.from]!;
      if (!isDropped(from, roadmap)) continue;
      const to = roadmap.work[dependency.to]!;
      if (!isOpen(to, roadmap)) continue;
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, waits: from.name, remove: 'item' },
        related: [{ place: placeOf(from, 'status'), label: 'dropped here' }],
      });
    }
  },
};
