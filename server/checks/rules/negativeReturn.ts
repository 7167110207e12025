import { HORIZON_YEARS } from '../../insight/money.ts';
import { BENEFIT, OPEN } from '../../insight/structure.ts';
import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** A feature that states a benefit, and costs more than that benefit brings in three years. */
export const negativeReturn: Rule<'negative-return'> = {
  code: 'negative-return',
  find(context, report) {
    for (const work of workWith(context, OPEN | BENEFIT)) {
      const { features, currency } = context.money;
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
};
