/**
 * What the plan costs and brings in. Labour is person-days × the team's rate for a day, plus the stated `cost`; a
 * feature's sum includes its parts', a product's its features', the roadmap's all. Dropped work costs nothing.
 * Elapsed time and months cost the days on which the plan uses the teams, as capacity counts them.
 */
import type { Data } from '../model/data.ts';
import type { Feature, Header, Id, Product, Rate, Team, Work } from '../model/roadmap.ts';
import { HOURS_PER_DAY, peopleOf, personDays, type Weeks } from './amounts.ts';
import type { CalendarDays } from './calendarDays.ts';
import { lazyMap } from './lazyMap.ts';

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

/** What is read of a piece of work; its parts have their own. */
export interface OwnMoney {
  readonly labour: number;
  readonly other: number;
  readonly yearlyBenefit: number;
  readonly onceBenefit: number;
  readonly isFeature: boolean;
  readonly isDropped: boolean;
  readonly partOf?: number;
  readonly product?: Id;
}

/** A summary's own estimate is ignored: its parts are the work. */
export function ownMoney(work: Data<Work>, { weekOf }: Weeks, rates: Rates, planned: CalendarDays): OwnMoney {
  const { partOf, product } = work;
  if (work.kind === 'milestone') return { ...nothing, isFeature: false, isDropped: false, partOf, product };
  const { benefit } = work;
  const isWhole = work.parts.length > 0;
  return {
    labour: isWhole ? 0 : labour(work, weekOf(work), rates, planned.get(work.index)),
    other: work.cost ?? 0,
    yearlyBenefit: benefit ? yearly(benefit) : 0,
    onceBenefit: benefit?.per === 'once' ? benefit.amount : 0,
    isFeature: true,
    isDropped: work.status?.state === 'dropped',
    partOf,
    product,
  };
}

const nothing = { labour: 0, other: 0, yearlyBenefit: 0, onceBenefit: 0 } as const;

/** @param own what each piece of work says, by work index */
export function money(
  own: readonly OwnMoney[],
  header: Data<Header> | undefined,
  products: readonly Data<Product>[],
): Money {
  const places = new Map(products.map(({ id }, place) => [id, place]));
  const outer = products.map(({ parent }) => (parent && places.get(parent)) ?? -1);
  const [sums, byProduct, total] = [sumsOf(own.length), sumsOf(products.length), sumsOf(1)];
  const isFeature = new Uint8Array(own.length);
  const dropped = new Uint8Array(own.length);
  for (let index = 0; index < own.length; index++) {
    const each = own[index]!;
    // A whole stands before its parts, so whether it is dropped is known by then.
    dropped[index] = each.isDropped || (each.partOf !== undefined && dropped[each.partOf]) ? 1 : 0;
    if (!each.isFeature) continue;
    isFeature[index] = 1;
    if (dropped[index] || !costsOrBrings(each)) continue;
    for (let at: number | undefined = index; at !== undefined; at = own[at]!.partOf) add(sums, at, each);
    add(total, 0, each);
    for (let at = (each.product && places.get(each.product)) ?? -1; at >= 0; at = outer[at]!) add(byProduct, at, each);
  }
  return {
    currency: header?.currency ?? '',
    features: lazyMap(isFeature, (index) => {
      const sum = sumAt(sums, index);
      return { index, ...sum, ...returnOf(sum) };
    }),
    products: products.map(({ id, budget }, place) => ({ id, budget, ...sumAt(byProduct, place) })),
    total: { ...sumAt(total, 0), budget: header?.budget },
  };
}

/** Sums as columns: there are as many as features. */
type Sums = { readonly [K in keyof Sum]: Float64Array };

const sumsOf = (count: number): Sums => ({
  labour: new Float64Array(count),
  other: new Float64Array(count),
  cost: new Float64Array(count),
  yearlyBenefit: new Float64Array(count),
  onceBenefit: new Float64Array(count),
});

function add(sums: Sums, at: number, { labour, other, yearlyBenefit, onceBenefit }: OwnMoney): void {
  sums.labour[at]! += labour;
  sums.other[at]! += other;
  sums.cost[at]! += labour + other;
  sums.yearlyBenefit[at]! += yearlyBenefit;
  sums.onceBenefit[at]! += onceBenefit;
}

const sumAt = ({ labour, other, cost, yearlyBenefit, onceBenefit }: Sums, at: number): Sum => ({
  labour: labour[at]!,
  other: other[at]!,
  cost: cost[at]!,
  yearlyBenefit: yearlyBenefit[at]!,
  onceBenefit: onceBenefit[at]!,
});

const costsOrBrings = ({ labour, other, yearlyBenefit, onceBenefit }: OwnMoney): boolean =>
  labour !== 0 || other !== 0 || yearlyBenefit !== 0 || onceBenefit !== 0;

function labour(work: Data<Feature>, perWeek: number, rates: Rates, planned: ReturnType<CalendarDays['get']>): number {
  if (planned) return planned.reduce((sum, { team, personDays }) => sum + personDays * (rates.get(team) ?? 0), 0);
  return labourOf(work, personDays(work, perWeek) ?? 0, rates);
}

/** By team, what a person costs for a day. */
export type Rates = ReadonlyMap<string, number>;

export const dayRates = (teams: readonly Data<Team>[], { weekOf }: Weeks): Rates =>
  new Map(teams.map(({ id, rate }) => [id, rate ? dayRate(rate, weekOf({ teams: [{ team: id, people: 1 }] })) : 0]));

/** Person-days are shared among the teams as their people are. */
export function labourOf(feature: Pick<Feature, 'teams'>, days: number, rates: Rates): number {
  if (days === 0) return 0;
  const people = peopleOf(feature);
  return feature.teams.reduce(
    (sum, { team, people: asked }) => sum + (days * asked * (rates.get(team) ?? 0)) / people,
    0,
  );
}

/** What a benefit brings in a year, as income does not rest on weekends; nothing where it comes once. */
export const yearly = ({ amount, per }: Rate): number => amount * PER_YEAR[per];

const PER_YEAR = { hour: 8760, day: 365, week: 52, month: 12, quarter: 4, year: 1, once: 0 } as const;

/** What a person costs for a working day; a month is four weeks of the team, a year twelve such months. */
function dayRate({ amount, per }: Rate, perWeek: number): number {
  switch (per) {
    case 'hour':
      return amount * HOURS_PER_DAY;
    case 'day':
    case 'once':
      return amount;
    case 'week':
      return amount / perWeek;
    case 'month':
      return amount / (4 * perWeek);
    case 'quarter':
      return amount / (12 * perWeek);
    case 'year':
      return amount / (48 * perWeek);
  }
}

/** What a sum brings over what it costs; nothing of it without cost or benefit. */
export function returnOf({ cost, yearlyBenefit, onceBenefit }: Sum): Pick<FeatureMoney, 'roi' | 'paybackYears'> {
  const benefit = onceBenefit + yearlyBenefit * HORIZON_YEARS;
  if (cost <= 0 || (yearlyBenefit === 0 && onceBenefit === 0)) return {};
  const left = Math.max(0, cost - onceBenefit);
  const paybackYears = left === 0 ? 0 : yearlyBenefit > 0 ? left / yearlyBenefit : undefined;
  return { roi: (benefit - cost) / cost, paybackYears };
}
