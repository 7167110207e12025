/** A fact that is a list made item by item, of which an edit that touches a few items makes a few again. */
import { isAlike } from '../util/isAlike.ts';
import { sameList } from '../util/sameList.ts';
import { changedPlaces } from '../util/versions.ts';
import type { Fact, Inputs, Values } from './fact.ts';

/**
 * A row for each item, made of that item and of the values of some other facts. Of an earlier version the row of an item
 * that is the same object is kept, as is a row that is made again and is alike, and the very list where all rows are.
 */
export function rows<E extends object, const I extends Inputs, R extends object>(
  name: string,
  items: Fact<readonly E[]>,
  others: I,
  make: (item: E, ...others: [...Values<I>]) => R,
  isSame: (now: R, before: R) => boolean = isAlike,
): Fact<readonly R[]> {
  // The table hands over the values of `items` and `others`, and the rows that this very fact answered before.
  const maker = (values: readonly unknown[]) => (item: E) => make(item, ...(values.slice(1) as [...Values<I>]));
  const listOf = (values: readonly unknown[]) => values[0] as readonly E[];
  const all = (values: readonly unknown[]): readonly R[] => listOf(values).map(maker(values));
  return {
    name,
    inputs: [items, ...others],
    make: all,
    patch({ inputs, value }, values) {
      const list = listOf(values);
      const changed = sameList(inputs.slice(1), values.slice(1)) ? changedPlaces(list, listOf(inputs)) : undefined;
      return changed ? patched(value as readonly R[], changed, (at) => maker(values)(list[at]!), isSame) : all(values);
    },
    isSame: Object.is,
  };
}

function patched<R extends object>(
  rows: readonly R[],
  changed: readonly number[],
  make: (at: number) => R,
  isSame: (now: R, before: R) => boolean,
): readonly R[] {
  let now: R[] | undefined;
  for (const at of changed) {
    const row = make(at);
    if (isSame(row, rows[at]!)) continue;
    now ??= rows.slice();
    now[at] = row;
  }
  return now ?? rows;
}
