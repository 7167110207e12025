/** chevrotain checks its grammar with `Object.groupBy`, which Node has since 21; this gives it to Node 20. Import it before chevrotain. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group) group.push(item);
    else groups[key] = [item];
  }
  return groups;
}

if (!('groupBy' in Object)) {
  Object.defineProperty(Object, 'groupBy', { value: groupBy, configurable: true, writable: true });
}

export {};
