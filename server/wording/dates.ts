/** Days and periods as people read them on every surface. Code and data files have ISO dates (`2027-01-12`). */
import { civilOf, type Day, firstDayOfIsoWeek, isoWeeksInYear, monthShort, weekdayName } from '../../grammar/civil.ts';

/** `12 Jan`, where the year is known */
export function shortDate(day: Day): string {
  const { month, day: date } = civilOf(day);
  return `${date} ${monthShort(month)}`;
}

/** `12 Jan 2027` */
export const longDate = (day: Day): string => `${shortDate(day)} ${civilOf(day).year}`;

/** `12 Jan` in the year of `near`, else `12 Jan 2027`; with the year where there is no `near` */
export const dateNear = (day: Day, near: Day | undefined): string =>
  near !== undefined && civilOf(near).year === civilOf(day).year ? shortDate(day) : longDate(day);

/** `Tue 12 Jan 2027` */
export const weekdayDate = (day: Day): string => `${weekdayShort(day)} ${longDate(day)}`;

/** `Tue` */
const weekdayShort = (day: Day): string => weekdayName(day).slice(0, 3);

/** `Jan 2027` */
export function monthYear(day: Day): string {
  const { year, month } = civilOf(day);
  return `${monthShort(month)} ${year}`;
}

/** `Q1 2027` */
export const quarterYear = (day: Day): string => `Q${Math.ceil(civilOf(day).month / 3)} ${civilOf(day).year}`;

/** `2027-W02`: the year is the week's, which around New Year is not always the day's. */
export function isoWeek(day: Day): string {
  const { year } = civilOf(day);
  const first = firstDayOfIsoWeek(year, 1);
  const ofYear = day < first ? year - 1 : day >= first + 7 * isoWeeksInYear(year) ? year + 1 : year;
  const week = Math.floor((day - firstDayOfIsoWeek(ofYear, 1)) / 7) + 1;
  return `${ofYear}-W${String(week).padStart(2, '0')}`;
}

/** The days of an item of the plan, both inclusive. */
export interface Days {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/**
 * `15 Mar to 16 Apr 2027`, one day once, both years where they differ.
 * @param near the year of this day is left out, where there is little room
 */
export function period({ firstDay, lastDay }: Days, near?: Day): string {
  const last = dateNear(lastDay, near);
  if (firstDay >= lastDay) return last;
  const first = dateNear(firstDay, last === shortDate(lastDay) ? near : lastDay);
  return `${first} to ${last}`;
}
