/** All dependencies of a roadmap in one array: in the order of what waits, then as they are written. */
import type { Link, Linked } from './link.ts';
import type { Dependency } from './roadmap.ts';

/** A stable counting sort by `to`. */
export function sortedDependencies(linked: readonly Linked[], count: number): readonly Dependency[] {
  const starts = new Int32Array(count + 1);
  let total = 0;
  for (const { dependencies } of linked) {
    for (const { to } of dependencies) starts[to + 1]!++;
    total += dependencies.length;
  }
  for (let to = 0; to < count; to++) starts[to + 1]! += starts[to]!;
  const all = new Array<Dependency>(total);
  for (const { dependencies } of linked) {
    for (const dependency of dependencies) all[starts[dependency.to]!++] = dependency;
  }
  return all;
}

/** Those of before with the ones of the changed entries in their stead, where each still arrives where it did. */
export function dependenciesAgain(
  { linked, changed = [] }: Link,
  before: Link,
  known: readonly Dependency[],
  count: number,
): readonly Dependency[] {
  const anew = new Map<Dependency, Dependency>();
  for (const at of changed) {
    const now = linked[at]!.dependencies;
    const then = before.linked[at]!.dependencies;
    const same = now.length === then.length && now.every(({ to }, i) => to === then[i]!.to);
    if (!same) return sortedDependencies(linked, count);
    now.forEach((dependency, i) => {
      anew.set(then[i]!, dependency);
    });
  }
  if (anew.size === 0) return known;
  const all = known.slice();
  for (const [then, now] of anew) all[all.indexOf(then, firstOf(all, then.to))] = now;
  return all;
}

/** Where the dependencies of what waits begin. */
function firstOf(all: readonly Dependency[], to: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (all[mid]!.to < to) low = mid + 1;
    else high = mid;
  }
  return low;
}
