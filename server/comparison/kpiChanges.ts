/** What becomes of the forecasts of the KPIs, and of what they lack to their targets. */
import type { Day } from '../../grammar/civil.ts';
import type { KpiForecast } from '../insight/kpiForecast.ts';
import type { Id } from '../model/roadmap.ts';
import type { Causes } from './causes.ts';
import { forecastAt, kpiMeasure } from './measures.ts';
import { differs, type Pair, type Version } from './version.ts';

export interface KpiChange {
  readonly id: Id;
  readonly title: string;
  readonly percent: boolean;
  readonly unit?: string;
  /** At the target's date (at the plan's finish without one); without a target, where the plan leads in the end. */
  readonly forecast: Pair<number>;
  readonly by?: Day;
  readonly target?: Pair<number | undefined>;
  /** What is missing to the target; 0 where it is reached. */
  readonly gap: Pair<number | undefined>;
  readonly causes?: Causes;
}

/** KPIs of both versions with another forecast or another target. */
export function kpiChanges(before: Version, after: Version, causes: ReadonlyMap<string, Causes>): readonly KpiChange[] {
  const old = new Map<Id, KpiForecast>(before.forecasts.map((forecast) => [forecast.kpi.id, forecast]));
  return after.forecasts.flatMap((is) => {
    const was = old.get(is.kpi.id);
    if (!was) return [];
    const { id, title, percent, unit } = is.kpi;
    const change: KpiChange = {
      id,
      title,
      percent,
      ...(unit && { unit }),
      forecast: { before: forecastAt(was), after: forecastAt(is) },
      ...(is.atTarget && { by: is.atTarget.by }),
      target: { before: was.atTarget?.target, after: is.atTarget?.target },
      gap: { before: was.atTarget?.gap, after: is.atTarget?.gap },
      causes: causes.get(kpiMeasure(id)),
    };
    return differs(change.forecast) || differs(change.gap) ? [change] : [];
  });
}
