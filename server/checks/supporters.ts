/** Who serves which objective: by `supports`, by standing in what supports it, or by moving a KPI that measures it. */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { DROPPED, indexesWith, MOVES, SUPPORTS } from '../insight/structure.ts';
import type { Id, Roadmap, Work } from '../model/roadmap.ts';
import type { CheckContext } from './context.ts';

/** Objectives that some work serves, itself or through a lower objective. */
export const served = fact('served', [facts.roadmap, facts.structure], (roadmap, structure): ReadonlySet<string> => {
  const found = new Set<string>();
  const lift = (id: Id): void => {
    if (found.has(id)) return;
    found.add(id);
    const objective = roadmap.byId.get(id);
    if (objective?.kind === 'objective') objective.supports.forEach(lift);
  };
  const measured = objectivesByKpi(roadmap);
  for (const product of roadmap.products) product.supports.forEach(lift);
  for (const indexes of [indexesWith(structure, SUPPORTS, DROPPED), indexesWith(structure, MOVES, DROPPED)]) {
    for (const index of indexes) {
      if (found.size >= roadmap.objectives.length) break;
      const work = roadmap.work[index]!;
      if (work.kind !== 'feature') continue;
      work.supports.forEach(lift);
      for (const { kpi } of work.moves) measured.get(kpi)?.forEach(lift);
    }
  }
  return found;
});

function objectivesByKpi({ objectives }: Roadmap): Map<string, Id[]> {
  const measured = new Map<string, Id[]>();
  for (const { id, measuredBy } of objectives) {
    for (const kpi of measuredBy) measured.set(kpi, [...(measured.get(kpi) ?? []), id]);
  }
  return measured;
}

/** Whether a feature, or a block that it stands in, serves any objective, as a test. */
export function serving(context: CheckContext): (index: number) => boolean {
  const { products, objectives, work } = context.roadmap;
  const { flags, wholes } = context.structure;
  const measured = new Set<string>(objectives.flatMap(({ measuredBy }) => measuredBy));
  const supported = new Set<string>(products.filter(({ supports }) => supports.length > 0).map(({ id }) => id));
  const moves = (item: Work): boolean => item.kind === 'feature' && item.moves.some(({ kpi }) => measured.has(kpi));
  const isSupported = (product: string | undefined): boolean => product !== undefined && supported.has(product);
  return (index) => {
    for (let at = index; at >= 0; at = wholes[at]!) {
      if ((flags[at]! & SUPPORTS) !== 0 || ((flags[at]! & MOVES) !== 0 && moves(work[at]!))) return true;
    }
    return supported.size > 0 && isSupported(work[index]!.product);
  };
}
