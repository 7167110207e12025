import { isWithin } from '../../insight/structure.ts';
import { isInside } from '../../schedule/nesting.ts';
import type { Rule } from '../context.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';

export const dependsOnOwnPart: Rule = {
  code: 'depends-on-own-part',
  find(context, report) {
    const { roadmap } = context;
    const { links, wholes } = context.structure;
    if (links.leftOut === 0) return;
    for (const dependency of roadmap.dependencies) {
      if (!isWithin(dependency, wholes)) continue;
      const from = roadmap.work[dependency.from]!;
      const to = roadmap.work[dependency.to]!;
      const part = isInside(wholes, from.index, to.index) ? from : to;
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, waits: from.name, part: part.name, remove: 'item' },
        related: [{ place: placeOf(part), label: 'the part' }],
      });
    }
  },
};
