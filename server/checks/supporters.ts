/** Who serves which objective: by `supports`, by standing in what supports it, or by moving a KPI that measures it. */
import type { Feature, Id, Roadmap } from '../model/roadmap.ts';
import { isDropped } from './work.ts';

/** Objectives that some work serves, itself or through a lower objective. */
export function servedObjectives(roadmap: Roadmap): Set<string> {
  const served = new Set<string>();
  const lift = (id: Id): void => {
    if (served.has(id)) return;
    served.add(id);
    const objective = roadmap.byId.get(id);
    if (objective?.kind === 'objective') objective.supports.forEach(lift);
  };
  const measured = objectivesByKpi(roadmap);
  for (const product of roadmap.products) product.supports.forEach(lift);
  for (const work of roadmap.work) {
    if (work.kind !== 'feature' || (work.supports.length === 0 && work.moves.length === 0)) continue;
    if (isDropped(work, roadmap)) continue;
    work.supports.forEach(lift);
    for (const { kpi } of work.moves) measured.get(kpi)?.forEach(lift);
  }
  return served;
}

export function objectivesByKpi({ objectives }: Roadmap): Map<string, Id[]> {
  const measured = new Map<string, Id[]>();
  for (const { id, measuredBy } of objectives) {
    for (const kpi of measuredBy) measured.set(kpi, [...(measured.get(kpi) ?? []), id]);
  }
  return measured;
}

/** Whether a feature, or a block it stands in, serves any objective. */
export function serves(feature: Feature, roadmap: Roadmap, measured: ReadonlyMap<string, readonly Id[]>): boolean {
  for (let id: string | undefined = feature.id; id !== undefined; ) {
    const entity = roadmap.byId.get(id);
    if ((entity?.kind === 'feature' || entity?.kind === 'product') && entity.supports.length > 0) return true;
    if (entity?.kind === 'feature' && entity.moves.some(({ kpi }) => measured.has(kpi))) return true;
    id = entity?.parent;
  }
  return false;
}
