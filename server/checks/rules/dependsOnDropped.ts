import { DROPPED } from '../../insight/structure.ts';
import type { Rule } from '../context.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';
import { about, someWork } from '../work.ts';

export const dependsOnDropped: Rule<'depends-on-dropped'> = {
  code: 'depends-on-dropped',
  find(context, report) {
    const { roadmap } = context;
    const { isDropped, isOpen } = about(context);
    if (!someWork(context, DROPPED)) return;
    for (const dependency of roadmap.dependencies) {
      const from = roadmap.work[dependency.from]!;
      if (!isDropped(from)) continue;
      const to = roadmap.work[dependency.to]!;
      if (!isOpen(to)) continue;
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, predecessor: from.name },
        related: [{ place: placeOf(from, 'status'), label: { kind: 'dropped' } }],
      });
    }
  },
};
