/**
 * Which edit moved what, settled by trying: the earlier plan is made again with each change alone, and what that moves
 * is its share. Where the shares do not add up to the whole, the changes interact. Then each is also taken back alone
 * from the later plan, and those without which it would be the same are set aside, as long as the others still make
 * the whole: they hide behind them. What is then left comes of the others together.
 *
 * Needs both roadmaps in the same ids and a way to plan one. Promises the same answer for the same input, shares that
 * with what is left make the whole, and at most three times `mostPlans` plans.
 */
import type { Id, Roadmap } from '../model/roadmap.ts';
import { blending } from './blend.ts';
import type { Change } from './edit.ts';
import { type Unit, unitsOf } from './units.ts';

export interface Causes {
  /** What each would have done alone, the largest first. */
  readonly alone: readonly Cause[];
  /** What is left of the whole; 0 where the shares add up. */
  readonly together: number;
  /** Where something is left: those without which it would have come otherwise. */
  readonly needed: readonly Unit[];
  /** What would have moved it alone, but does not now, since the others move it as far without. */
  readonly hidden: readonly Cause[];
}

export interface Cause {
  /** Places of the changes that were tried as one. */
  readonly changes: Unit;
  readonly by: number;
}

/** Numbers by name: the dates, forecasts and sums that are to be explained. */
export type Measures = ReadonlyMap<string, number>;

export interface Trial {
  readonly before: Roadmap;
  readonly after: Roadmap;
  readonly changes: readonly Change[];
  /** What a plan between the two comes to. */
  readonly measure: (roadmap: Roadmap) => Measures;
  /** Both versions as they are; what comes first is explained first, if there are too many. */
  readonly was: Measures;
  readonly is: Measures;
  /** Work that what is to be explained hangs on: changes of it are told apart before any others. */
  readonly paths: () => ReadonlySet<Id>;
  readonly mostPlans: number;
}

/** The causes of every measure that both versions have and that differs. */
export function causesOf(trial: Trial): ReadonlyMap<string, Causes> {
  const { changes, was, is, paths, mostPlans } = trial;
  const wanted = [...is].flatMap(([name, value]) => {
    const by = difference(value, was.get(name));
    return by === 0 ? [] : [{ name, by }];
  });
  if (wanted.length === 0) return new Map();
  const units = unitsOf(changes, mostPlans, paths);
  const tried = trying(trial, units);
  let more = mostPlans;
  const explain = (name: string, by: number): Causes => {
    const moves = (made: readonly Unit[]): number => difference(tried(made).get(name), was.get(name));
    const all = units
      .map((unit): Cause => ({ changes: unit, by: moves([unit]) }))
      .filter((cause) => cause.by !== 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    if (leftOf(by, all) === 0) return { alone: all, together: 0, needed: [], hidden: [] };
    const others = (out: readonly Unit[]): readonly Unit[] => units.filter((unit) => !out.includes(unit));
    const needed = units.filter((unit) => moves(others([unit])) !== by);
    const isSpare = (out: readonly Unit[]): boolean => {
      if (!tried.isKnown(others(out)) && more-- <= 0) return false;
      return moves(others(out)) === by;
    };
    const whole = all.filter((cause) => cause.by === by);
    const alone = whole.length > 1 ? whole : withoutHidden(all, needed, isSpare);
    return { alone, together: leftOf(by, alone), needed, hidden: all.filter((cause) => !alone.includes(cause)) };
  };
  return new Map(wanted.map(({ name, by }) => [name, explain(name, by)]));
}

/**
 * Those that are left when what is not needed goes: mostly all of that can go together. Where two hide behind each
 * other, the smaller one goes first, and the larger one stays.
 */
function withoutHidden(
  all: readonly Cause[],
  needed: readonly Unit[],
  isSpare: (out: readonly Unit[]) => boolean,
): readonly Cause[] {
  const candidates = all.filter(({ changes }) => !needed.includes(changes));
  const unitsIn = (causes: readonly Cause[]): Unit[] => causes.map(({ changes }) => changes);
  let out: readonly Cause[] = candidates;
  if (candidates.length > 0 && !isSpare(unitsIn(candidates))) {
    out = [];
    for (const cause of [...candidates].reverse()) if (isSpare(unitsIn([...out, cause]))) out = [...out, cause];
  }
  return all.filter((cause) => !out.includes(cause));
}

/** Plans with some of the units, each made once. */
function trying({ before, after, changes, measure, was, is }: Trial, all: readonly Unit[]) {
  const blend = blending(before, after);
  const known = new Map<string, Measures>();
  const keyOf = (units: readonly Unit[]): string => units.map((unit) => unit[0]).join();
  known.set('', was);
  known.set(keyOf(all), is);
  const tried = (units: readonly Unit[]): Measures => {
    const key = keyOf(units);
    const found = known.get(key);
    if (found) return found;
    const roadmap = blend(units.flat().map((at) => changes[at]!));
    const made = measure(roadmap);
    known.set(key, made);
    return made;
  };
  return Object.assign(tried, { isKnown: (units: readonly Unit[]) => known.has(keyOf(units)) });
}

const leftOf = (whole: number, causes: readonly Cause[]): number =>
  dustless(whole - causes.reduce((sum, { by }) => sum + by, 0));

const difference = (one: number | undefined, other: number | undefined): number =>
  one === undefined || other === undefined ? 0 : dustless(one - other);

/** Amounts of money and KPIs are sums of fractions; less than this is none of either. */
const dustless = (by: number): number => (Math.abs(by) < 1e-6 ? 0 : Math.round(by * 1e9) / 1e9);
