/**
 * Which edit moved what: the earlier plan is made again with some of the changes, for many choices of them, and each
 * change has its Shapley share of every date, forecast and sum that differs.
 *
 * Up to six changes, the shares are those of all orders. Of more, those count for a measure that move it alone, or
 * without which it would have come otherwise; all orders of these are tried where they are few, else a seeded sample.
 *
 * Needs both roadmaps in the same ids and a way to plan one. Promises the same answer for the same input, shares that
 * sum to the whole, and at most about twice `mostPlans` schedules.
 */
import { planWith } from '../analysis/planWith.ts';
import type { Id } from '../model/roadmap.ts';
import { blending } from './blend.ts';
import type { Change } from './edit.ts';
import { type Measures, measuresOf } from './measures.ts';
import { exactShares, sampledShares, sampleOrders, type Worth } from './shapley.ts';
import { type Unit, unitsOf } from './units.ts';
import type { Version } from './version.ts';

/** What moved something, the largest share first; none where nothing that counts was edited. */
export type Causes = readonly Cause[];

export interface Cause {
  /** Places of the changes that were tried as one. */
  readonly changes: Unit;
  /** Its share, which may be a fraction; never 0. */
  readonly by: number;
}

export interface Trial {
  /** The earlier version, of which other plans are made. */
  readonly base: Version;
  /** The same in the ids of the later one. */
  readonly before: Version;
  readonly after: Version;
  readonly changes: readonly Change[];
  /** Work that what is to be explained depends on: changes of it are told apart before any others. */
  readonly paths: () => ReadonlySet<Id>;
  readonly mostPlans: number;
}

/** So many have few enough orders to try all of them. */
const MOST_EXACT = 6;
const MOST_PAIRS = 16;
const SEED = 1;

/** The causes of every measure that both versions have and that differs; what comes first is explained best. */
export function causesOf(trial: Trial): ReadonlyMap<string, Causes> {
  const [was, is] = [measuresOf(trial.before), measuresOf(trial.after)];
  const moved = [...is].flatMap(([name, value]) => (difference(value, was.get(name)) === 0 ? [] : [name]));
  if (moved.length === 0) return new Map();
  const units = unitsOf(trial.changes, Math.ceil(trial.mostPlans / 4), trial.paths);
  const plans = trying(trial, units, was, is);
  const worthOf =
    (name: string): Worth =>
    (some) =>
      difference(plans.measures(some).get(name), was.get(name));
  const all = plans.players;
  const sharesOf = all.length <= MOST_EXACT ? (name: string) => exactShares(all, worthOf(name)) : sampling();
  return new Map(moved.map((name) => [name, causes(sharesOf(name))]));

  function sampling(): (name: string) => ReadonlyMap<number, number> {
    const without = (one: number): readonly number[] => all.filter((other) => other !== one);
    const counts = (name: string): readonly number[] => {
      const worth = worthOf(name);
      const some = all.filter((one) => worth([one]) !== 0 || worth(without(one)) !== worth(all));
      return worth(some) === worth(all) ? some : all;
    };
    const players = new Map(moved.map((name) => [name, counts(name)]));
    const end = plans.made() + trial.mostPlans / 2;
    let orders: readonly (readonly number[])[] | undefined;
    return (name) => {
      const some = players.get(name)!;
      const isKnown = orders === undefined && plans.made() + 2 ** some.length <= end;
      if (some.length <= MOST_EXACT && isKnown) return exactShares(some, worthOf(name));
      orders ??= sampled(new Set([...players.values()].flat()));
      return sampledShares(orders, worthOf(name));
    };
  }

  function sampled(some: ReadonlySet<number>): readonly (readonly number[])[] {
    const counting = all.filter((one) => some.has(one));
    const makes = moved.every((name) => worthOf(name)(counting) === worthOf(name)(all));
    const players = makes ? counting : all;
    const pairs = Math.floor(trial.mostPlans / 2 / Math.max(1, players.filter(plans.reschedules).length));
    return sampleOrders(players, Math.max(1, Math.min(MOST_PAIRS, pairs)), SEED);
  }

  function causes(shares: ReadonlyMap<number, number>): Causes {
    return [...shares]
      .map(([player, by]): Cause => ({ changes: units[player]!, by: dustless(by) }))
      .filter(({ by }) => by !== 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.changes[0]! - b.changes[0]!);
  }
}

/**
 * Plans with some of the units, each made once, and each from the one before: a choice that differs in nothing that
 * dates rest on keeps its schedule.
 */
function trying({ base, before, after, changes }: Trial, units: readonly Unit[], was: Measures, is: Measures) {
  const blend = blending(before.roadmap, after.roadmap);
  const keyOf = (some: readonly number[]): string => [...some].sort((a, b) => a - b).join();
  const known = new Map<string, Measures>([
    ['', was],
    [keyOf([...units.keys()]), is],
  ]);
  let latest = base;
  let made = 0;
  const measures = (some: readonly number[], from = latest): Measures => {
    const key = keyOf(some);
    const found = known.get(key);
    if (found) return found;
    const chosen = some.flatMap((at) => units[at]!).sort((a, b) => a - b);
    const plan = planWith(from, { kind: 'roadmap', roadmap: blend(chosen.map((at) => changes[at]!)) });
    if (plan.schedule !== from.schedule) made++;
    latest = plan;
    const now = measuresOf(plan);
    known.set(key, now);
    return now;
  };
  const moving = new Set(
    [...units.keys()].filter((at) => {
      measures([at], base);
      return latest.schedule !== base.schedule;
    }),
  );
  const reschedules = (at: number): boolean => moving.has(at);
  // Those that leave the schedule alone come last, so that it is kept while they are tried.
  const players = [...units.keys()].sort((a, b) => Number(moving.has(b)) - Number(moving.has(a)) || a - b);
  return { measures, players, reschedules, made: () => made };
}

const difference = (one: number | undefined, other: number | undefined): number =>
  one === undefined || other === undefined ? 0 : dustless(one - other);

/** Amounts of money and KPIs are sums of fractions; less than this is none of either. */
const dustless = (by: number): number => (Math.abs(by) < 1e-6 ? 0 : Math.round(by * 1e9) / 1e9);
