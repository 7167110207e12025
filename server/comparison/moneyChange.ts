/** What becomes of cost, budget and return: of the roadmap, and of each product that is affected. */

import { returnOf, type Sum } from '../insight/money.ts';
import type { Id } from '../model/roadmap.ts';
import type { Causes } from './causes.ts';
import { COST } from './measures.ts';
import { differs, type Pair, type Version } from './version.ts';

export interface MoneyChange {
  readonly currency: string;
  readonly cost: Pair<number>;
  readonly budget: Pair<number | undefined>;
  /** What it brings: in a year, and once; and the return in three years (0.5 is half again). */
  readonly yearlyBenefit: Pair<number>;
  readonly onceBenefit: Pair<number>;
  readonly roi: Pair<number | undefined>;
  /** Products that cost something else than before, or have another budget. */
  readonly products: readonly {
    readonly id: Id;
    readonly title: string;
    readonly cost: Pair<number>;
    readonly budget: Pair<number | undefined>;
  }[];
  readonly causes?: Causes;
}

/** `undefined` where all of it is as it was. */
export function moneyChange(
  before: Version,
  after: Version,
  causes: ReadonlyMap<string, Causes>,
): MoneyChange | undefined {
  const [was, is] = [before.money, after.money];
  const pair = <T>(of: (sum: Sum & { readonly budget?: number }) => T): Pair<T> => ({
    before: of(was.total),
    after: of(is.total),
  });
  const old = new Map(was.products.map((product) => [product.id, product]));
  const none = { cost: 0, budget: undefined };
  const products = is.products.flatMap((product) => {
    const { cost, budget } = old.get(product.id) ?? none;
    if (!differs({ before: cost, after: product.cost }) && budget === product.budget) return [];
    const title = after.roadmap.byId.get(product.id)?.title ?? product.id;
    return [
      {
        id: product.id,
        title,
        cost: { before: cost, after: product.cost },
        budget: { before: budget, after: product.budget },
      },
    ];
  });
  const change: MoneyChange = {
    currency: is.currency,
    cost: pair(({ cost }) => cost),
    budget: pair(({ budget }) => budget),
    yearlyBenefit: pair(({ yearlyBenefit }) => yearlyBenefit),
    onceBenefit: pair(({ onceBenefit }) => onceBenefit),
    roi: pair((sum) => returnOf(sum).roi),
    products,
    causes: causes.get(COST),
  };
  const { cost, budget, yearlyBenefit, onceBenefit } = change;
  const isNews = [cost, budget, yearlyBenefit, onceBenefit].some(differs) || products.length > 0;
  return isNews ? change : undefined;
}
