/** The roadmap of an analysis with scenarios laid over it, measurements out of data files included. */

import type { Analysis } from '../analysis/analysis.ts';
import { overlay } from '../model/overlay.ts';
import type { Kpi, Roadmap } from '../model/roadmap.ts';

/** @param scenarios ids; the later one has the last word */
export function withScenarios({ model, roadmap }: Analysis, scenarios: readonly string[]): Roadmap {
  const laid = overlay(model, scenarios);
  if (!laid.kpis.some(({ from }) => from)) return laid;
  const measured = (kpi: Kpi): Kpi => {
    const known = roadmap.byId.get(kpi.id);
    // A scenario that names other data has to wait for its file to be read as the roadmap's own.
    const same =
      known?.kind === 'kpi' && known.from?.path === kpi.from?.path && known.from?.column === kpi.from?.column;
    return same && kpi.from ? { ...kpi, actuals: known.actuals } : kpi;
  };
  const kpis = laid.kpis.map(measured);
  return { ...laid, kpis, byId: new Map([...laid.byId, ...kpis.map((kpi) => [kpi.id, kpi] as const)]) };
}
