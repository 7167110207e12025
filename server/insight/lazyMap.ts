/**
 * A read-only map whose keys are the places that are marked in a column, and whose values are made when they are first
 * asked for: as quick to make as the column is, however many there are.
 */
export function lazyMap<T>(marked: Uint8Array, make: (key: number) => T): ReadonlyMap<number, T> {
  const made = new Map<number, T>();
  const has = (key: number): boolean => marked[key] === 1;
  const get = (key: number): T | undefined => {
    if (!has(key)) return undefined;
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
  function* keys(): MapIterator<number> {
    for (let key = 0; key < marked.length; key++) if (marked[key] === 1) yield key;
  }
  function* entries(): MapIterator<[number, T]> {
    for (const key of keys()) yield [key, get(key)!];
  }
  function* values(): MapIterator<T> {
    for (const key of keys()) yield get(key)!;
  }
  const map: ReadonlyMap<number, T> = {
    get size() {
      return marked.reduce((count, mark) => count + mark, 0);
    },
    get,
    has,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    entries,
    keys,
    values,
    [Symbol.iterator]: entries,
  };
  return map;
}
