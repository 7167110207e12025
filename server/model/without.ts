/**
 * A roadmap without some of its work, and without what is inside that. Links to it go too: what waited for it no
 * longer waits. Indexes close up, so that the rest is a roadmap like any other.
 */
import type { Entity, Feature, Id, Roadmap, Work } from './roadmap.ts';

export function without(roadmap: Roadmap, dropped: readonly Id[]): Roadmap {
  if (dropped.length === 0) return roadmap;
  const isGone = goneTest(roadmap, dropped);
  const kept = roadmap.work.filter((work) => !isGone(work));
  const place = new Map(kept.map((work, index) => [work.index, index]));
  const placesOf = (indexes: readonly number[]): number[] => indexes.flatMap((index) => place.get(index) ?? []);
  const work = kept.map((item, index): Work => {
    const partOf = item.partOf === undefined ? undefined : place.get(item.partOf);
    return item.kind === 'feature'
      ? ({ ...item, index, partOf, parts: placesOf(item.parts) } satisfies Feature)
      : { ...item, index, partOf };
  });
  const risks = roadmap.risks
    .filter((risk) => !isGone(risk))
    .map((risk) => ({ ...risk, threatens: risk.threatens.filter((id) => !isGone(roadmap.byId.get(id)!)) }));
  const byId = new Map<string, Entity>();
  for (const [id, entity] of roadmap.byId) if (!isGone(entity)) byId.set(id, entity);
  for (const entity of [...work, ...risks]) byId.set(entity.id, entity);
  return {
    ...roadmap,
    work,
    risks,
    dependencies: roadmap.dependencies.flatMap((dependency) => {
      const [from, to] = [place.get(dependency.from), place.get(dependency.to)];
      return from === undefined || to === undefined ? [] : [{ ...dependency, from, to }];
    }),
    byId,
  };
}

function goneTest({ byId }: Roadmap, dropped: readonly Id[]): (entity: Entity) => boolean {
  const roots = new Set<string>(dropped);
  const known = new Map<string, boolean>();
  const isGone = (entity: Entity): boolean => {
    const before = known.get(entity.id);
    if (before !== undefined) return before;
    const parent = entity.parent === undefined ? undefined : byId.get(entity.parent);
    const gone = roots.has(entity.id) || (parent !== undefined && isGone(parent));
    known.set(entity.id, gone);
    return gone;
  };
  return isGone;
}
