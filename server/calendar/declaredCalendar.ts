/** A calendar as a roadmap declares it, with the public holidays it names. */
import type { PublicHolidays } from './publicHolidays.ts';
import { type OffRange, type WorkCalendar, workCalendar } from './workCalendar.ts';

export interface CalendarDeclaration {
  /** ISO weekdays, Monday is 1. */
  readonly workdays: readonly number[];
  readonly holidays: readonly OffRange[];
  /** Codes of public holiday sets. */
  readonly holidaySets: readonly string[];
}

export const declaredCalendar = (
  { workdays, holidays: own, holidaySets }: CalendarDeclaration,
  holidays: PublicHolidays,
): WorkCalendar =>
  workCalendar(workdays, [
    ...own,
    ...holidaySets.flatMap((code) => (holidays(code) ?? []).map(({ day }) => ({ first: day, last: day }))),
  ]);
