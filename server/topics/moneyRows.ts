/** The sums that the money topic lists: the roadmap, its products one in another, and the features by cost. */
import { returnOf, type Sum } from '../insight/money.ts';
import type { Product, Roadmap } from '../model/roadmap.ts';
import { byPathTitle } from '../timeline/timelinePlan.ts';
import type { Scope } from './scope.ts';

export interface MoneyRow {
  /** Absent for what is in no product. */
  readonly id?: string;
  readonly title: string;
  /** Of a feature: its product. */
  readonly product?: string;
  /** How deep a product is in others; the roadmap is 0. */
  readonly depth: number;
  readonly sum: Sum;
  readonly budget?: number;
  /** A share of the cost, 0.5 for half again. */
  readonly roi?: number;
  readonly paybackYears?: number;
  /** It costs more than its budget. */
  readonly over: boolean;
  /** Shares (0 to 1) of the greatest amount of the list. */
  readonly bar: { readonly value: number; readonly limit?: number };
}

type Draft = Pick<MoneyRow, 'id' | 'title' | 'product' | 'depth' | 'sum' | 'budget'>;

export interface MoneyRows {
  /** The roadmap, then its products, each after the one it is in, then what is in none. */
  readonly products: readonly MoneyRow[];
  /** The most expensive first, without those that cost and bring nothing. */
  readonly features: readonly MoneyRow[];
}

export function moneyRows(scope: Scope): MoneyRows {
  const { analysis, keeps } = scope;
  const { roadmap, money } = analysis;
  const { products, features, total } = money;
  const byProduct = new Map(products.map((each) => [each.id, each]));
  const shown = roadmap.products.filter((product) => isWanted(product, scope));
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
    if (work.kind !== 'feature' || work.parts.length > 0 || !sum || !hasMoney(sum) || !keeps(work)) return [];
    return [{ id: work.id, title: work.title, product: work.product && titleOf(work.product), depth: 0, sum }];
  });
  return {
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

export const hasMoney = ({ cost, yearlyBenefit, onceBenefit }: Sum): boolean =>
  cost > 0 || yearlyBenefit > 0 || onceBenefit > 0;

/** A slice has the products that it names, and those of its features. */
const isWanted = (product: Product, { analysis, keeps }: Scope): boolean =>
  keeps(product) || analysis.roadmap.work.some((each) => each.product === product.id && keeps(each));

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
  return drafts.map((draft) => ({
    ...draft,
    ...returnOf(draft.sum),
    over: draft.budget !== undefined && draft.sum.cost > draft.budget,
    bar: {
      value: draft.sum.cost / most,
      ...(draft.budget !== undefined && { limit: draft.budget / most }),
    },
  }));
}
