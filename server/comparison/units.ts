/**
 * Which changes are tried as one: each by itself as long as there are few; of many, those of one declaration; of very
 * many declarations, those that lie on the driving paths apart, and the others as one.
 */
import type { Id } from '../model/roadmap.ts';
import type { Change } from './edit.ts';

/** Places of changes that are tried as one. */
export type Unit = readonly number[];

/** In the order of the changes; without those that nothing computed could rest on. */
export function unitsOf(changes: readonly Change[], mostUnits: number, paths: () => ReadonlySet<Id>): readonly Unit[] {
  const counting = changes.flatMap(({ counts }, at) => (counts ? [at] : []));
  if (counting.length <= mostUnits) return counting.map((at) => [at]);
  const byDeclaration = new Map<Id, number[]>();
  for (const at of counting) {
    const { id } = changes[at]!.edits[0]!;
    const known = byDeclaration.get(id);
    if (known) known.push(at);
    else byDeclaration.set(id, [at]);
  }
  const declarations = [...byDeclaration.values()];
  if (declarations.length <= mostUnits) return declarations;
  const onPath = paths();
  const isOnPath = (unit: Unit): boolean =>
    unit.some((at) =>
      changes[at]!.edits.some(({ id, entity }) => onPath.has(id) || (entity !== 'feature' && entity !== 'milestone')),
    );
  const apart = new Set(declarations.filter(isOnPath).slice(0, mostUnits - 1));
  const others = declarations.filter((unit) => !apart.has(unit)).flat();
  return others.length === 0 ? [...apart] : [...apart, others];
}
