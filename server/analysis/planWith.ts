/**
 * The one way to make a plan that nobody has written: what all facts would be, had something been changed. Needs an
 * analysis and the change. Promises what every surface would say of that text: on the same day, on the same holidays,
 * and levelled in the same way unless the change is about levelling. The odds of one plan are not those of the other,
 * so it has none.
 */
import { buildRoadmap } from '../model/buildRoadmap.ts';
import type { Model } from '../model/model.ts';
import { overlay } from '../model/overlay.ts';
import type { Kpi, Roadmap } from '../model/roadmap.ts';
import type { Analysis } from './analysis.ts';

export type PlanChange =
  /** The files of the model as edited text reads. */
  | { readonly kind: 'files'; readonly files: Model['files'] }
  /** Scenarios by id, laid over each other: the later one has the last word. */
  | { readonly kind: 'scenarios'; readonly ids: readonly string[] }
  /** Another roadmap, such as one between two versions. */
  | { readonly kind: 'roadmap'; readonly roadmap: Roadmap }
  /** Levelled or not, whatever the file says. */
  | { readonly kind: 'leveling'; readonly level: boolean };

/** What a hypothetical plan is made from. */
export type BasePlan = Pick<Analysis, 'model' | 'roadmap' | 'holidays' | 'schedule' | 'with' | 'variant'>;

export function planWith(base: BasePlan, change: PlanChange): Analysis {
  const other = () => ({ roadmap: roadmapWith(base, change), confidence: undefined });
  switch (change.kind) {
    case 'files':
    case 'roadmap':
      return base.with(other());
    case 'scenarios':
      return base.variant(`scenarios ${change.ids.join(' ')}`, other);
    case 'leveling': {
      const isLeveled = base.schedule.leveling.method !== 'none';
      if (change.level === isLeveled) return base.with({});
      return base.variant('leveling', () => ({ level: !isLeveled && 'priority-rule', confidence: undefined }));
    }
  }
}

function roadmapWith(base: BasePlan, change: PlanChange): Roadmap {
  const { model, roadmap } = base;
  switch (change.kind) {
    case 'files':
      return measured(buildRoadmap(change.files, model).roadmap, roadmap);
    case 'scenarios':
      return change.ids.length === 0 ? roadmap : measured(overlay(base, change.ids), roadmap);
    case 'roadmap':
      return change.roadmap;
    case 'leveling':
      return roadmap;
  }
}

/** The plan as somebody wants it drawn, levelled or not; itself where nobody said, or where it is so anyway. */
export const levelledBy = (analysis: Analysis, level?: boolean): Analysis =>
  level === undefined || level === (analysis.schedule.leveling.method !== 'none')
    ? analysis
    : planWith(analysis, { kind: 'leveling', level });

/** With the measurements that were read out of data files; a KPI with another file has to wait until that is read. */
function measured(roadmap: Roadmap, base: Roadmap): Roadmap {
  if (!roadmap.kpis.some(({ from }) => from)) return roadmap;
  const kpis = roadmap.kpis.map((kpi): Kpi => {
    const known = base.byId.get(kpi.id);
    if (known?.kind !== 'kpi' || !kpi.from) return kpi;
    const isSame = known.from?.path === kpi.from.path && known.from.column === kpi.from.column;
    return isSame ? { ...kpi, actuals: known.actuals } : kpi;
  });
  return { ...roadmap, kpis, byId: new Map([...roadmap.byId, ...kpis.map((kpi) => [kpi.id, kpi] as const)]) };
}
