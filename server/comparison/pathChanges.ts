/** What came onto the critical path and what left it, and whose room became less. */
import type { Id, Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { datedIndexes, type Pair, type Version } from './version.ts';

export interface PathChanges {
  /** On the critical path now and not before; and the other way round. Of work that both versions have. */
  readonly entered: readonly Id[];
  readonly left: readonly Id[];
  /** Work off the path with less float than before, in working days; the greatest loss first. */
  readonly lostFloat: readonly (Pair<number> & { readonly id: Id })[];
}

export function pathChanges(before: Version, after: Version): PathChanges {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const both = [...now].flatMap(([id, is]) => {
    const was = old.get(id);
    return was ? [{ id, was, is }] : [];
  });
  return {
    entered: both.flatMap(({ id, was, is }) => (is.critical && !was.critical ? [id] : [])),
    left: both.flatMap(({ id, was, is }) => (was.critical && !is.critical ? [id] : [])),
    lostFloat: both
      .filter(({ was, is }) => !is.critical && is.totalFloat < was.totalFloat)
      .map(({ id, was, is }) => ({ id, before: was.totalFloat, after: is.totalFloat }))
      .sort((a, b) => a.after - a.before - (b.after - b.before)),
  };
}

/** Of work that still has to be done: the float of the rest means nothing. */
function itemsOf(version: Version): ReadonlyMap<Id, ScheduledItem> {
  const { roadmap, schedule } = version;
  const isOpen = (work: Work): boolean => closedState(schedule, work.index) === undefined;
  return new Map(
    [...datedIndexes(version)].flatMap(([id, index]) =>
      isOpen(roadmap.work[index]!) ? [[id, schedule.items[index]!] as const] : [],
    ),
  );
}
