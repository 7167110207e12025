/** Pass 4a: one use of a name becomes the entry it means, or a finding that says why it means none. */

import { type Guess, guess } from '../../grammar/suggest.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import { rankMethods } from '../../grammar/vocabulary/shapes/header.ts';
import { type Finding, finding, type Place, type Related } from '../diagnostics/finding.ts';
import type { Entry } from './entry.ts';
import type { Resolution } from './names.ts';
import type { Id } from './roadmap.ts';

export interface Use {
  /** As written. */
  readonly text: string;
  /** Counted from the declaration it stands in. */
  readonly span: Span;
  /** The place of the entry it means, -1 where that is in no table: a name that a scenario adds has its `id` alone. */
  readonly target: number;
  readonly id?: Id;
}

/** The uses of one declaration. Those inside a scenario are beside the entries, under the scenario's own. */
export interface Uses {
  readonly declaration: Declaration;
  readonly file: string;
  readonly definition?: Id;
  readonly uses: readonly Use[];
}

/** `undefined` where the name means something. A name of a declaration that itself is in error is let be. */
export function useFinding(
  resolution: Resolution,
  text: string,
  place: Place,
  kinds: readonly string[],
  property: string,
): Finding | undefined {
  switch (resolution.kind) {
    case 'found':
    case 'unknown-kind':
      return undefined;
    case 'missing': {
      return finding('unresolved-reference', place, {
        name: text,
        kinds,
        property,
        ...meantBy(text, resolution.guess, kinds, property),
      });
    }
    case 'wrong-kind': {
      const { entry } = resolution;
      const facts = { name: text, kind: entry.kind, kinds, property, ...resolution.guess };
      return finding('wrong-kind-of-reference', place, facts, [declaredAt(entry)]);
    }
    case 'ambiguous': {
      const candidates = resolution.entries.map((entry) => entry.id);
      const related = resolution.entries.slice(0, 10).map(declaredAt);
      return finding('ambiguous-reference', place, { name: text, candidates }, related);
    }
  }
}

/** A name that is declared, else one of the words that may stand in the place of a name. */
function meantBy(text: string, near: Guess, kinds: readonly string[], property: string): Guess {
  if (near.suggestion !== undefined) return near;
  if (property === 'rank') return guess(text, Object.keys(rankMethods));
  return property === 'include' || property === 'exclude' ? guess(text, kinds) : {};
}

/** The name in the header of a declaration, or its keyword where it has none. */
export const nameSpan = (entry: Entry): Span =>
  entry.declaration.id ?? entry.declaration.title ?? entry.declaration.keyword;

const declaredAt = (entry: Entry): Related => ({
  place: { file: entry.file, anchor: entry.declaration, span: nameSpan(entry) },
  label: { kind: 'declared', of: entry.kind, path: entry.id },
});
