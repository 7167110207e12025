/** A finding is facts: a code, a place, what the message needs. `codes` has the words, each surface its own rendering. */
import type { Anchor } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { Facts, Severity } from './codes/row.ts';
import type { Code } from './codes.ts';

export type { Facts, Severity } from './codes/row.ts';

/** A place in a file: a span counted from an anchor, or from the start of the file where there is none. */
export interface Place {
  /** The file's URI, as its FileSource names it. */
  readonly file: string;
  readonly anchor?: Anchor;
  readonly span: Span;
}

export interface Finding {
  readonly code: Code;
  /** After `rules`; the code table has the default. */
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts;
  readonly related: readonly Related[];
}

export interface Related {
  readonly place: Place;
  /** A few words: `first declared here`, `waits for b`. */
  readonly label: string;
}
