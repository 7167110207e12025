/** A card for each KPI: what was measured, where the planned work takes it, and what is then missing to its target. */

import type { Day } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { KpiForecast } from '../../insight/kpiForecast.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { longDate } from '../../wording/dates.ts';
import { measure } from '../../wording/measures.ts';
import { signed } from '../../wording/numbers.ts';
import { type Axis, dateAxis, linearAxis } from './axis.ts';
import type { Keep } from './keep.ts';

export interface KpisData {
  readonly kind: 'kpis';
  readonly cards: readonly KpiCard[];
}

export interface KpiCard {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  /** Whether the forecast reaches the target at its date; absent without a target or a value to start from. */
  readonly reached?: boolean;
  /** The gap at the target's date, or why there is none, in words. */
  readonly outlook: string;
  /** Name and value, as people read them: `Latest`, `2.1 % on 31 Dec 2026`. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Absent where there is no value to draw. */
  readonly chart?: KpiChart;
  /** What moves it, in the order in which it begins to count; the first few. */
  readonly effects: readonly { readonly id: string; readonly title: string; readonly says: string }[];
  /** How many more there are. */
  readonly more: number;
}

type Points = readonly { readonly on: Day; readonly value: number }[];

export interface KpiChart {
  readonly days: Axis;
  readonly values: Axis;
  readonly actuals: Points;
  /** From the latest value on, to the end of the chart. */
  readonly forecast: Points;
  readonly target?: { readonly by: Day; readonly value: number; readonly forecast: number; readonly missed: boolean };
  readonly floor?: number;
  readonly ceiling?: number;
}

const MOST_EFFECTS = 5;

export function kpis(analysis: Analysis, keep: Keep): KpisData {
  const { roadmap, schedule, forecasts } = analysis;
  // A slice of features has the KPIs that these move.
  const shown = forecasts.filter(
    ({ kpi, effects }) => keep(kpi) || effects.some(({ feature }) => keep(roadmap.work[feature]!)),
  );
  return { kind: 'kpis', cards: shown.map((forecast) => card(forecast, roadmap, schedule.finish)) };
}

function card(forecast: KpiForecast, roadmap: Roadmap, finish: Day): KpiCard {
  const { kpi, effects, from, atTarget } = forecast;
  const { baseline, target, actuals } = kpi;
  const say = (value: number): string => measure(value, kpi);
  const on = (day: Day | undefined, word: string): string => (day === undefined ? '' : ` ${word} ${longDate(day)}`);
  const latest = actuals.at(-1);
  const known = from.source !== 'none';
  const facts: [string, string][] = [];
  if (latest) facts.push(['Latest', `${say(latest.value)}${on(latest.on, 'on')}`]);
  else if (baseline) facts.push(['Baseline', `${say(baseline.value)}${on(baseline.on, 'on')}`]);
  if (target) facts.push(['Target', `${say(target.value)}${on(target.by, 'by')}`]);
  if (atTarget && known) facts.push(['Forecast', `${say(atTarget.forecast)}${on(atTarget.by, 'on')}`]);
  if (kpi.floor !== undefined) facts.push(['Never below', say(kpi.floor)]);
  if (kpi.ceiling !== undefined) facts.push(['Never above', say(kpi.ceiling)]);
  return {
    id: kpi.id,
    title: kpi.title,
    owner: kpi.owner,
    reached: atTarget && known ? atTarget.gap === 0 : undefined,
    outlook: outlook(forecast, say),
    facts,
    chart: known ? chart(forecast, finish) : undefined,
    effects: effects.slice(0, MOST_EFFECTS).map(({ feature, amount, begins, whole }) => {
      const { id, title } = roadmap.work[feature]!;
      const when = whole > begins + 1 ? `from ${longDate(begins)} to ${longDate(whole)}` : `on ${longDate(begins)}`;
      const share = signed(amount, (size) => measure(size, { percent: kpi.percent }));
      return { id, title, says: `${share} ${when}` };
    }),
    more: Math.max(0, effects.length - MOST_EFFECTS),
  };
}

function outlook({ kpi, from, effects, atTarget }: KpiForecast, say: (value: number) => string): string {
  if (from.source === 'none') return 'No value yet: write its `baseline`, or an `actual`.';
  if (!atTarget) return 'No target yet: write `target`.';
  if (atTarget.gap === 0) return 'The target is reached';
  const way = atTarget.forecast > atTarget.target ? 'above' : 'short of';
  const nobody = effects.length === 0 && kpi.actuals.length + (kpi.baseline ? 1 : 0) > 0;
  return `${say(atTarget.gap)} ${way} the target${nobody ? ', and nothing planned moves it' : ''}`;
}

function chart({ kpi, from, points, effects, atTarget }: KpiForecast, finish: Day): KpiChart {
  const { floor, ceiling, baseline } = kpi;
  const first =
    baseline?.on !== undefined && (kpi.actuals[0]?.on ?? Infinity) > baseline.on
      ? [{ value: baseline.value, on: baseline.on }]
      : [];
  const actuals = from.source === 'actual' ? [...first, ...kpi.actuals] : [];
  const begin = Math.min(from.on, ...actuals.map(({ on }) => on));
  const corners = withSteps(points.length > 0 ? points : [{ on: from.on, value: from.value }], effects);
  const end = Math.max(atTarget?.by ?? finish, corners.at(-1)!.on, begin + 28);
  const forecast = [...corners, { on: end, value: corners.at(-1)!.value }];
  const target = atTarget && {
    by: atTarget.by,
    value: atTarget.target,
    forecast: atTarget.forecast,
    missed: atTarget.gap > 0,
  };
  const rails = [floor, ceiling].filter((value) => value !== undefined);
  const values = [...actuals, ...forecast].map(({ value }) => value);
  return {
    days: dateAxis(begin, end),
    values: linearAxis([...values, ...(target ? [target.value] : []), ...rails], 4, (value) =>
      measure(value, { percent: kpi.percent }),
    ),
    actuals,
    forecast,
    target,
    floor,
    ceiling,
  };
}

/** What counts at once is a step, so the line stays where it was until that day. */
const withSteps = (points: Points, effects: KpiForecast['effects']): Points =>
  points.flatMap((point) => {
    const steps = effects.filter(({ begins, whole }) => begins === point.on && whole <= begins);
    const value = steps.reduce((sum, { amount }) => sum - amount, point.value);
    return steps.length > 0 ? [{ on: point.on, value }, point] : [point];
  });
