/**
 * Whether `part` is nested in `whole`, at any depth.
 * @param partOf by work index, what it is a part of, or -1
 */
export function isInside(partOf: Int32Array, part: number, whole: number): boolean {
  for (let at = partOf[part] ?? -1; at >= 0; at = partOf[at]!) if (at === whole) return true;
  return false;
}
