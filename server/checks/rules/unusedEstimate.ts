import { ESTIMATED, indexesWith, LEAF, OPEN, TEAMS } from '../../insight/structure.ts';
import { states } from '../../model/data.ts';
import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** What a whole takes from its parts, so that its own word for it counts for nothing. */
const theirs = ['duration', 'effort', 'team'] as const;

/** An estimate, or people asked for, of a feature that has parts. */
export const unusedEstimate = rule({
  code: 'unused-estimate',
  reads: ['structure', 'work'],
  find({ structure, work }, report) {
    const says = (index: number): boolean => (structure.flags[index]! & (ESTIMATED | TEAMS)) !== 0;
    reportMany(indexesWith(structure, OPEN, LEAF, says), report, (index) => {
      const properties = theirs.filter((name) => states(work[index]!, name));
      return { place: placeOf(work[index]!, ...properties), facts: { name: work[index]!.name, properties } };
    });
  },
});
