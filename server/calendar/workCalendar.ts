/**
 * Working calendars as data: a weekly pattern and the days off on top of it. Nothing here walks more than a few weeks
 * past the last day off, so a calendar that never works cannot hang anybody.
 */
import { type Day, dayOf, weekday } from '../../grammar/civil.ts';

export interface WorkCalendar {
  /** Bit 0 is Monday, bit 6 Sunday. */
  readonly week: number;
  /** Days off, half-open, sorted, merged: `[first, end)`. */
  readonly off: readonly (readonly [first: Day, end: Day])[];
  /** From this day on no working day is left, so that every day is taken for one: a plan stands, and a finding says so. */
  readonly overFrom?: Day;
}

/** Days off that last until here last for ever: somebody has left. */
const FOR_EVER: Day = dayOf(2300, 1, 1);

export interface OffRange {
  readonly first: Day;
  /** Inclusive. */
  readonly last: Day;
}

/** `workdays` are ISO weekdays (Monday is 1); ranges that are written backwards count for nothing. */
export function workCalendar(workdays: readonly number[], off: readonly OffRange[] = []): WorkCalendar {
  let week = 0;
  for (const day of workdays) if (day >= 1 && day <= 7) week |= 1 << (day - 1);
  const ranges = off.filter((r) => r.first <= r.last);
  const open = ranges.filter(({ last }) => last >= FOR_EVER).map(({ first }) => first);
  const ends = ranges.filter(({ last }) => last < FOR_EVER);
  return {
    week,
    off: mergeRanges(ends.map((r) => [r.first, r.last + 1])),
    ...(open.length > 0 && { overFrom: Math.min(...open) }),
  };
}

export const everyDay: WorkCalendar = { week: 0b1111111, off: [] };
export const mondayToFriday: WorkCalendar = { week: 0b0011111, off: [] };

/** False for a calendar on which nothing could ever be done; a plan then takes every day as working. */
export const everWorks = (calendar: WorkCalendar): boolean => calendar.week !== 0;

/** Working days of its week, 1 to 7: what `1w` means on it. */
export function workdaysPerWeek(calendar: WorkCalendar): number {
  let count = 0;
  for (let bit = 0; bit < 7; bit++) count += (calendar.week >> bit) & 1;
  return count === 0 ? 7 : count;
}

/** Works when all of them work. With none, every day. */
export function intersection(calendars: readonly WorkCalendar[]): WorkCalendar {
  let all = calendars[0] ?? everyDay;
  for (const calendar of calendars.slice(1)) {
    const overFrom = earlier(all.overFrom, calendar.overFrom);
    all = {
      week: all.week & calendar.week,
      off: union(all.off, calendar.off),
      ...(overFrom !== undefined && { overFrom }),
    };
  }
  return all;
}

const earlier = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);

/** Days off of both, in one walk. */
function union(one: WorkCalendar['off'], other: WorkCalendar['off']): WorkCalendar['off'] {
  const merged: (readonly [Day, Day])[] = [];
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    const next = b === other.length || (a < one.length && one[a]![0] <= other[b]![0]) ? one[a++]! : other[b++]!;
    const last = merged.at(-1);
    if (last === undefined || next[0] > last[1]) merged.push(next);
    else if (next[1] > last[1]) merged[merged.length - 1] = [last[0], next[1]];
  }
  return merged;
}

/** Whether two calendars work on the same days, so that one object can stand for both. */
export const isSameCalendar = (one: WorkCalendar, other: WorkCalendar): boolean =>
  one === other ||
  (one.week === other.week &&
    one.overFrom === other.overFrom &&
    one.off.length === other.off.length &&
    one.off.every(([first, end], i) => first === other.off[i]![0] && end === other.off[i]![1]));

/** The same for calendars that work on the same days. */
export function calendarHash({ week, off, overFrom = 0 }: WorkCalendar): number {
  let hash = (week * 31 + overFrom) | 0;
  for (const [first, end] of off) hash = (hash * 31 + first * 7 + end) | 0;
  return hash;
}

export function isWorkday(calendar: WorkCalendar, day: Day): boolean {
  if (!everWorks(calendar) || day >= (calendar.overFrom ?? day + 1)) return true;
  return ((calendar.week >> (weekday(day) - 1)) & 1) === 1 && rangeAt(calendar, day) === undefined;
}

/** `day` itself where it is a working day. */
export function nextWorkday(calendar: WorkCalendar, day: Day): Day {
  let at = day;
  while (!isWorkday(calendar, at)) at = rangeAt(calendar, at)?.[1] ?? at + 1;
  return at;
}

/** The last working day before `day`. */
export function previousWorkday(calendar: WorkCalendar, day: Day): Day {
  let at = day - 1;
  while (!isWorkday(calendar, at)) at = (rangeAt(calendar, at)?.[0] ?? at) - 1;
  return at;
}

/** Working days in `[from, to)`; negative where `to` is before `from`. */
export function countWorkdays(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -countWorkdays(calendar, to, from);
  const over = Math.max(from, calendar.overFrom ?? to);
  if (over < to) return countWorkdays(calendar, from, over) + to - over;
  const week = everWorks(calendar) ? calendar.week : everyDay.week;
  let count = daysOfWeek(week, from, to);
  for (const [first, end] of everWorks(calendar) ? calendar.off : []) {
    if (end > from && first < to) count -= daysOfWeek(week, Math.max(first, from), Math.min(end, to));
  }
  return count;
}

/** The day after the n-th working day from `from` on: where n days of work end, half-open. With 0, `from` itself. */
export function advanceWorkdays(calendar: WorkCalendar, from: Day, n: number): Day {
  let at = from;
  for (let left = n; left > 0; left--) at = nextWorkday(calendar, at) + 1;
  return at;
}

function daysOfWeek(week: number, from: Day, to: Day): number {
  const whole = Math.floor((to - from) / 7);
  let count = 0;
  for (let bit = 0; bit < 7; bit++) count += ((week >> bit) & 1) * whole;
  for (let day = from + whole * 7; day < to; day++) count += (week >> (weekday(day) - 1)) & 1;
  return count;
}

/** The range of days off that holds `day`. */
function rangeAt(calendar: WorkCalendar, day: Day): readonly [Day, Day] | undefined {
  let low = 0;
  let high = calendar.off.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendar.off[middle]![1] <= day) low = middle + 1;
    else high = middle;
  }
  const range = calendar.off[low];
  return range !== undefined && range[0] <= day ? range : undefined;
}

function mergeRanges(ranges: readonly (readonly [Day, Day])[]): readonly (readonly [Day, Day])[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [Day, Day][] = [];
  for (const [first, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && first <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([first, end]);
  }
  return merged;
}
