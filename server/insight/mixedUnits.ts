/** Effects whose unit is not that of the KPI that they move: one is a percentage and the other is not. */
import type { Data } from '../model/data.ts';
import type { Kpi } from '../model/roadmap.ts';
import type { Move } from './kpiForecast.ts';

/** Whether some value decides if the KPI is a percentage; 0 does not. */
export const hasUnit = ({ baseline, target, actuals, floor, ceiling }: Data<Kpi>): boolean =>
  [baseline?.value, target?.value, ...actuals.map(({ value }) => value), floor, ceiling].some(Boolean);

export const mixedMoves = (kpi: Data<Kpi>, moves: readonly Move[] = []): readonly Move[] =>
  hasUnit(kpi) ? moves.filter(({ effect }) => effect.by !== 0 && effect.percent !== kpi.percent) : [];
