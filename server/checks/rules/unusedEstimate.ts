import { ESTIMATED, indexesWith, LEAF, OPEN, TEAMS } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** What a whole takes from its parts, so that its own word for it counts for nothing. */
const theirs = ['duration', 'effort', 'team'] as const;

/** An estimate, or people asked for, of a feature that has parts. */
export const unusedEstimate: Rule<'unused-estimate'> = {
  code: 'unused-estimate',
  find(context, report) {
    const { roadmap } = context;
    const known = context.structure;
    const says = (index: number): boolean => (known.flags[index]! & (ESTIMATED | TEAMS)) !== 0;
    const found = indexesWith(known, OPEN, LEAF, says);
    reportMany(found, report, (index) => {
      const work = roadmap.work[index] as Feature;
      const properties = theirs.filter((name) => propertyOf(work.origin.declaration, name));
      return {
        place: placeOf(work, ...properties),
        facts: { name: work.name, properties },
      };
    });
  },
};
