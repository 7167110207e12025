/**
 * The syntax tree. Every node is immutable, and a declaration holds no absolute position: the spans inside it count
 * from its own start, its children's starts too. So an edit elsewhere leaves it the same object, and everything that
 * was computed from it can be kept by identity. `positions.ts` turns these spans into offsets in the file.
 */
import type { Day } from './civil.ts';
import type { Problem } from './problem.ts';
import type { Span } from './text.ts';

export interface SourceFile {
  readonly kind: 'file';
  readonly items: readonly TopLevel[];
  /** Where each item starts, from the start of the file. */
  readonly starts: readonly number[];
  /** Problems of the file itself, outside every item; their spans count from the start of the file. */
  readonly problems: readonly Problem[];
  readonly length: number;
  /** A brace, a comment or a text block has no partner: where its blocks end is a guess. */
  readonly unbalanced?: true;
}

export type TopLevel = Import | Declaration;

/** A node that has a position of its own; all spans below it count from its start. */
export type Anchor = Import | Declaration;

export interface Import {
  readonly kind: 'import';
  readonly path?: StringValue;
  readonly length: number;
  readonly problems: readonly Problem[];
}

/** `KIND [ID] [STRING] [ "{" { property | declaration } "}" ]` */
export interface Declaration {
  readonly kind: 'declaration';
  /** The kind as written: `feature`. Not checked against the vocabulary here. */
  readonly keyword: Name;
  readonly id?: Name;
  readonly title?: StringValue;
  /** The text of the `///` lines above it, Markdown, without the slashes. They belong to the declaration's span. */
  readonly doc?: string;
  /** From `{` to `}` (or to where the block was given up), if it has a block. */
  readonly block?: Span;
  readonly properties: readonly Property[];
  readonly children: readonly Declaration[];
  /** Where each child starts, from this declaration's start. */
  readonly childStarts: readonly number[];
  /** From the first `///` or the keyword to the `}` or the end of the header. */
  readonly length: number;
  /** Its own problems; those of its children are in them. */
  readonly problems: readonly Problem[];
}

/** A word and where it stands. */
export interface Name extends Span {
  readonly text: string;
}

/** `NAME { value [","] }` : values between two commas make one item, as in `after a, b +5d, c SS +2d`. */
export interface Property extends Span {
  readonly name: Name;
  readonly items: readonly (readonly Value[])[];
  /** Something in it did not read and was reported: nobody needs to complain about what is left. */
  readonly broken?: true;
  /** Of one that is broken: the items in which something did not read, ascending. The others are whole. */
  readonly damaged?: readonly number[];
}

export type Value =
  | WordValue
  | StringValue
  | NumberValue
  | DurationValue
  | DateValue
  | RangeValue
  | RateValue
  | HandleValue
  | TagValue
  | OperatorValue;

/** A bare word: a reference (`cart`, `shop.cart`), a keyword (`high`, `SS`, `mon`, `by`). */
export interface WordValue extends Span {
  readonly kind: 'word';
  readonly text: string;
}

export interface StringValue extends Span {
  readonly kind: 'string';
  /** Escapes resolved; a text block without its common indentation. */
  readonly text: string;
}

export interface NumberValue extends Span {
  readonly kind: 'number';
  /** As written, sign and suffix included: `12k`, `+0.4`, `80%`. */
  readonly text: string;
  /** Magnitude applied; a percent is a fraction: `80%` is 0.8. */
  readonly value: number;
  readonly percent: boolean;
}

export type DurationUnit = 'h' | 'd' | 'w' | 'mo' | 'ed' | 'ew';

export interface DurationValue extends Span {
  readonly kind: 'duration';
  readonly text: string;
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** A date or a period; `first` and `last` are the same day for a date. */
export interface DateValue extends Span {
  readonly kind: 'date';
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}

export interface RangeValue extends Span {
  readonly kind: 'range';
  /** Two or three ends, none of them a range. */
  readonly parts: readonly Value[];
}

export interface RateValue extends Span {
  readonly kind: 'rate';
  readonly amount: NumberValue;
  readonly per: Name;
}

/** `@dana`, `@org/team`; `text` is without the `@`. */
export interface HandleValue extends Span {
  readonly kind: 'handle';
  readonly text: string;
}

/** `#launch`; `text` is without the `#`. */
export interface TagValue extends Span {
  readonly kind: 'tag';
  readonly text: string;
}

/** `+ - * / ( )` and `|`, in formulas. */
export interface OperatorValue extends Span {
  readonly kind: 'operator';
  readonly text: string;
}
