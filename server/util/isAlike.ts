/** Whether two plain values (numbers, texts, lists and records of such) hold the same. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [Object.entries(one), Object.entries(other)];
  return a.length === b.length && a.every(([name, value], i) => name === b[i]![0] && isAlike(value, b[i]![1]));
}
