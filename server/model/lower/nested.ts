/** What a declaration says by where it stands: a KPI in an objective measures it, a risk in a feature threatens it. */
import type { Entry } from '../entry.ts';
import type { EntityKind, Id } from '../roadmap.ts';
import { type Lowering, none } from './context.ts';

/** The ids of what stands directly inside, of one kind. */
export function idsInside({ entry, entries }: Lowering, kind: EntityKind): readonly Id[] {
  if (entry.end <= entry.at + 1) return none;
  const ids: Id[] = [];
  for (let at = entry.at + 1; at < entry.end; at = entries[at]!.end)
    if (entries[at]!.kind === kind) ids.push(entries[at]!.id);
  return ids;
}

/** The id of the block that it stands in, where that is of some kind. */
export function idAround({ entry, entries }: Lowering, kind: EntityKind): readonly Id[] {
  const outer: Entry | undefined = entries[entry.parent];
  return outer?.kind === kind ? [outer.id] : none;
}

/** The first list and what of the second it lacks. */
export const mergeIds = (said: readonly Id[], more: readonly Id[]): readonly Id[] =>
  more.length === 0 ? said : [...new Set([...said, ...more])];
