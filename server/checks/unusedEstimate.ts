import { ESTIMATED, LEAF, OPEN } from '../insight/structure.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { workWith } from './work.ts';

export const unusedEstimate: Rule = {
  code: 'unused-estimate',
  find(context, report) {
    for (const work of workWith(context, OPEN | ESTIMATED, LEAF)) {
      if (work.kind !== 'feature') continue;
      const property = work.duration ? 'duration' : 'effort';
      const parts = work.parts.map((index) => context.roadmap.work[index]!);
      report({
        place: placeOf(work, property),
        facts: { name: work.name, property },
        related: parts.slice(0, 1).map((part) => ({ place: placeOf(part), label: 'a part' })),
      });
    }
  },
};
