/** A declaration with the properties that another states in place of its own. */
import type { Declaration } from '../../grammar/syntax.ts';
import { kindRow } from '../../grammar/vocabulary/index.ts';

/** Only the words change: spans still count from where each property was written. Children are the base's. */
export function mergeDeclarations(base: Declaration, change: Declaration): Declaration {
  const stated = new Set(change.properties.map(({ name }) => name.text));
  // `effort` in place of `duration`: what cannot stand beside a stated property makes way for it.
  for (const group of kindRow(base.keyword.text)?.exclusive ?? []) {
    if (group.some((name) => stated.has(name))) for (const name of group) stated.add(name);
  }
  return {
    ...base,
    title: change.title ?? base.title,
    doc: change.doc ?? base.doc,
    properties: [...base.properties.filter(({ name }) => !stated.has(name.text)), ...change.properties],
    problems: [],
  };
}
