/** A KPI over time: measured, forecast, its target with the gap to it, and its guard rails. */
import type { Day } from '../../grammar/civil.ts';
import type { KpiForecast } from '../insight/kpiForecast.ts';
import { dateAxis, linearAxis } from '../timeline/views/axis.ts';
import { measure } from '../wording/measures.ts';
import type { ChartLine, ChartPoint, LineChart } from './chart.ts';

/** @param finish the end of the plan, where the chart ends without a target */
export function kpiChart({ kpi, from, points, effects, atTarget }: KpiForecast, finish: Day): LineChart {
  const { floor, ceiling, baseline } = kpi;
  const first =
    baseline?.on !== undefined && (kpi.actuals[0]?.on ?? Infinity) > baseline.on
      ? [{ value: baseline.value, on: baseline.on }]
      : [];
  const measured = from.source === 'actual' ? [...first, ...kpi.actuals] : [];
  const begin = Math.min(from.on, ...measured.map(({ on }) => on));
  const corners = withSteps(points.length > 0 ? points : [{ on: from.on, value: from.value }], effects);
  const end = Math.max(atTarget?.by ?? finish, corners.at(-1)!.on, begin + 28);
  const forecast = [...corners, { on: end, value: corners.at(-1)!.value }];
  const limits = [floor, ceiling].filter((value) => value !== undefined);
  const values = [...measured, ...forecast].map(({ value }) => value);
  const days = dateAxis(begin, end);
  const across = (value: number): readonly ChartPoint[] => [
    { on: days.low, value },
    { on: days.high, value },
  ];
  const missed: readonly ChartLine[] =
    atTarget && atTarget.gap > 0
      ? [
          {
            name: 'gap',
            role: 'gap',
            points: [
              { on: atTarget.by, value: atTarget.forecast },
              { on: atTarget.by, value: atTarget.target },
            ],
          },
        ]
      : [];
  return {
    kind: 'lines',
    days,
    values: linearAxis([...values, ...(atTarget ? [atTarget.target] : []), ...limits], 4, (value) =>
      measure(value, { percent: kpi.percent }),
    ),
    lines: [
      ...limits.map((value): ChartLine => ({ name: 'guard rail', role: 'limit', points: across(value) })),
      ...missed,
      { name: 'forecast', role: 'forecast', points: forecast },
      ...(measured.length > 0 ? [{ name: 'measured', role: 'measured', points: measured } as const] : []),
    ],
    marks: [
      ...measured.map((at) => ({ name: 'measured', role: 'measured', at }) as const),
      ...(measured.length === 0 ? [{ name: 'forecast', role: 'forecast', at: forecast[0]! } as const] : []),
      ...(atTarget
        ? [{ name: 'target', role: 'target', at: { on: atTarget.by, value: atTarget.target } } as const]
        : []),
    ],
  };
}

/** An effect without a ramp is a step: the line stays where it was until that day. */
const withSteps = (points: readonly ChartPoint[], effects: KpiForecast['effects']): readonly ChartPoint[] =>
  points.flatMap((point) => {
    const steps = effects.filter(({ begins, whole }) => begins === point.on && whole <= begins);
    const value = steps.reduce((sum, { amount }) => sum - amount, point.value);
    return steps.length > 0 ? [{ on: point.on, value }, point] : [point];
  });
