import { isWithin } from '../insight/structure.ts';
import type { Rule } from './context.ts';

import { structure } from './links.ts';
import { dependencyPlace, placeOf } from './placeOf.ts';

export const dependsOnOwnPart: Rule = {
  code: 'depends-on-own-part',
  find(context, report) {
    const { roadmap } = context;
    if (structure(context).links.leftOut === 0) return;
    for (const dependency of roadmap.dependencies) {
      if (!isWithin(dependency, roadmap)) continue;
      const from = roadmap.work[dependency.from]!;
      const to = roadmap.work[dependency.to]!;
      const isPartOf = (index: number, whole: number): boolean => {
        for (let at = roadmap.work[index]!.partOf; at !== undefined; at = roadmap.work[at]!.partOf) {
          if (at === whole) return true;
        }
        return false;
      };
      const part = isPartOf(from.index, dependency.to) ? from : to;
      report({
        place: dependencyPlace(dependency),
        facts: { name: to.name, waits: from.name, part: part.name, remove: 'item' },
        related: [{ place: placeOf(part), label: 'the part' }],
      });
    }
  },
};
