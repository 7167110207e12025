/** What the grammar finds wrong, as facts; `server/diagnostics/codes` has the words for each code. */
import type { Span } from './text.ts';

/** By code, what its message needs. `found` is always text as it was written. */
export interface ProblemFacts {
  readonly 'unexpected-token': {
    readonly found: string;
    readonly expected: Wanted;
    /** The property among whose values it is. */
    readonly property?: string;
    readonly suggestion?: string;
    readonly hint?: Hint;
  };
  readonly 'invalid-character': {
    readonly found: string;
    /** The characters in it that word processors and other keyboards write instead of ours, each once. */
    readonly signs?: readonly string[];
    readonly suggestion?: string;
    /** As likely as the suggestion. */
    readonly other?: string;
    readonly hint?: Hint;
    /** It is one too many: without it the text means the same. */
    readonly isSpare?: true;
  };
  readonly 'unclosed-block': Block;
  /** By its indentation a block follows, and braces are one short: `{` is missing. */
  readonly 'unopened-block': Block;
  readonly 'unclosed-string': { readonly quote: '"' | '"""' };
  readonly 'unclosed-comment': Readonly<Record<never, never>>;
  readonly 'unclosed-list': { readonly property: string };
  readonly 'invalid-escape': { readonly found: string };
  readonly 'invalid-date': {
    readonly found: string;
    /** The part that no calendar has; `form`: it is not written as a date. */
    readonly reason: 'form' | DatePart;
    readonly suggestion?: string;
  };
  readonly 'invalid-duration': { readonly found: string; readonly suggestion?: string };
  readonly 'invalid-number': { readonly found: string; readonly suggestion?: string; readonly hint?: Hint };
  /** Two neighbouring ends, as written; empty where an end is not a single value. */
  readonly 'reversed-range': {
    readonly from: string;
    readonly to: string;
    readonly suggestion?: string;
    /** With the second end a year later, for a range over the end of a year. */
    readonly other?: string;
  };
  readonly 'nesting-too-deep': { readonly limit: number };
  /** Nothing follows the name of a property (`expected`, as its shape words it), or what it comes `after`. */
  readonly 'missing-value': {
    readonly property: string;
    readonly expected?: string;
    readonly after?: 'import' | '..' | ',';
    /** What belongs there instead of the comma. */
    readonly suggestion?: ';';
  };
  readonly 'invalid-formula': { readonly fault: FormulaFault; readonly suggestion?: string };
  readonly 'wrong-value': {
    readonly property: string;
    /** As the shape of the property words it. */
    readonly expected: string;
    /** Empty where it is no single value. */
    readonly found: string;
    /** The words that are allowed, where `expected` does not list them. */
    readonly words?: readonly string[];
    readonly suggestion?: string;
    readonly hint?: Hint;
  };
  readonly 'unknown-kind': {
    readonly kind: string;
    readonly suggestion?: string;
    /** As near as the suggestion. */
    readonly other?: string;
    /** Those that are allowed there, where none is near. */
    readonly words?: readonly string[];
    readonly hint?: Hint;
  };
  readonly 'misplaced-kind': {
    readonly kind: string;
    /** The kind of the block it is in, `file` for the top level. */
    readonly inside: string;
    /** The kinds it is allowed in, `file` for the top level. */
    readonly places: readonly string[];
    /** The property that connects the two, and the kind that has it. */
    readonly tie?: { readonly property: string; readonly holder: string };
  };
  readonly 'unknown-property': {
    readonly property: string;
    readonly kind: string;
    readonly suggestion?: string;
    readonly other?: string;
    readonly hint?: Hint;
  };
  /** `places` are the kinds that have such a property; `kind` is `file` at the top level. */
  readonly 'misplaced-property': {
    readonly property: string;
    readonly kind: string;
    readonly places: readonly string[];
  };
  readonly 'repeated-property': { readonly property: string; readonly kind: string };
  readonly 'conflicting-properties': { readonly first: string; readonly second: string; readonly kind: string };
  /** A value with a sign that cannot be counted from anything. */
  readonly 'relative-value': {
    readonly property: string;
    /** As written. */
    readonly found: string;
    /**
     * It is not in a scenario (`outside`); the plan states no value (`nothing`), or one in other units (`units`); the sum
     * is below zero or no day of the calendar (`range`).
     */
    readonly fault: 'outside' | 'nothing' | 'units' | 'range';
    /** The value of the plan, as written. */
    readonly base?: string;
    readonly suggestion?: string;
  };
  readonly 'missing-name': { readonly kind: string };
  /** An id with a dot, which only a change in a scenario may have. */
  readonly 'invalid-name': { readonly found: string; readonly kind: string; readonly suggestion: string };
}

interface Block {
  readonly keyword: string;
  /** Its name, else its title; empty where it has neither. */
  readonly name: string;
}

export type DatePart = 'half' | 'quarter' | 'week' | 'month' | 'day';

/** What would be right in the place of an unexpected token. */
export type Wanted =
  | 'value'
  | 'two-or-three-ends'
  | 'name'
  | 'title-or-block'
  | 'block-or-line'
  | 'path'
  | 'declaration'
  | 'item';

/** What to know where no suggestion can be made. */
export type Hint =
  | { readonly kind: PlainHint }
  /** Properties of a declaration of this kind go inside braces. */
  | { readonly kind: 'braces'; readonly of: string }
  /** A title follows the name of a declaration of this kind. */
  | { readonly kind: 'title'; readonly of: string }
  /** What another tool has a property for is written so. */
  | { readonly kind: 'written'; readonly example: string }
  /** A period that lacks its year. */
  | { readonly kind: 'year'; readonly period: string };

export type PlainHint =
  | 'comment'
  | 'sign-is-text'
  | 'quotes'
  | 'double-quotes'
  | 'straight-quotes'
  | 'dash-or-range'
  | 'encoding'
  | 'currency'
  | 'no-sign-between'
  | 'one-word'
  | 'letter-first'
  | 'block-start'
  | 'import-at-top'
  | 'new-line'
  | 'one-value'
  | 'no-parentheses'
  | 'no-braces'
  | 'commas'
  | 'name-without-quotes'
  | 'how-far';

export type FormulaFault =
  | { readonly kind: 'quoted' }
  | { readonly kind: 'no-part'; readonly found: string }
  | { readonly kind: 'no-operand'; readonly before?: string }
  | { readonly kind: 'no-operator'; readonly before: string }
  | { readonly kind: 'unopened' }
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'division-by-zero' }
  | { readonly kind: 'comma' };

export type ProblemCode = keyof ProblemFacts;

interface ProblemOf<C extends ProblemCode> {
  /** A code of the diagnostics' table too. */
  readonly code: C;
  readonly span: Span;
  readonly facts: ProblemFacts[C];
  /** Another place involved, in the same anchor: the first of two properties, which has that name. */
  readonly related?: { readonly span: Span; readonly first: string };
}

export type Problem = { readonly [C in ProblemCode]: ProblemOf<C> }[ProblemCode];
