import type { Rule } from './context.ts';
import { isWithin } from './links.ts';
import { dependencyPlace, placeOf } from './placeOf.ts';
import { isInside } from './work.ts';

export const dependsOnOwnPart: Rule = {
  code: 'depends-on-own-part',
  find({ roadmap }, report) {
    for (const dependency of roadmap.dependencies) {
      if (!isWithin(dependency, roadmap)) continue;
      const from = roadmap.work[dependency.from]!;
      const to = roadmap.work[dependency.to]!;
      const part = isInside(from, dependency.to, roadmap) ? from : to;
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, waits: from.name, part: part.name, remove: 'item' },
        related: [{ place: placeOf(part), label: 'the part' }],
      });
    }
  },
};
