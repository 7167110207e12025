/** What a declaration inside a scenario changes. */
import type { Declaration } from '../../grammar/syntax.ts';
import type { Entry } from './entry.ts';
import { type Names, type Resolution, resolve } from './names.ts';

/**
 * At the top of a scenario a name means what it would mean beside the scenario; inside a declaration that changes a
 * block it means what is directly in that block. `missing`, and `undefined` for what has no name: it is new.
 */
export function changeTarget(
  declaration: Declaration,
  block: Entry | undefined,
  scenario: Entry,
  entries: readonly Entry[],
  names: Names,
): Resolution | undefined {
  if (!declaration.id) return undefined;
  const name = declaration.id.text;
  if (!block) return resolve(name, scenario.parent, [declaration.keyword.text], entries, names);
  const at = names.byPath.get(`${block.id}.${name}`);
  const entry = at === undefined ? undefined : entries[at]!;
  if (!entry) return { kind: 'missing', guess: {} };
  return entry.kind === declaration.keyword.text ? { kind: 'found', entry } : { kind: 'wrong-kind', entry, guess: {} };
}
