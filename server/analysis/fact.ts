/**
 * A fact: one derived answer about a plan, with the facts it is computed from. A fact says what is computed, the table
 * (`factTable.ts`) when.
 */
export interface Fact<T> {
  readonly name: string;
  readonly inputs: readonly Fact<unknown>[];
  /** @param values those of the inputs, in their order */
  make(values: readonly unknown[]): T;
  /** The same, from what was known of an earlier version: quicker where an edit changed little. */
  patch(earlier: Earlier, values: readonly unknown[]): T;
  /** Whether a recomputed value is equal to the earlier one, so that the earlier object is kept. */
  isSame(now: T, before: T): boolean;
}

/** The value of an earlier version with the inputs it was computed from. */
export interface Earlier<I extends readonly unknown[] = readonly unknown[], T = unknown> {
  readonly inputs: I;
  readonly value: T;
}

export type Inputs = readonly Fact<unknown>[];
export type Values<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Fact<infer T> ? T : never };

interface Incremental<I extends Inputs, T> {
  /** Must answer what `make` does. */
  readonly patch?: (earlier: Earlier<Values<I>, T>, ...values: [...Values<I>]) => T;
  /** By default, whether it is the very same object. */
  readonly isSame?: (now: T, before: T) => boolean;
}

/** @param make a pure function of the values of the inputs */
export function fact<const I extends Inputs, T>(
  name: string,
  inputs: I,
  make: (...values: [...Values<I>]) => T,
  { patch = (_, ...values) => make(...values), isSame = Object.is }: Incremental<I, NoInfer<T>> = {},
): Fact<T> {
  return {
    name,
    inputs,
    // The table hands over the values of `inputs`, and what this very fact answered before.
    make: (values) => make(...(values as Values<I>)),
    patch: (earlier, values) => patch(earlier as Earlier<Values<I>, T>, ...(values as Values<I>)),
    isSame,
  };
}

/** The values of many facts of a kind. */
export function all<T>(name: string, inputs: readonly Fact<T>[]): Fact<readonly T[]> {
  // The table hands over the values of `inputs`.
  const make = (values: readonly unknown[]) => values as readonly T[];
  return { name, inputs, make, patch: (_, values) => make(values), isSame: Object.is };
}

/** A fact that comes from outside: the table has to be handed its value. */
export function given<T>(name: string, isSame: (now: T, before: T) => boolean = Object.is): Fact<T> {
  const missing = (): never => {
    throw new Error(`fact \`${name}\` was not given`);
  };
  return { name, inputs: [], make: missing, patch: missing, isSame };
}
