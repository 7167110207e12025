/** Who serves which objective: by `supports`, by standing in what supports it, or by moving a KPI that measures it. */
import * as cuts from '../analysis/cuts.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { DROPPED, indexesWith, MOVES, type Structure, SUPPORTS } from '../insight/structure.ts';
import type { Data } from '../model/data.ts';
import type { Id, Objective, Product, Work } from '../model/roadmap.ts';
import { isAlike } from '../util/isAlike.ts';

/** Objectives that some work serves, itself or through a lower objective. */
export const served = fact(
  'served',
  [cuts.objectives, cuts.products, cuts.work, facts.structure],
  (objectives, products, work, structure): ReadonlySet<string> => {
    const byId = new Map(objectives.map((objective) => [objective.id, objective]));
    const found = new Set<string>();
    const lift = (id: Id): void => {
      if (found.has(id)) return;
      found.add(id);
      byId.get(id)?.supports.forEach(lift);
    };
    const measured = objectivesByKpi(objectives);
    for (const product of products) product.supports.forEach(lift);
    for (const indexes of [indexesWith(structure, SUPPORTS, DROPPED), indexesWith(structure, MOVES, DROPPED)]) {
      for (const index of indexes) {
        if (found.size >= objectives.length) break;
        const item = work[index]!;
        if (item.kind !== 'feature') continue;
        item.supports.forEach(lift);
        for (const { kpi } of item.moves) measured.get(kpi)?.forEach(lift);
      }
    }
    return found;
  },
  { isSame: (now, before) => isAlike(now, before) },
);

function objectivesByKpi(objectives: readonly Data<Objective>[]): Map<string, Id[]> {
  const measured = new Map<string, Id[]>();
  for (const { id, measuredBy } of objectives) {
    for (const kpi of measuredBy) measured.set(kpi, [...(measured.get(kpi) ?? []), id]);
  }
  return measured;
}

interface Served {
  readonly objectives: readonly Data<Objective>[];
  readonly products: readonly Data<Product>[];
  readonly work: readonly Data<Work>[];
  readonly structure: Structure;
}

/** Whether a feature, or a block that it stands in, serves any objective, as a test. */
export function serving({ products, objectives, work, structure }: Served): (index: number) => boolean {
  const { flags, wholes } = structure;
  const measured = new Set<string>(objectives.flatMap(({ measuredBy }) => measuredBy));
  const supported = new Set<string>(products.filter(({ supports }) => supports.length > 0).map(({ id }) => id));
  const moves = (item: Data<Work>): boolean =>
    item.kind === 'feature' && item.moves.some(({ kpi }) => measured.has(kpi));
  const isSupported = (product: string | undefined): boolean => product !== undefined && supported.has(product);
  return (index) => {
    for (let at = index; at >= 0; at = wholes[at]!) {
      if ((flags[at]! & SUPPORTS) !== 0 || ((flags[at]! & MOVES) !== 0 && moves(work[at]!))) return true;
    }
    return supported.size > 0 && isSupported(work[index]!.product);
  };
}
