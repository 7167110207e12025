/** A finding is facts: a code, a place, what the message needs. `codes` has the words, each surface its own rendering. */
import type { Anchor } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { Severity } from './codes/row.ts';
import { type Code, codes, type FactsByCode } from './codes.ts';
import type { Label } from './labels.ts';

export type { Severity } from './codes/row.ts';

/** A place in a file: a span counted from an anchor, or from the start of the file where there is none. */
export interface Place {
  /** The file's URI, as its FileSource names it. */
  readonly file: string;
  readonly anchor?: Anchor;
  readonly span: Span;
}

interface FindingFields<C extends Code> {
  readonly code: C;
  /** After `rules`; the code table has the default. */
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: FactsByCode[C];
  readonly related: readonly Related[];
}

/** A finding with one of these codes. */
export type FindingOf<C extends Code> = { readonly [K in C]: FindingFields<K> }[C];

export type Finding = FindingOf<Code>;

export interface Related {
  readonly place: Place;
  readonly label: Label;
}

/** A finding at the severity of the code table, which `rules` may change afterwards. */
export function finding<C extends Code>(
  code: C,
  place: Place,
  facts: FactsByCode[C],
  related: readonly Related[] = [],
): FindingOf<C> {
  const fields: FindingFields<C> = { code, severity: codes[code].severity, place, facts, related };
  return fields as FindingOf<C>;
}

/** The same finding with some facts changed. */
export function withFacts<C extends Code>(finding: FindingOf<C>, facts: Partial<FactsByCode[C]>): FindingOf<C> {
  const changed = { ...finding, facts: { ...finding.facts, ...facts } };
  return changed as FindingOf<C>;
}

/** The message of a finding, one line of Markdown-like text with names in backticks. User text in it is raw. */
export const messageOf = <C extends Code>({ code, facts }: FindingOf<C>): string => codes[code].message(facts);

/** What is suggested in the place of what is written, if anything is. */
export const suggestionOf = ({ facts }: Finding): string | undefined =>
  'suggestion' in facts ? facts.suggestion : undefined;

/** The property that the finding is about, if it is about one. */
export const propertyOf = ({ facts }: Finding): string | undefined =>
  'property' in facts ? facts.property : undefined;

/** Properties of which any would end the finding. */
export const valuesAskedFor = <C extends Code>({ code, facts }: FindingOf<C>): readonly string[] =>
  codes[code].asksFor?.(facts) ?? [];
