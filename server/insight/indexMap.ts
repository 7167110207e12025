/** A read-only map whose keys are the places of an array that hold something: as quick to make as the array is. */
export function indexMap<T>(values: readonly (T | undefined)[]): ReadonlyMap<number, T> {
  function* entries(): MapIterator<[number, T]> {
    for (let i = 0; i < values.length; i++) if (values[i] !== undefined) yield [i, values[i]!];
  }
  function* keys(): MapIterator<number> {
    for (const [key] of entries()) yield key;
  }
  function* all(): MapIterator<T> {
    for (let i = 0; i < values.length; i++) if (values[i] !== undefined) yield values[i]!;
  }
  const map: ReadonlyMap<number, T> = {
    get size() {
      return values.reduce((count: number, value) => (value === undefined ? count : count + 1), 0);
    },
    get: (key) => values[key],
    has: (key) => values[key] !== undefined,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    entries,
    keys,
    values: all,
    [Symbol.iterator]: entries,
  };
  return map;
}
