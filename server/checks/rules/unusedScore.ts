import type { Feature } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { scoredWholes } from '../ranked.ts';

/** Inputs of a score that only ranked work has; benefit and cost of a feature with sub-features count in its sums. */
const inputs = ['reach', 'impact', 'confidence', 'value', 'urgency', 'risk-reduction', 'ease', 'moscow'] as const;

/** Score inputs of a feature that has sub-features, which are ranked in its place. */
export const unusedScore: Rule<'unused-score'> = {
  code: 'unused-score',
  find(context, report) {
    const { roadmap } = context;
    reportMany(scoredWholes(context), report, (index) => {
      const work = roadmap.work[index] as Feature;
      const properties = inputs.filter((name) => propertyOf(work.origin.declaration, name));
      return { place: placeOf(work, ...properties), facts: { name: work.name, properties } };
    });
  },
};
