/**
 * What becomes of a KPI as the plan is carried out: the latest measured value, then the effect of each feature as it
 * finishes, ramping linearly over its `over`. What had finished by the last measurement is in that value already.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Effect, Feature, Kpi, Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { DROPPED, indexesWith, MOVES, type Structure } from './structure.ts';

export interface KpiForecast {
  readonly kpi: Kpi;
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
  /** Expected: the stated effect × its confidence. */
  readonly amount: number;
  /** It begins when the feature has finished (half-open finish) and is whole on `whole`. */
  readonly begins: Day;
  readonly whole: Day;
}

export function kpiForecasts(roadmap: Roadmap, schedule: Schedule, structure: Structure): readonly KpiForecast[] {
  if (roadmap.kpis.length === 0) return [];
  const moves = movesByKpi(roadmap, structure);
  return roadmap.kpis.map((kpi) => kpiForecast(kpi, moves.get(kpi.id) ?? [], schedule));
}

export interface Move {
  readonly feature: Feature;
  readonly effect: Effect;
}

/** Who moves each KPI; dropped work moves nothing. */
export function movesByKpi(roadmap: Roadmap, structure: Structure): Map<string, Move[]> {
  const moves = new Map<string, Move[]>();
  for (const index of indexesWith(structure, MOVES, DROPPED)) {
    const feature = roadmap.work[index]!;
    if (feature.kind !== 'feature') continue;
    for (const effect of feature.moves) {
      const known = moves.get(effect.kpi);
      if (known) known.push({ feature, effect });
      else moves.set(effect.kpi, [{ feature, effect }]);
    }
  }
  return moves;
}

function kpiForecast(kpi: Kpi, moves: readonly Move[], schedule: Schedule): KpiForecast {
  const from = startOf(kpi, schedule);
  const effects = moves
    .map(({ feature, effect }) => effectOf(feature, effect, schedule))
    .filter(({ begins }) => from.source !== 'actual' || begins > from.on)
    .sort((a, b) => a.begins - b.begins || a.feature - b.feature);
  const valueOn = (day: Day): number => from.value + effects.reduce((sum, effect) => sum + shareOn(effect, day), 0);
  const corners = [...new Set([from.on, ...effects.flatMap(({ begins, whole }) => [begins, whole])])]
    .filter((day) => day >= from.on)
    .sort((a, b) => a - b);
  const points = corners.map((on) => ({ on, value: valueOn(on) }));
  if (kpi.target === undefined) return { kpi, from, points, effects };
  const by = kpi.target.by ?? schedule.finish;
  const forecast = valueOn(by);
  const target = kpi.target.value;
  const gap = Math.max(0, rises(kpi, from.value) ? target - forecast : forecast - target);
  return { kpi, from, points, effects, atTarget: { by, forecast, target, gap: gap < 1e-9 ? 0 : gap } };
}

/** Whether more is better: the target lies above where it comes from. */
export const rises = (kpi: Kpi, from: number): boolean =>
  kpi.target === undefined || kpi.target.value >= (kpi.baseline?.value ?? from);

function startOf(kpi: Kpi, schedule: Schedule): KpiForecast['from'] {
  const last = kpi.actuals.at(-1);
  if (last) return { value: last.value, on: last.on, source: 'actual' };
  if (kpi.baseline) return { value: kpi.baseline.value, on: kpi.baseline.on ?? schedule.start, source: 'baseline' };
  return { value: 0, on: schedule.start, source: 'none' };
}

function effectOf(feature: Feature, { by, confidence, over }: Effect, schedule: Schedule): KpiEffect {
  const begins = schedule.items[feature.index]?.earlyFinish ?? schedule.finish;
  return {
    feature: feature.index,
    amount: by * confidence,
    begins,
    whole: begins + (over ? Math.ceil(over.amount * CALENDAR_DAYS[over.unit]) : 0),
  };
}

/** A ramp is no work, so it takes calendar time whatever its unit: `4w` is 28 days. */
const CALENDAR_DAYS = { h: 1 / 24, d: 1, w: 7, mo: 30.4375, ed: 1, ew: 7 } as const;

/** A step counts from the day after the last working day; a ramp begins there at nothing. */
function shareOn({ amount, begins, whole }: KpiEffect, day: Day): number {
  if (day >= whole) return amount;
  return day <= begins ? 0 : (amount * (day - begins)) / (whole - begins);
}
