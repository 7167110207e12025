/** What a `view` declaration lets through. */
import type { Entity, Roadmap, View } from '../model/roadmap.ts';

/** By its `include` and `exclude`: an item's id or that of a block around it, its kind, or a tag of any of those. */
export function isInView(view: View, entity: Entity, roadmap: Roadmap): boolean {
  const named = (chosen: readonly string[]): boolean => {
    for (let at: Entity | undefined = entity; at !== undefined; ) {
      const { id, tags, parent }: Entity = at;
      if (chosen.includes(id) || tags.some((tag) => chosen.includes(`#${tag}`))) return true;
      at = parent === undefined ? undefined : roadmap.byId.get(parent);
    }
    return chosen.includes(entity.kind);
  };
  return (view.include.length === 0 || named(view.include)) && !named(view.exclude);
}
