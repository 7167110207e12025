/** What the grammar finds wrong, as facts; `server/diagnostics` has the words for each code. */
import type { Span } from './text.ts';

export interface Problem {
  /** A code of the diagnostics' table too. */
  readonly code: ProblemCode;
  readonly span: Span;
  /** What the message needs: the found text, what was expected, the allowed words, a suggestion. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** Another place involved, in the same anchor: the brace that was never closed, the first of two properties. */
  readonly related?: { readonly span: Span; readonly label: string };
}

/**
 * The codes that the grammar raises, with the names of their facts. `server/diagnostics` writes a message for each; a
 * fact with a `?` may be absent. `found` is text as it is written, `expected` says in a few words what would do.
 */
export const problemFacts = {
  'unexpected-token': ['found', 'expected', 'property?', 'suggestion?', 'hint?'],
  /** `suggestion`: what was surely meant, for quotes and dashes of a word processor; `spare`: nothing was. */
  'invalid-character': ['found', 'suggestion?', 'hint?', 'spare?'],
  'unclosed-block': ['keyword', 'name'],
  /** By its indentation a block follows, and braces are one short: `{` is missing. */
  'unopened-block': ['keyword', 'name'],
  'unclosed-string': ['quote'],
  'unclosed-comment': [],
  'unclosed-list': ['property'],
  'invalid-escape': ['found'],
  /** `reason`: form, half, quarter, week, month or day: the part that no calendar has. */
  'invalid-date': ['found', 'reason', 'suggestion?'],
  'invalid-duration': ['found', 'suggestion?'],
  'invalid-number': ['found', 'suggestion?', 'hint?'],
  'reversed-range': ['from', 'to', 'suggestion?'],
  'nesting-too-deep': ['limit'],
  /** Nothing follows where a value must: after a property's name (`expected`), or `after` a `,`, `..` or `import`. */
  'missing-value': ['property', 'after?', 'expected?', 'suggestion?'],
  /** `why` is the end of a sentence: what is missing, and where. */
  'invalid-formula': ['why', 'suggestion?'],
  'wrong-value': ['property', 'expected', 'found', 'suggestion?', 'hint?', 'words?'],
  /** `other` is as near as the suggestion; `words` are those that may stand there, where none is near. */
  'unknown-kind': ['kind', 'suggestion?', 'other?', 'words?', 'hint?'],
  /** `places`: the kinds it may stand in, `file` for the top level. `property` ties the two, said by the `holder`. */
  'misplaced-kind': ['kind', 'inside', 'places', 'property?', 'holder?'],
  'unknown-property': ['property', 'kind', 'suggestion?', 'other?', 'hint?'],
  /** `places`: the kinds that have such a property; `kind` is `file` at the top level. */
  'misplaced-property': ['property', 'kind', 'places'],
  'repeated-property': ['property', 'kind'],
  /** `first` and `second` are the two properties that exclude each other. */
  'conflicting-properties': ['first', 'second', 'kind'],
  /** `suggestion`: a name out of the title. */
  'missing-name': ['kind', 'suggestion?'],
  /** An id with a dot, which only a scenario's changes may have. */
  'invalid-name': ['found', 'kind', 'suggestion'],
} as const satisfies Record<string, readonly string[]>;

export type ProblemCode = keyof typeof problemFacts;
