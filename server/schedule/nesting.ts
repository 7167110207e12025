/** Which work is nested in which. A summary stands before its parts, and those before theirs. */

/**
 * Whether `part` is nested in `whole`, at any depth.
 * @param partOf by work index, what it is a part of, or -1
 */
export function isInside(partOf: Int32Array, part: number, whole: number): boolean {
  for (let at = partOf[part] ?? -1; at >= 0; at = partOf[at]!) if (at === whole) return true;
  return false;
}

/** By work index, what is directly in it, in the order of the text; for work that has parts only. */
export function partsOf(partOf: Int32Array): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  partOf.forEach((whole, part) => {
    if (whole < 0) return;
    const known = parts.get(whole);
    if (known) known.push(part);
    else parts.set(whole, [part]);
  });
  return parts;
}

/** The work in a summary that takes the time and is in the plan: its parts, and theirs, that are no summaries. */
export function leavesOf(
  { summary, dropped }: { readonly summary: Uint8Array; readonly dropped: Uint8Array },
  parts: ReadonlyMap<number, readonly number[]>,
  whole: number,
): readonly number[] {
  return (parts.get(whole) ?? []).flatMap((part) =>
    dropped[part] ? [] : summary[part] ? leavesOf({ summary, dropped }, parts, part) : [part],
  );
}
