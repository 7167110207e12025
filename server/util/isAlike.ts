import { sameList } from './sameList.ts';

/** Whether two plain values (numbers, texts, lists, maps, sets and records of such) hold the same. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && areAllAlike(one, other);
  if (one instanceof Map) return other instanceof Map && areAllAlike([...one].flat(), [...other].flat());
  if (one instanceof Set) return other instanceof Set && areAllAlike([...one], [...other]);
  const names = Object.keys(one);
  const [a, b] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  return sameList(names, Object.keys(other)) && names.every((name) => isAlike(a[name], b[name]));
}

const areAllAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, i) => isAlike(value, other[i]));
