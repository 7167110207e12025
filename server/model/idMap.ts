/** Entities by id, over the places of ids: a map that an edit inside a declaration need not build again. */
import type { Entity } from './roadmap.ts';

/** `places` are those of the ids, in the order of the text; `at` gives what stands there now. */
export function idMap(
  places: ReadonlyMap<string, number>,
  at: (place: number) => Entity | undefined,
): ReadonlyMap<string, Entity> {
  function* entries(): MapIterator<[string, Entity]> {
    for (const [id, place] of places) yield [id, at(place)!];
  }
  function* values(): MapIterator<Entity> {
    for (const place of places.values()) yield at(place)!;
  }
  const map: ReadonlyMap<string, Entity> = {
    get size() {
      return places.size;
    },
    get(id) {
      const place = places.get(id);
      return place === undefined ? undefined : at(place);
    },
    has: (id) => places.has(id),
    keys: () => places.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach(visit) {
      for (const [id, entity] of entries()) visit(entity, id, map);
    },
  };
  return map;
}
