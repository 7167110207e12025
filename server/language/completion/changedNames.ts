/** In a scenario, what a declaration may change: what the plan has of its kind, inside a block what is directly in that. */
import type { Analysis } from '../../analysis/analysis.ts';
import { changedEntity } from '../../workspace/places.ts';
import type { ChangedName } from './context.ts';
import type { CompletionItem } from './item.ts';
import { referenceItems } from './references.ts';

export function changedNames(analysis: Analysis, { path, keyword }: ChangedName): readonly CompletionItem[] {
  const here = path.at(-1)!.declaration;
  const listed = here.children.flatMap(({ keyword: { text }, id, block }) =>
    text === keyword && id && block ? [id.text] : [],
  );
  const items = referenceItems(analysis, [keyword], { path, listed, property: '' });
  const block = changedEntity(analysis, here);
  if (!block) return items;
  const inside = new Map(
    [...analysis.roadmap.byId.values()].flatMap((entity) =>
      entity.parent === block.id
        ? ([
            [entity.name, entity.id],
            [entity.id, entity.id],
          ] as const)
        : [],
    ),
  );
  return items.flatMap((item) => {
    const id = inside.get(item.label);
    return id === undefined ? [] : [{ ...item, label: id.slice(block.id.length + 1) }];
  });
}
