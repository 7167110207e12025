/** Where a plan starts, and how far the dates that it states reach. */
import type { Day } from '../../grammar/civil.ts';
import { NO_DAY, type PlanInput } from './planInput.ts';

/**
 * The plan's start: what the header says, else the earliest date on which work starts, may start or has ended, or the
 * status date; else `today`. A `due` or a fixed milestone is where a plan wants to end, so it says nothing about where
 * it begins.
 */
export function planStart({ start, asOf, milestone, pinned, ...dates }: PlanInput, today: Day): Day {
  if (start !== undefined) return start;
  const first = least(
    least(asOf, dates.earliest),
    dates.finished,
    dates.started,
    pinned.filter((_, i) => !milestone[i]),
  );
  return first ?? today;
}

/** The least of a day and of those in some columns; undefined where there is none. */
function least(from: Day | undefined, ...columns: readonly Int32Array[]): Day | undefined {
  let first = from ?? Number.POSITIVE_INFINITY;
  for (const column of columns) for (const day of column) if (day !== NO_DAY && day < first) first = day;
  return Number.isFinite(first) ? first : undefined;
}

export interface Extent {
  readonly first: Day;
  readonly last: Day;
  /** Whether some date may be missed: a due date, a pin, a fact. */
  readonly bounded: boolean;
}

/** How far the stated dates reach on both sides of the plan's start. */
export function planExtent(input: PlanInput, start: Day): Extent {
  let first = start;
  let last = start;
  let bounded = input.asOf !== undefined;
  const see = (day: Day): void => {
    if (day < first) first = day;
    if (day > last) last = day;
  };
  if (input.asOf !== undefined) see(input.asOf);
  for (const column of [input.due, input.pinned, input.started, input.finished, input.earliest]) {
    for (const day of column) {
      if (day === NO_DAY) continue;
      see(day);
      bounded ||= column !== input.earliest;
    }
  }
  // Levelling may wait for people who come on a day.
  for (const { capacity } of input.teams) for (const { from } of capacity.slice(1)) last = Math.max(last, from);
  return { first, last, bounded };
}
