/**
 * The table of facts of one moment. A fact is computed when it is first asked for, and kept. The table of another moment
 * computes it again only where one of its inputs is another object, and keeps the earlier object where the new value is
 * equal, so that nothing above it is computed (early cut-off). Only the table hands an earlier version to anything.
 * Source: the red-green algorithm of Salsa (rust-analyzer), over immutable snapshots.
 */
import { sameList } from '../util/sameList.ts';
import type { Earlier, Fact } from './fact.ts';

export interface FactTable {
  get<T>(fact: Fact<T>): T;
  /**
   * The table of another moment: these values are given instead, and whatever rests on none of them keeps its value. A
   * derived fact may be given, too; then it is not computed.
   */
  next(values: Given): FactTable;
}

/** Values by fact. */
export type Given = ReadonlyMap<Fact<unknown>, unknown>;

/** Runs the computation of a fact, without that of its inputs: for tests and measurements. */
export type Observe = (fact: Fact<unknown>, compute: () => unknown) => unknown;

const unobserved: Observe = (_, compute) => compute();

export interface TableOptions {
  readonly observe?: Observe;
  /** Facts that are declared by name only, and the rows of a layer above that compute them. */
  readonly rows?: ReadonlyMap<Fact<unknown>, Fact<unknown>>;
}

export const factTable = (values: Given, options: TableOptions = {}): FactTable =>
  tableAfter(new Map(), values, options);

/** @param past what other moments knew last of each fact; it holds only where its inputs are the same */
function tableAfter(past: ReadonlyMap<Fact<unknown>, Earlier>, values: Given, options: TableOptions): FactTable {
  const { observe = unobserved, rows } = options;
  const known = new Map<Fact<unknown>, Earlier>();

  const look = (fact: Fact<unknown>): Earlier => {
    const there = known.get(fact);
    if (there) return there;
    const isGiven = values.has(fact);
    const row = isGiven ? undefined : rows?.get(fact);
    if (row) return look(row);
    const earlier = past.get(fact);
    const inputs = isGiven ? [] : fact.inputs.map((input) => look(input).value);
    if (!isGiven && earlier && sameList(inputs, earlier.inputs)) {
      known.set(fact, earlier);
      return earlier;
    }
    const value = isGiven
      ? values.get(fact)
      : observe(fact, () => (earlier ? fact.patch(earlier, inputs) : fact.make(inputs)));
    const kept = earlier && fact.isSame(value, earlier.value) ? earlier.value : value;
    const now = { inputs, value: kept };
    known.set(fact, now);
    return now;
  };

  return {
    // What is known of a fact is what its own `make` or `patch` answered, or was given as its value.
    get: <T>(fact: Fact<T>) => look(fact).value as T,
    next: (others) => tableAfter(new Map([...past, ...known]), new Map([...values, ...others]), options),
  };
}
