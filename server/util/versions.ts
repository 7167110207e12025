/**
 * What differs between two versions of a long list of objects, by identity. Ten thousand pointers are compared in some
 * microseconds, since no object is looked into.
 */

/** The part of `now` that is not shared with the version before: all before `first` and all from `end` on are. */
export interface ChangedRun {
  readonly first: number;
  readonly end: number;
}

type List = readonly object[];

/** The run of `now` between what both lists begin with and what both end with. */
export function changedRun(now: List, before: List): ChangedRun {
  const most = Math.min(now.length, before.length);
  const moved = now.length - before.length;
  let first = 0;
  while (first < most && now[first] === before[first]) first++;
  let end = now.length;
  while (end > first && end - moved > first && now[end - 1] === before[end - moved - 1]) end--;
  return { first, end };
}

/** The places, ascending, at which two lists hold different objects; `undefined` where one is longer than the other. */
export function changedPlaces(now: List, before: List): readonly number[] | undefined {
  if (now === before) return [];
  if (now.length !== before.length) return undefined;
  const changed: number[] = [];
  for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) changed.push(i);
  return changed;
}
