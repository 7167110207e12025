/**
 * What becomes of a KPI as the plan is carried out: the latest measured value, then the effect of each feature on the day
 * on which it finishes, or ramping linearly from that day over its `over`. A measurement, or a baseline with a date, is
 * the value at the end of its day: what effects had added by then is in it, and only the rest of a ramp still counts.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Data } from '../model/data.ts';
import type { Effect, Kpi, Work } from '../model/roadmap.ts';
import { isUnscheduled } from '../schedule/closedState.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { sameList } from '../util/sameList.ts';

export interface KpiForecast extends KpiCurve {
  readonly kpi: Kpi;
}

/** A forecast in numbers. */
export interface KpiCurve {
  /** Where the forecast begins: the latest actual, else the baseline, else nothing to add to (0 on the plan's start). */
  readonly from: { readonly value: number; readonly on: Day; readonly source: 'actual' | 'baseline' | 'none' };
  /** Corners of the curve: between two of them it is straight, after the last one it stays. */
  readonly points: readonly { readonly on: Day; readonly value: number }[];
  /** In the order in which they begin to count. */
  readonly effects: readonly KpiEffect[];
  /** Where a target is stated: the value at its date (at the plan's finish where it has none). */
  readonly atTarget?: {
    readonly by: Day;
    readonly forecast: number;
    readonly target: number;
    /** What is missing; 0 where the target is reached. */
    readonly gap: number;
  };
}

export interface KpiEffect {
  readonly feature: number;
  /** Expected: the stated effect × its confidence, less what the value that the forecast begins at holds of it. */
  readonly amount: number;
  /** The last day of the feature, or the day of that value where it is later; a step counts on it. */
  readonly begins: Day;
  readonly whole: Day;
}

/** The effects that work states. */
export const movesOf = (work: Data<Work>): readonly Effect[] => (work.kind === 'feature' ? work.moves : []);

/** By the id of the KPI, who moves it. */
export type Moves = ReadonlyMap<string, readonly Move[]>;

export interface Move {
  readonly feature: number;
  readonly effect: Effect;
}

/**
 * Who moves each KPI; dropped work moves nothing.
 * @param stated by work index
 * @param dropped work indexes
 */
export function movesByKpi(stated: readonly (readonly Effect[])[], dropped: Int32Array): Moves {
  const isDropped = new Set(dropped);
  const moves = new Map<string, Move[]>();
  for (let feature = 0; feature < stated.length; feature++) {
    if (isDropped.has(feature)) continue;
    for (const effect of stated[feature]!) {
      const known = moves.get(effect.kpi);
      if (known) known.push({ feature, effect });
      else moves.set(effect.kpi, [{ feature, effect }]);
    }
  }
  return moves;
}

interface Before {
  readonly kpis: readonly Data<Kpi>[];
  readonly moves: Moves;
  readonly schedule: Schedule;
  readonly curves: readonly KpiCurve[];
}

/** One a KPI. @param before those of an earlier version: a curve that no date, effect or measurement changes is kept */
export function kpiCurves(
  kpis: readonly Data<Kpi>[],
  moves: Moves,
  schedule: Schedule,
  before?: Before,
): readonly KpiCurve[] {
  return kpis.map((kpi, i) => {
    const from = startOf(kpi, schedule);
    const by = kpi.target && (kpi.target.by ?? schedule.lastDay);
    const old = before?.kpis[i] === kpi ? before.curves[i] : undefined;
    const isKept =
      old?.from.on === from.on && old.atTarget?.by === by && areSameMoves(kpi.id, moves, schedule, before!);
    if (isKept) return old;
    const isDated = from.source === 'actual' || kpi.baseline?.on !== undefined;
    const effects = (moves.get(kpi.id) ?? [])
      .filter(({ feature }) => !isUnscheduled(schedule, feature))
      .map((move) => effectOf(move, schedule))
      .flatMap((effect) => (isDated ? afterDay(effect, from.on) : effect))
      .sort((a, b) => a.begins - b.begins || a.feature - b.feature);
    return curve(kpi, from, effects, by);
  });
}

/** Whether all that moves a KPI ends on the days on which it ended before. */
const areSameMoves = (kpi: string, moves: Moves, schedule: Schedule, before: Before): boolean =>
  moves.get(kpi) === before.moves.get(kpi) &&
  sameList(schedule.unscheduled, before.schedule.unscheduled) &&
  (moves.get(kpi) ?? []).every(
    ({ feature }) => schedule.items[feature]!.lastDay === before.schedule.items[feature]!.lastDay,
  );

function curve(kpi: Data<Kpi>, from: KpiCurve['from'], effects: readonly KpiEffect[], by: Day | undefined): KpiCurve {
  const points = corners(from, effects);
  if (kpi.target === undefined || by === undefined) return { from, points, effects };
  const forecast = effects.reduce((sum, effect) => sum + shareOn(effect, by), from.value);
  const target = kpi.target.value;
  const gap = Math.max(0, rises(kpi, from.value) ? target - forecast : forecast - target);
  return { from, points, effects, atTarget: { by, forecast, target, gap: gap < 1e-9 ? 0 : gap } };
}

/** Whether more is better: the target lies above where it comes from. */
const rises = (kpi: Data<Kpi>, from: number): boolean =>
  kpi.target === undefined || kpi.target.value >= (kpi.baseline?.value ?? from);

/** Day by day, from one corner to the next: what is whole stays, what ramps adds its slope. */
function corners(from: KpiCurve['from'], effects: readonly KpiEffect[]): KpiCurve['points'] {
  const ends = effects.toSorted((a, b) => a.whole - b.whole);
  const days = new Set([from.on, ...effects.flatMap(({ begins, whole }) => [begins, whole])]);
  let [begun, ended, slope, offset, whole] = [0, 0, 0, 0, from.value];
  return [...days]
    .filter((day) => day >= from.on)
    .sort((a, b) => a - b)
    .map((on) => {
      for (; begun < effects.length && effects[begun]!.begins <= on; begun++) {
        const { per, since } = rampOf(effects[begun]!, from.on);
        slope += per;
        offset += per * since;
      }
      for (; ended < ends.length && ends[ended]!.whole <= on; ended++) {
        const { per, since } = rampOf(ends[ended]!, from.on);
        slope -= per;
        offset -= per * since;
        whole += ends[ended]!.amount;
      }
      // Nothing ramps any more: what is left of the sums is rounding.
      if (begun === ended) [slope, offset] = [0, 0];
      return { on, value: whole + slope * (on - from.on) - offset };
    });
}

/** What a ramp adds a day, and on which day from the start it begins; nothing for a step. */
const rampOf = ({ amount, begins, whole }: KpiEffect, start: Day): { readonly per: number; readonly since: number } =>
  whole > begins ? { per: amount / (whole - begins), since: begins - start } : { per: 0, since: 0 };

function startOf(kpi: Data<Kpi>, schedule: Schedule): KpiCurve['from'] {
  const last = kpi.actuals.at(-1);
  if (last) return { value: last.value, on: last.on, source: 'actual' };
  if (kpi.baseline) return { value: kpi.baseline.value, on: kpi.baseline.on ?? schedule.start, source: 'baseline' };
  return { value: 0, on: schedule.start, source: 'none' };
}

function effectOf({ feature, effect: { by, confidence, over } }: Move, schedule: Schedule): KpiEffect {
  const begins = schedule.items[feature]!.lastDay;
  return {
    feature,
    amount: by * confidence,
    begins,
    whole: begins + (over ? Math.ceil(over.amount * CALENDAR_DAYS[over.unit]) : 0),
  };
}

/** A ramp is no work, so it takes calendar time whatever its unit: `4w` is 28 days. */
const CALENDAR_DAYS = { h: 1 / 24, d: 1, w: 7, mo: 30.4375, ed: 1, ew: 7 } as const;

/** What an effect still adds after a day; nothing where it was whole by then. */
function afterDay(effect: KpiEffect, day: Day): readonly KpiEffect[] {
  if (effect.begins > day) return [effect];
  const amount = effect.amount - shareOn(effect, day);
  return effect.whole <= day ? [] : [{ ...effect, amount, begins: day }];
}

/** A step counts on the day on which its feature finishes; a ramp begins there at nothing. */
function shareOn({ amount, begins, whole }: KpiEffect, day: Day): number {
  if (day >= whole) return amount;
  return day <= begins ? 0 : (amount * (day - begins)) / (whole - begins);
}
