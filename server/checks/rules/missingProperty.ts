import { states } from '../../model/data.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** A scoring is its formula. */
export const missingProperty = rule({
  code: 'missing-property',
  reads: ['scorings'],
  find({ scorings }, report) {
    for (const scoring of scorings) {
      if (states(scoring, 'formula')) continue;
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
});
