/** What a view or a stakeholder chooses: ids of things, kinds, and tags with their `#`. */
import type { Stated } from '../../../grammar/vocabulary/row.ts';
import type { Selected } from '../../../grammar/vocabulary/shapes/view.ts';
import { eachItem, type Lowering } from './context.ts';

/** `words` are those that are no names: the kinds of a view. A thing of that name is preferred all the same. */
export function selected(
  said: readonly Stated<readonly Selected[]>[] | undefined,
  kinds: readonly string[],
  words: readonly string[],
  { refer }: Lowering,
): readonly string[] {
  const chosen: string[] = [];
  eachItem(said, (item, property) => {
    if (item.kind === 'tag') chosen.push(`#${item.text}`);
    else if (words.includes(item.text)) chosen.push(item.text);
    else {
      const found = refer(item, kinds, property);
      if (found) chosen.push(found.id);
    }
  });
  return [...new Set(chosen)];
}
