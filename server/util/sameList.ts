/** Whether two lists hold the very same, place by place; two numbers that are none (NaN) are the same. */
export function sameList<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!Object.is(one[i], other[i])) return false;
  return true;
}
