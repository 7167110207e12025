/** Days and floats as people read them. */
import { civilOf, type Day, firstDayOfIsoWeek, isoDate, isoWeeksInYear, monthShort } from '../../grammar/civil.ts';
import type { overBy } from '../schedule/over.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';

/** `12 Jan` */
export function shortDay(day: Day): string {
  const { month, day: d } = civilOf(day);
  return `${d} ${monthShort(month)}`;
}

/** `12 Jan 2027` */
export const longDay = (day: Day): string => `${shortDay(day)} ${civilOf(day).year}`;

/** `Q1 2027` */
export const quarterOf = (day: Day): string => `Q${Math.ceil(civilOf(day).month / 3)} ${civilOf(day).year}`;

/** `2027-W02`: the year is the week's, which around New Year is not always the day's. */
export function isoWeek(day: Day): string {
  const { year } = civilOf(day);
  const first = firstDayOfIsoWeek(year, 1);
  const ofYear = day < first ? year - 1 : day >= first + 7 * isoWeeksInYear(year) ? year + 1 : year;
  const week = Math.floor((day - firstDayOfIsoWeek(ofYear, 1)) / 7) + 1;
  return `${ofYear}-W${String(week).padStart(2, '0')}`;
}

/** `12 Jan → 29 Jan 2027`, a single day once, both years where they differ. */
export function dateSpan({ firstDay, lastDay }: Pick<ScheduledItem, 'firstDay' | 'lastDay'>): string {
  if (lastDay <= firstDay) return longDay(firstDay);
  const sameYear = civilOf(firstDay).year === civilOf(lastDay).year;
  return `${sameYear ? shortDay(firstDay) : longDay(firstDay)} → ${longDay(lastDay)}`;
}

/** The same for the end of a line: no year where it is the one everybody is in. */
export function shortSpan({ firstDay, lastDay }: Pick<ScheduledItem, 'firstDay' | 'lastDay'>, year: number): string {
  const say = (day: Day): string => (civilOf(day).year === year ? shortDay(day) : longDay(day));
  return lastDay <= firstDay ? say(firstDay) : `${say(firstDay)} → ${say(lastDay)}`;
}

/** `3d float`, `critical`, `4d late`; of work that is over just that. */
export function floatWords(
  { totalFloat, critical }: Pick<ScheduledItem, 'totalFloat' | 'critical'>,
  over?: ReturnType<typeof overBy>,
): string {
  if (over) return over;
  if (totalFloat < 0) return `${-totalFloat}d late`;
  return critical ? 'critical' : `${totalFloat}d float`;
}

export const days = (n: number): string => (Math.abs(n) === 1 ? `${n} day` : `${n} days`);

export { isoDate };
