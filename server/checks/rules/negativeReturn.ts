import { HORIZON_YEARS } from '../../insight/money.ts';
import { BENEFIT, OPEN } from '../../insight/structure.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** A feature that states a benefit, and costs more than that benefit brings in three years. */
export const negativeReturn = rule({
  code: 'negative-return',
  reads: ['structure', 'work', 'money'],
  find({ structure, work: all, money: { features, currency } }, report) {
    for (const work of workWith({ structure, work: all }, OPEN | BENEFIT)) {
      const sum = features.get(work.index)!;
      if (sum.roi === undefined || sum.roi >= 0) continue;
      const benefit = sum.onceBenefit + sum.yearlyBenefit * HORIZON_YEARS;
      report({
        place: placeOf(work, 'benefit'),
        facts: {
          name: work.name,
          cost: sum.cost,
          benefit,
          currency,
          ...(sum.yearlyBenefit > 0 && { years: HORIZON_YEARS }),
        },
      });
    }
  },
});
