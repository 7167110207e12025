/** What the grammar finds wrong, as facts; `server/diagnostics` has the words for each code. */
import type { Span } from './text.ts';

export interface Problem {
  /** A code of the diagnostics' table, such as `unclosed-block`. */
  readonly code: string;
  readonly span: Span;
  /** What the message needs: the found text, what was expected, the allowed words, a suggestion. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** Another place involved, in the same anchor: the brace that was never closed, the first of two properties. */
  readonly related?: { readonly span: Span; readonly label: string };
}
