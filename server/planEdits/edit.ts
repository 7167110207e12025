/** Changes to texts, as every feature that changes something hands them out. */
import type { Span } from '../../grammar/text.ts';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** By file URI; the edits of a file do not overlap. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

/** The text after edits that do not overlap, in any order; of two at one place the first stays first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.i - b.i);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
