import { ESTIMATED, indexesWith, LEAF, OPEN, TEAMS } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** What a whole takes from its parts, so that its own word for it counts for nothing. */
const theirs = ['duration', 'effort', 'team'] as const;

/** An estimate, or people asked for, of a feature that has parts. */
export const unusedEstimate: Rule = {
  code: 'unused-estimate',
  find(context, report) {
    const { roadmap } = context;
    const known = context.structure;
    const says = (index: number): boolean => (known.flags[index]! & (ESTIMATED | TEAMS)) !== 0;
    const found = indexesWith(known, OPEN, LEAF, says);
    reportMany(found, report, (index) => {
      const work = roadmap.work[index] as Feature;
      const said = theirs.filter((name) => propertyOf(work.origin.declaration, name));
      return {
        place: placeOf(work, ...said),
        facts: { name: work.name, said, parts: work.parts.map((part) => roadmap.work[part]!.name) },
      };
    });
  },
};
