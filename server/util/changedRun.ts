/** What lies between the parts that two versions of a list share. */
export interface ChangedRun {
  /** `[first, end)` of the list of now. */
  readonly first: number;
  readonly end: number;
}

/** The run of `now` between what both lists begin with and what both end with, compared by identity. */
export function changedRun<T>(now: ArrayLike<T>, before: ArrayLike<T>): ChangedRun {
  if (now === before) return { first: now.length, end: now.length };
  const most = Math.min(now.length, before.length);
  const moved = now.length - before.length;
  let first = 0;
  while (first < most && now[first] === before[first]) first++;
  let end = now.length;
  while (end > first && end - moved > first && now[end - 1] === before[end - moved - 1]) end--;
  return { first, end };
}
