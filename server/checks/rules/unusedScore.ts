import { states } from '../../model/data.ts';
import { reportMany } from '../many.ts';
import { scoredWholes } from '../ranked.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Inputs of a score that only ranked work has; benefit and cost of a feature with sub-features count in its sums. */
const inputs = ['reach', 'impact', 'confidence', 'value', 'urgency', 'risk-reduction', 'ease', 'moscow'] as const;

/** Score inputs of a feature that has sub-features, which are ranked in its place. */
export const unusedScore = rule({
  code: 'unused-score',
  reads: ['structure', 'work'],
  find({ structure, work }, report) {
    reportMany(scoredWholes(structure, work), report, (index) => {
      const properties = inputs.filter((name) => states(work[index]!, name));
      return { place: placeOf(work[index]!, ...properties), facts: { name: work[index]!.name, properties } };
    });
  },
});
