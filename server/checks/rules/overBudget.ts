import type { Roadmap } from '../../model/roadmap.ts';
import type { Observation, Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

export const overBudget: Rule<'over-budget'> = {
  code: 'over-budget',
  find({ roadmap, money }, report) {
    const { header, products } = roadmap;
    if (header?.budget === undefined && products.every(({ budget }) => budget === undefined)) return;
    const { products: sums, total, currency } = money;
    products.forEach((product, i) => {
      const found = over(product, sums[i]!.cost, product.budget, currency);
      if (found) report(found);
    });
    if (header) {
      const found = over(header, total.cost, header.budget, currency);
      if (found) report(found);
    }
  },
};

function over(
  entity: Roadmap['products'][number] | NonNullable<Roadmap['header']>,
  cost: number,
  budget: number | undefined,
  currency: string,
): Observation<'over-budget'> | undefined {
  if (budget === undefined || cost <= budget + 1e-6) return undefined;
  return {
    place: placeOf(entity, 'budget'),
    facts: {
      name: entity.kind === 'roadmap' ? (entity.origin.declaration.title?.text ?? '') : entity.name,
      cost,
      budget,
      currency,
    },
  };
}
