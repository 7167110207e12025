import { isWithin } from '../../insight/structure.ts';
import { isInside } from '../../schedule/nesting.ts';
import type { Rule } from '../context.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';

export const dependsOnOwnPart: Rule<'depends-on-own-part'> = {
  code: 'depends-on-own-part',
  find(context, report) {
    const { roadmap } = context;
    const { links, wholes } = context.structure;
    if (links.leftOut === 0) return;
    for (const dependency of roadmap.dependencies) {
      if (!isWithin(dependency, wholes)) continue;
      const from = roadmap.work[dependency.from]!;
      const to = roadmap.work[dependency.to]!;
      const inner = isInside(wholes, from.index, to.index) ? 'predecessor' : 'dependent';
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, predecessor: from.name, inner },
        related: [{ place: placeOf(inner === 'predecessor' ? from : to), label: { kind: 'sub-feature' } }],
      });
    }
  },
};
