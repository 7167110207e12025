/** `after` and `before`: the same fact written at either end. */

import type { Stated } from '../../../grammar/vocabulary/row.ts';
import type { StatedLink } from '../../../grammar/vocabulary/shapes/work.ts';
import type { Dependency } from '../roadmap.ts';
import { eachItem, type Lowering, none, workKinds } from './context.ts';

type Links = Stated<readonly StatedLink[]> | readonly Stated<readonly StatedLink[]>[];

/** In the order of the text, each from the one that comes first to the one that waits. A self-dependency is reported and left out. */
export function dependenciesOf(
  facts: { readonly after?: Links; readonly before?: Links },
  { entry, refer }: Lowering,
): readonly Dependency[] {
  if (!facts.after && !facts.before) return none;
  const origin = { file: entry.file, declaration: entry.declaration };
  const dependencies: Dependency[] = [];
  const read = (links: Links | undefined, isAfter: boolean): void =>
    eachItem(links, ({ ref, type, lag, span, unread }, property) => {
      const other = refer(ref, workKinds, property);
      if (!other || ref.unsure) return;
      if (other.at < 0 ? other.declaration === entry.declaration : other.at === entry.at)
        return refer.report('self-dependency', span, { name: entry.name });
      if (unread) return;
      const [from, to] = isAfter ? [other.index, entry.index] : [entry.index, other.index];
      dependencies.push({ from, to, type, lag, origin, span });
    });
  read(facts.after, true);
  read(facts.before, false);
  return dependencies;
}
