import type { Id } from '../../model/roadmap.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

export const overBudget = rule({
  code: 'over-budget',
  reads: ['headerAsWritten', 'products', 'money'],
  find({ headerAsWritten: header, products, money }, report) {
    const reportOver = (entity: { readonly id: Id }, name: string, cost: number, budget: number | undefined): void => {
      if (budget === undefined || cost <= budget + 1e-6) return;
      report({ place: placeOf(entity, 'budget'), facts: { name, cost, budget, currency: money.currency } });
    };
    products.forEach((product, i) => {
      reportOver(product, product.name, money.products[i]!.cost, product.budget);
    });
    if (header) reportOver(header, header.origin.declaration.title?.text ?? '', money.total.cost, header.budget);
  },
});
