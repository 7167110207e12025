/** Budget, cost and return by product, and below them the features by what they cost. Dropped work costs nothing. */

import type { Analysis } from '../../analysis/analysis.ts';
import { HORIZON_YEARS, returnOf, type Sum } from '../../insight/money.ts';
import type { Product, Roadmap } from '../../model/roadmap.ts';
import { plural } from '../../wording/lists.ts';
import { money as amountOf } from '../../wording/money.ts';
import { percent } from '../../wording/numbers.ts';
import { byPathTitle } from '../timelinePlan.ts';
import type { Keep } from './keep.ts';

export interface MoneyData {
  readonly kind: 'money';
  /** `EUR`; amounts are said without it. */
  readonly currency: string;
  /** Benefits that repeat are counted for so many years. */
  readonly years: number;
  /** The roadmap, then its products, each after the one it is in, then what is in none. */
  readonly products: readonly MoneyRow[];
  /** The dearest first; those that cost and bring nothing are left out. */
  readonly features: readonly MoneyRow[];
}

/** Amounts in people's words, empty where there is none. */
export interface MoneyRow {
  /** Absent for what is in no product. */
  readonly id?: string;
  readonly title: string;
  /** Of a feature: its product. */
  readonly product?: string;
  /** How deep a product stands in others; the roadmap is 0. */
  readonly depth: number;
  readonly budget: string;
  readonly cost: string;
  readonly labour: string;
  readonly other: string;
  readonly yearly: string;
  readonly once: string;
  readonly roi: string;
  readonly payback: string;
  /** It costs more than its budget. */
  readonly over: boolean;
  /** Shares (0 to 1) of the greatest amount of its list, for bars. */
  readonly bar: { readonly budget?: number; readonly cost: number };
}

interface Draft {
  readonly id?: string;
  readonly title: string;
  readonly product?: string;
  readonly depth: number;
  readonly sum: Sum;
  readonly budget?: number;
}

export function money({ roadmap, money: sums }: Analysis, keep: Keep): MoneyData {
  const { currency, products, features, total } = sums;
  const byProduct = new Map(products.map((each) => [each.id, each]));
  const shown = roadmap.products.filter((product) => isWanted(product, roadmap, keep));
  const whole = shown.length === roadmap.products.length;
  const titleOf = byPathTitle(roadmap);
  const drafts: Draft[] = whole
    ? [{ id: roadmap.header?.id, title: 'The whole roadmap', depth: 0, sum: total, budget: total.budget }]
    : [];
  for (const product of nested(shown)) {
    const sum = byProduct.get(product.id)!;
    drafts.push({ id: product.id, title: product.title, depth: depthOf(product, roadmap), sum, budget: sum.budget });
  }
  const rest = roadmap.work.filter(
    (work) => work.kind === 'feature' && work.product === undefined && work.partOf === undefined,
  );
  const outside = rest.map(({ index }) => features.get(index)!).reduce(plus, nothing);
  if (whole && shown.length > 0 && hasMoney(outside)) drafts.push({ title: 'In no product', depth: 1, sum: outside });
  const works = roadmap.work.flatMap((work): Draft[] => {
    const sum = features.get(work.index);
    if (work.kind !== 'feature' || work.parts.length > 0 || !sum || !hasMoney(sum) || !keep(work)) return [];
    return [{ id: work.id, title: work.title, product: work.product && titleOf(work.product), depth: 0, sum }];
  });
  return {
    kind: 'money',
    currency,
    years: HORIZON_YEARS,
    products: drafts.some(({ sum, budget }) => hasMoney(sum) || budget !== undefined) ? rows(drafts) : [],
    features: rows(works.sort((a, b) => b.sum.cost - a.sum.cost)),
  };
}

const nothing: Sum = { labour: 0, other: 0, cost: 0, yearlyBenefit: 0, onceBenefit: 0 };

const plus = (a: Sum, b: Sum): Sum => ({
  labour: a.labour + b.labour,
  other: a.other + b.other,
  cost: a.cost + b.cost,
  yearlyBenefit: a.yearlyBenefit + b.yearlyBenefit,
  onceBenefit: a.onceBenefit + b.onceBenefit,
});

const hasMoney = ({ cost, yearlyBenefit, onceBenefit }: Sum): boolean =>
  cost > 0 || yearlyBenefit > 0 || onceBenefit > 0;

/** A slice has the products that it names, and those of its features. */
const isWanted = (product: Product, { work }: Roadmap, keep: Keep): boolean =>
  keep(product) || work.some((each) => each.product === product.id && keep(each));

function depthOf({ parent }: Product, { byId }: Roadmap): number {
  let depth = 1;
  for (
    let at = parent && byId.get(parent);
    at?.kind === 'product' && depth < 100;
    at = at.parent && byId.get(at.parent)
  )
    depth++;
  return depth;
}

/** Each after the one it is in. */
function nested(products: readonly Product[]): Product[] {
  const shown = new Set<string>(products.map(({ id }) => id));
  const inside = new Map<string, Product[]>();
  for (const product of products) {
    const above = product.parent !== undefined && shown.has(product.parent) ? product.parent : '';
    inside.set(above, [...(inside.get(above) ?? []), product]);
  }
  const walk = (id: string): Product[] => (inside.get(id) ?? []).flatMap((product) => [product, ...walk(product.id)]);
  return walk('');
}

function rows(drafts: readonly Draft[]): MoneyRow[] {
  const most = drafts.reduce((max, { sum, budget }) => Math.max(max, sum.cost, budget ?? 0), 0) || 1;
  const say = (amount: number): string => (amount === 0 ? '' : amountOf(amount, ''));
  return drafts.map(({ id, title, product, depth, sum, budget }) => {
    const { roi, paybackYears } = returnOf(sum);
    return {
      id,
      title,
      product,
      depth,
      budget: budget === undefined ? '' : amountOf(budget, ''),
      cost: say(sum.cost),
      labour: say(sum.labour),
      other: say(sum.other),
      yearly: say(sum.yearlyBenefit),
      once: say(sum.onceBenefit),
      roi: roi === undefined ? '' : percent(roi, 0),
      payback: paybackYears === undefined ? '' : plural(Math.round(paybackYears * 10) / 10, 'year'),
      over: budget !== undefined && sum.cost > budget,
      bar: { budget: budget === undefined ? undefined : budget / most, cost: sum.cost / most },
    };
  });
}
