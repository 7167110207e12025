/**
 * The form of the vocabulary: a kind is a row, its properties are rows of it. The checker, completion, hover, the
 * formatter's order, the highlighting and the published reference all read these rows; nothing else lists a word.
 */
import type { Problem } from '../problem.ts';
import type { Property } from '../syntax.ts';

/** What may stand as a value: read by completion and the reference, so data and not code. */
export type Expected =
  | { readonly type: 'word'; readonly words: Readonly<Record<string, string>> }
  | { readonly type: 'reference'; readonly kinds: readonly string[] }
  | {
      readonly type:
        | 'date'
        | 'duration'
        | 'number'
        | 'percent'
        | 'money'
        | 'rate'
        | 'string'
        | 'handle'
        | 'tag'
        | 'formula'
        | 'path';
    };

/** How the values of a property are read. `T` is what they mean. */
export interface Shape<T> {
  /** As it is said in a message and in the reference: `a duration, or a range of durations`. */
  readonly says: string;
  readonly expects: readonly Expected[];
  /** The meaning, or `undefined` after at least one problem was reported. Never throws. */
  read(property: Property, report: (problem: Problem) => void): T | undefined;
  /** Of a property in which something did not read: its whole items, and the names in the others. */
  salvage?(property: Property): T | undefined;
}

export interface PropertyRow<T = unknown, Many extends boolean = boolean> {
  readonly shape: Shape<T>;
  /** May be said more than once in one declaration. */
  readonly many: Many;
  /** Markdown, one or two sentences. */
  readonly doc: string;
  /** A property as it would be written: `due 2027-02-26`. */
  readonly example: string;
  /** What holds when it is not said, in words. */
  readonly default?: string;
  /** In a scenario, a value with a sign is counted from the plan's: `+2`, `-10k`, `+1w`. Elsewhere it has no `+`. */
  readonly relative?: true;
  /** It records what has happened, which no scenario can change. */
  readonly recorded?: true;
}

export type PropertyRows = Readonly<Record<string, PropertyRow>>;

export interface KindRow<P extends PropertyRows = PropertyRows> {
  readonly name: string;
  /** Markdown: what it is. */
  readonly doc: string;
  /** A whole declaration that parses and checks by itself or inside `inside[0]`. */
  readonly example: string;
  /** The kinds it may stand in; `file` is the top level. */
  readonly inside: readonly string[];
  readonly properties: P;
  /** The row of every property that has no row of its own: the rules' names, for one. */
  readonly others?: PropertyRow;
  /** It goes by its title, or by nothing, and needs no id. */
  readonly nameless?: true;
  /** Properties that say the same in two ways, so that only one of each group may be said. */
  readonly exclusive?: readonly (readonly string[])[];
}

/** A property's meaning and where it was said. */
export interface Stated<T> {
  readonly value: T;
  readonly property: Property;
}

/** What a declaration of a kind says: each property of the row, typed by its shape. */
export type Facts<K extends KindRow> = {
  readonly [N in keyof K['properties']]?: K['properties'][N] extends PropertyRow<infer T, infer Many>
    ? Many extends true
      ? readonly Stated<T>[]
      : Stated<T>
    : never;
};
