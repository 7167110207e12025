/**
 * What differs between two versions of a long list of objects. Who makes the later version knows what it changed and
 * may say so; else it is looked for. It is kept with the later list, since to compare ten thousand objects is to load
 * each of them from memory, which takes longer than all that an edit then asks for.
 */

/** The part of `now` that is not shared with the version before: all before `first` and all from `end` on are. */
export interface ChangedRun {
  readonly first: number;
  readonly end: number;
}

type List = readonly object[];

/** The version before is held weakly: else each version would keep all earlier ones alive. */
interface Known<T> {
  readonly before: WeakRef<List>;
  readonly change: T;
}

const runs = new WeakMap<List, Known<ChangedRun>>();
const places = new WeakMap<List, Known<readonly number[]>>();

export function tellChangedRun(now: List, before: List, change: ChangedRun): void {
  runs.set(now, { before: new WeakRef(before), change });
}

/** @param change ascending */
export function tellChangedPlaces(now: List, before: List, change: readonly number[]): void {
  places.set(now, { before: new WeakRef(before), change });
}

/** The run of `now` between what both lists begin with and what both end with, compared by identity; or a longer one. */
export function changedRun(now: List, before: List): ChangedRun {
  if (now === before) return { first: now.length, end: now.length };
  const known = runs.get(now);
  if (known?.before.deref() === before) return known.change;
  const change = lookForRun(now, before);
  tellChangedRun(now, before, change);
  return change;
}

function lookForRun(now: List, before: List): ChangedRun {
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
  const known = places.get(now);
  if (known?.before.deref() === before) return known.change;
  const change: number[] = [];
  for (let i = 0; i < now.length; i++) if (now[i] !== before[i]) change.push(i);
  tellChangedPlaces(now, before, change);
  return change;
}
