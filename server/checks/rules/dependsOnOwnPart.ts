import { isWithin } from '../../insight/structure.ts';
import { isInside } from '../../schedule/nesting.ts';
import { rule } from '../rule.ts';
import { dependencyPlace, placeOf } from '../spot.ts';

export const dependsOnOwnPart = rule({
  code: 'depends-on-own-part',
  reads: ['structure', 'links', 'work'],
  find({ structure: { links, wholes }, links: columns, work }, report) {
    if (links.leftOut === 0) return;
    for (let link = 0; link < columns.count; link++) {
      const [from, to] = [columns.from[link]!, columns.to[link]!];
      if (!isWithin({ from, to }, wholes)) continue;
      const inner = isInside(wholes, from, to) ? 'predecessor' : 'dependent';
      report({
        place: dependencyPlace(link),
        facts: { name: work[to]!.name, predecessor: work[from]!.name, inner },
        related: [{ place: placeOf(work[inner === 'predecessor' ? from : to]!), label: { kind: 'sub-feature' } }],
      });
    }
  },
});
