/** What a roadmap states about its dates: where it starts, and how far its dates reach. */
import type { Day } from '../../grammar/civil.ts';
import type { Columns } from './columns.ts';

/**
 * The roadmap's start: what its header says, else the earliest date on which work starts, may start or has ended, or
 * the status date; else the day given. A `due` or a fixed milestone is where a plan wants to end, so it says nothing
 * about where it begins.
 */
export function startOf({ roadmap, dated }: Columns, asOf: Day | undefined, today: Day): Day {
  if (roadmap.header?.start !== undefined) return roadmap.header.start;
  let first = asOf ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < dated.length; i++) {
    if (!dated[i]) continue;
    const work = roadmap.work[i]!;
    first = Math.min(first, work.earliest ?? first, work.finished ?? first);
    if (work.kind === 'feature') first = Math.min(first, work.start ?? first, work.started ?? first);
  }
  return Number.isFinite(first) ? first : today;
}

export interface Extent {
  readonly first: Day;
  readonly last: Day;
  /** Whether some date may be missed: a due date, a pin, a fact. */
  readonly bounded: boolean;
}

export function extentOf({ roadmap, dated }: Columns, start: Day, asOf: Day | undefined): Extent {
  let first = start;
  let last = start;
  let bounded = false;
  const see = (day: Day | undefined, binds: boolean): void => {
    if (day === undefined) return;
    if (day < first) first = day;
    if (day > last) last = day;
    bounded ||= binds;
  };
  see(asOf, true);
  for (let i = 0; i < dated.length; i++) {
    if (!dated[i]) continue;
    const work = roadmap.work[i]!;
    see(work.due, true);
    see(work.earliest, false);
    see(work.finished, true);
    if (work.kind === 'milestone') see(work.on, true);
    else {
      see(work.start, true);
      see(work.started, true);
    }
  }
  // Levelling may wait for people who come on a day.
  for (const { capacity } of roadmap.teams) for (const { from } of capacity.slice(1)) last = Math.max(last, from);
  return { first, last, bounded };
}
