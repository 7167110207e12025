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
    if (!same) return spliced(linked, before.linked, changed, known) ?? sortedDependencies(linked, count);
    now.forEach((dependency, i) => {
      anew.set(then[i]!, dependency);
    });
  }
  if (anew.size === 0) return known;
  const all = known.slice();
  for (const [then, now] of anew) all[all.indexOf(then, firstOf(all, then.to))] = now;
  return all;
}

/**
 * The runs of what waits that the changed entries alone make, put in the place of those of before; `undefined` where
 * another entry speaks of the same work, so that the order as written has to be found anew.
 */
function spliced(
  linked: readonly Linked[],
  before: readonly Linked[],
  changed: readonly number[],
  known: readonly Dependency[],
): readonly Dependency[] | undefined {
  const runs = new Map<number, { readonly by: number; gone: number; readonly now: Dependency[] }>();
  const runOf = (to: number, by: number) => {
    const run = runs.get(to) ?? { by, gone: 0, now: [] };
    runs.set(to, run);
    return run.by === by ? run : undefined;
  };
  for (const at of changed) {
    for (const { to } of before[at]!.dependencies) {
      const run = runOf(to, at);
      if (!run) return undefined;
      run.gone++;
    }
    for (const dependency of linked[at]!.dependencies) {
      const run = runOf(dependency.to, at);
      if (!run) return undefined;
      run.now.push(dependency);
    }
  }
  const parts: (readonly Dependency[])[] = [];
  let kept = 0;
  for (const [to, { gone, now }] of [...runs].sort(([a], [b]) => a - b)) {
    const first = firstOf(known, to);
    const end = firstOf(known, to + 1);
    if (end - first !== gone) return undefined;
    parts.push(known.slice(kept, first), now);
    kept = end;
  }
  return ([] as Dependency[]).concat(...parts, known.slice(kept));
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
