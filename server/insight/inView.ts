/** What a `view` declaration lets through. */
import type { Data } from '../model/data.ts';
import type { Entity, View } from '../model/roadmap.ts';
import type { EntitiesById } from './audience.ts';

/** By its `include` and `exclude`: an item's id or that of a block around it, its kind, or a tag of any of those. */
export function isInView(
  view: Pick<View, 'include' | 'exclude'>,
  entity: Data<Entity>,
  { byId }: EntitiesById,
): boolean {
  const named = (chosen: readonly string[]): boolean => {
    for (let at: Data<Entity> | undefined = entity; at !== undefined; ) {
      const { id, tags, parent }: Data<Entity> = at;
      if (chosen.includes(id) || tags.some((tag) => chosen.includes(`#${tag}`))) return true;
      at = parent === undefined ? undefined : byId.get(parent);
    }
    return chosen.includes(entity.kind);
  };
  return (view.include.length === 0 || named(view.include)) && !named(view.exclude);
}
