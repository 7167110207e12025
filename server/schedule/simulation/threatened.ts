/** What a risk threatens, as the work that has to wait when it fires. Needs a resolved roadmap. */
import type { Id, Roadmap } from '../../model/roadmap.ts';

/** The work that a delay lands on: of a product or a summary, each feature in it that has no parts itself. */
export function threatened(roadmap: Roadmap, id: Id): readonly number[] {
  const entity = roadmap.byId.get(id);
  switch (entity?.kind) {
    case 'milestone':
      return [entity.index];
    case 'feature':
      return entity.parts.length === 0
        ? [entity.index]
        : entity.parts.flatMap((part) =>
            roadmap.work[part]!.kind === 'feature' ? threatened(roadmap, roadmap.work[part]!.id) : [],
          );
    case 'product':
      return roadmap.work.flatMap((work) =>
        work.kind === 'feature' && work.parts.length === 0 && isIn(roadmap, work.product, id) ? [work.index] : [],
      );
    default:
      return [];
  }
}

/** Whether a product is another or, at any depth, in it. */
function isIn({ byId }: Roadmap, product: Id | undefined, whole: Id): boolean {
  for (let at = product, depth = 0; at !== undefined && depth < 100; depth++) {
    if (at === whole) return true;
    const entity = byId.get(at);
    at = entity?.kind === 'product' ? entity.parent : undefined;
  }
  return false;
}
