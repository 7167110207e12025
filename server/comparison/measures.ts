/** The numbers of a plan that an edit may move, by name: last days, forecasts at the target, the cost. */

import type { KpiForecast } from '../insight/kpiForecast.ts';
import type { Id } from '../model/roadmap.ts';
import { datedTest } from '../schedule/closedState.ts';
import type { Version } from './version.ts';

/** Numbers by name: the dates, forecasts and sums that are to be explained. */
export type Measures = ReadonlyMap<string, number>;

/** Work goes by its id, which has no space in it. */
export const FINISH = 'the finish';
export const COST = 'the cost';
export const kpiMeasure = (id: Id): string => `kpi ${id}`;

/** What people ask for first stands first: the end, the sums, the milestones. */
export function measuresOf({ roadmap, schedule, money, forecasts }: Version): Measures {
  const found = new Map<string, number>([
    [FINISH, schedule.lastDay],
    [COST, money.total.cost],
  ]);
  for (const forecast of forecasts) found.set(kpiMeasure(forecast.kpi.id), forecastAt(forecast));
  const has = datedTest(schedule);
  for (const wanted of ['milestone', 'feature'] as const) {
    for (const { id, kind, index } of roadmap.work) {
      if (kind === wanted && has(index)) found.set(id, schedule.items[index]!.lastDay);
    }
  }
  return found;
}

/** At the target's date, else where the plan leads in the end. */
export const forecastAt = ({ atTarget, points, from }: KpiForecast): number =>
  atTarget?.forecast ?? points.at(-1)?.value ?? from.value;
