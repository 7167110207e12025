/** The numbers of a plan that an edit may move, by name: last days, forecasts at the target, the cost. */

import { type KpiForecast, kpiForecasts } from '../insight/kpiForecast.ts';
import { money } from '../insight/money.ts';
import type { Id, Roadmap } from '../model/roadmap.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Measures } from './causes.ts';
import { hasDates } from './version.ts';

/** Work goes by its id, which has no space in it. */
export const FINISH = 'the finish';
export const COST = 'the cost';
export const kpiMeasure = (id: Id): string => `kpi ${id}`;

/** What people ask for first stands first: the end, the sums, the milestones. */
export function measuresOf(roadmap: Roadmap, schedule: Schedule): Measures {
  const found = new Map<string, number>([
    [FINISH, schedule.lastDay],
    [COST, money(roadmap).total.cost],
  ]);
  for (const forecast of kpiForecasts(roadmap, schedule)) found.set(kpiMeasure(forecast.kpi.id), forecastAt(forecast));
  const has = hasDates(schedule);
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
