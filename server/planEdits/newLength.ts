/**
 * How long work has to be to end on another day. What is done stays done: the working days between the old and the new
 * end are added to what is left, or taken from it, and a stated percentage becomes the share of the new length.
 */
import type { Day } from '../../grammar/civil.ts';
import { endOfMonths } from '../calendar/months.ts';
import { advanceWorkdays, countWorkdays, everyDay, type WorkCalendar } from '../calendar/workCalendar.ts';
import type { Feature } from '../model/roadmap.ts';
import { clockOf } from '../schedule/clockOf.ts';
import { IN_MONTHS } from '../schedule/planInput.ts';
import { plannedTime, remainingOf, resumesOn, underWay } from '../schedule/progress.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { shareDone } from './shareDone.ts';

export type NewLength =
  | {
      readonly kind: 'length';
      /** The new length in whole days of `clock`, and how many more (or, negative, fewer) that is than now. */
      readonly days: number;
      readonly more: number;
      /** The calendar of the work, or every day where its time is elapsed. */
      readonly clock: WorkCalendar;
      /** The new length in calendar months, where the old one is in months and the new one is a whole number of them. */
      readonly months?: number;
      /** The new share done, 0 to 1, where the stated one no longer holds. */
      readonly share?: number;
      /** The last day of work up to the wished one. */
      readonly lastDay: Day;
    }
  /** What is left starts only on the day `from`, after the wished end. */
  | { readonly kind: 'too-early'; readonly from: Day }
  /** `done` days are done, more than would fit. */
  | { readonly kind: 'below-done'; readonly done: number }
  /** It is 100% done and has no estimate, so no length leaves anything to do. */
  | { readonly kind: 'nothing-left' };

export function newLength(schedule: Schedule, work: Feature, to: Day): NewLength {
  const { index, status } = work;
  const { items, asOf } = schedule;
  const progressing = underWay(schedule, index);
  const isUnderWay = progressing !== undefined;
  const begun = progressing?.began;
  const planned = plannedTime(schedule, index);
  const inMonths = planned.unit === IN_MONTHS;
  // What remains of months is calendar days.
  const clock = inMonths && isUnderWay ? everyDay : clockOf(schedule, index);
  const from = isUnderWay ? resumesOn(schedule, index) : items[index]!.earlyStart;

  const fitting = countWorkdays(clock, from, to + 1);
  if (isUnderWay && fitting < 1) return { kind: 'too-early', from };
  const left = Math.max(1, fitting);
  const lastDay =
    inMonths && !isUnderWay && wholeMonths(from, to + 1) > 0 ? to : advanceWorkdays(clock, from, left) - 1;

  const monthsFrom = isUnderWay ? (begun ?? asOf!) : from;
  const now = inMonths ? countWorkdays(clock, monthsFrom, endOfMonths(monthsFrom, planned.amount)) : planned.amount;
  const leftNow = isUnderWay ? (remainingOf(schedule, index) ?? 0) : now;
  const length = (more: number, share?: number): NewLength => {
    const months = inMonths ? wholeMonths(monthsFrom, isUnderWay ? monthsFrom + now + more : lastDay + 1) : 0;
    return {
      kind: 'length',
      days: now + more,
      more,
      clock,
      lastDay,
      ...(months > 0 && { months }),
      ...(share !== undefined && { share }),
    };
  };

  const progress = status?.progress;
  if (progress === undefined) {
    // Work that has taken longer than its estimate has one day left: its length is what it has had, and what is left.
    const had = begun === undefined ? 0 : Math.max(0, countWorkdays(clock, begun, asOf!));
    return length(isUnderWay ? had + left - now : left - now);
  }
  if (now === 0 && isUnderWay) {
    // Without an estimate the percentage is all that is known.
    return progress >= 1 ? { kind: 'nothing-left' } : length(Math.floor(left / (1 - progress) + 1e-9));
  }
  const more = left - leftNow;
  if (progress === 0 || now === 0 || more === 0) return length(more);
  // The plan rounds up what is left of the exact estimate, once.
  const exact = inMonths ? now : planned.exact;
  const ofExact = Math.ceil(exact * (1 - progress) - 1e-9);
  const remaining = ofExact + more;
  if (remaining < 0) return { kind: 'below-done', done: Math.floor(exact * progress + 1e-9) };
  // Months are written in whole days.
  const written = work.duration?.likely.unit === 'mo' ? now : exact;
  return length(more, shareDone(Math.max(exact * progress, written - ofExact), written + more, remaining));
}

/** The number of calendar months from one day to another, where it is a whole one; else 0. */
function wholeMonths(from: Day, end: Day): number {
  for (let count = Math.max(1, Math.floor((end - from) / 31)); endOfMonths(from, count) <= end; count++) {
    if (endOfMonths(from, count) === end) return count;
  }
  return 0;
}
