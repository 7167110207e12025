/**
 * What the plan costs and brings in. Labour is person-days × the team's rate for a day, plus the stated `cost`; a
 * feature's sum includes its parts', a product's its features', the roadmap's all. Dropped work costs nothing.
 */
import type { Feature, Id, Rate, Roadmap } from '../model/roadmap.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, HOURS_PER_DAY, peopleOf, personDays, weekLengths } from './amounts.ts';

export interface Money {
  readonly currency: string;
  /** By work index; features only. */
  readonly features: ReadonlyMap<number, FeatureMoney>;
  readonly products: readonly ProductMoney[];
  readonly total: Sum & { readonly budget?: number };
}

export interface Sum {
  readonly labour: number;
  readonly other: number;
  /** labour + other */
  readonly cost: number;
  /** A year; what comes once is apart. */
  readonly yearlyBenefit: number;
  readonly onceBenefit: number;
}

export interface FeatureMoney extends Sum {
  readonly index: number;
  /** What it brings within three years, over what it costs: 0.5 is half again. Absent without cost or benefit. */
  readonly roi?: number;
  /** Years until it has paid for itself; absent where it never does, or brings nothing. */
  readonly paybackYears?: number;
}

export interface ProductMoney extends Sum {
  readonly id: Id;
  readonly budget?: number;
}

/** Benefits that repeat are counted for so many years. */
export const HORIZON_YEARS = 3;

export function money(roadmap: Roadmap): Money {
  const rates = dayRates(roadmap);
  const { weekOf } = weekLengths(roadmap);
  const sums: Draft[] = roadmap.work.map(() => ({ ...none }));
  const total: Draft = { ...none };
  const products = new Map<string, Draft>(roadmap.products.map(({ id }) => [id, { ...none }]));
  const dropped = new Uint8Array(roadmap.work.length);
  for (const work of roadmap.work) {
    // A whole stands before its parts, so whether it is dropped is known by then.
    if (work.partOf !== undefined && dropped[work.partOf]) dropped[work.index] = 1;
    if (work.kind !== 'feature') continue;
    if (work.status?.state === 'dropped') dropped[work.index] = 1;
    if (dropped[work.index]) continue;
    const own = ownSum(work, rates, weekOf(work));
    for (let at: number | undefined = work.index; at !== undefined; ) {
      add(sums[at]!, own);
      const part: Roadmap['work'][number] = roadmap.work[at]!;
      at = part.partOf;
    }
    add(total, own);
    for (let id: string | undefined = work.product; id !== undefined; ) {
      const product = products.get(id);
      if (product === undefined) break;
      add(product, own);
      const parent: string | undefined = roadmap.byId.get(id)?.parent;
      id = parent;
    }
  }
  const features = new Map<number, FeatureMoney>();
  for (const work of roadmap.work) {
    if (work.kind === 'feature') features.set(work.index, withReturn(work.index, sums[work.index]!));
  }
  return {
    currency: roadmap.header?.currency ?? '',
    features,
    products: roadmap.products.map(({ id, budget }) => ({ id, budget, ...products.get(id)! })),
    total: { ...total, budget: roadmap.header?.budget },
  };
}

type Draft = { -readonly [K in keyof Sum]: Sum[K] };

const none: Sum = { labour: 0, other: 0, cost: 0, yearlyBenefit: 0, onceBenefit: 0 };

function add(sum: Draft, more: Sum): void {
  sum.labour += more.labour;
  sum.other += more.other;
  sum.cost += more.cost;
  sum.yearlyBenefit += more.yearlyBenefit;
  sum.onceBenefit += more.onceBenefit;
}

/** Person-days are shared among the teams as their people are. */
export function labourOf(feature: Feature, days: number, rates: ReadonlyMap<string, number>): number {
  if (days === 0) return 0;
  const people = peopleOf(feature);
  return feature.teams.reduce(
    (sum, { team, people: asked }) => sum + (days * asked * (rates.get(team) ?? 0)) / people,
    0,
  );
}

/** By team, for a day of one person. */
export const dayRates = ({ teams }: Roadmap): Map<string, number> =>
  new Map(teams.map(({ id, rate }) => [id, rate ? dayRate(rate) : 0]));

/** A summary's own estimate counts for nothing: its parts are the work. */
function ownSum(feature: Feature, rates: ReadonlyMap<string, number>, perWeek: number): Sum {
  const days = feature.parts.length > 0 ? 0 : (personDays(feature, perWeek) ?? 0);
  const labour = labourOf(feature, days, rates);
  const other = feature.cost ?? 0;
  return {
    labour,
    other,
    cost: labour + other,
    yearlyBenefit: feature.benefit ? yearly(feature.benefit) : 0,
    onceBenefit: feature.benefit?.per === 'once' ? feature.benefit.amount : 0,
  };
}

/** Times a year; income does not rest on weekends, so a day is a calendar day here. */
/** What a benefit brings in a year; nothing where it comes once. */
export const yearly = ({ amount, per }: Rate): number => amount * PER_YEAR[per];

const PER_YEAR = { hour: 8760, day: 365, week: 52, month: 12, quarter: 4, year: 1, once: 0 } as const;

/** What a person costs for a working day. */
export function dayRate({ amount, per }: Rate): number {
  switch (per) {
    case 'hour':
      return amount * HOURS_PER_DAY;
    case 'day':
    case 'once':
      return amount;
    case 'week':
      return amount / 5;
    case 'month':
      return amount / DAYS_PER_MONTH;
    case 'quarter':
      return amount / (3 * DAYS_PER_MONTH);
    case 'year':
      return amount / DAYS_PER_YEAR;
  }
}

const withReturn = (index: number, sum: Sum): FeatureMoney => ({ index, ...sum, ...returnOf(sum) });

/** What a sum brings over what it costs; nothing of it without cost or benefit. */
export function returnOf({ cost, yearlyBenefit, onceBenefit }: Sum): Pick<FeatureMoney, 'roi' | 'paybackYears'> {
  const benefit = onceBenefit + yearlyBenefit * HORIZON_YEARS;
  if (cost <= 0 || (yearlyBenefit === 0 && onceBenefit === 0)) return {};
  const left = Math.max(0, cost - onceBenefit);
  const paybackYears = left === 0 ? 0 : yearlyBenefit > 0 ? left / yearlyBenefit : undefined;
  return { roi: (benefit - cost) / cost, paybackYears };
}
