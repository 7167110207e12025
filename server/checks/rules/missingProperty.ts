import type { Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** A scoring is its formula. */
export const missingProperty: Rule<'missing-property'> = {
  code: 'missing-property',
  find({ roadmap }, report) {
    for (const scoring of roadmap.scorings) {
      if (propertyOf(scoring.origin.declaration, 'formula')) continue;
      report({
        place: placeOf(scoring),
        facts: {
          kind: 'scoring',
          name: scoring.name,
          property: 'formula',
          example: 'formula value * 2 + reach / 1000',
        },
      });
    }
  },
};
