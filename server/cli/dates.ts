/** Dates and spans as the tables print them. */
import { civilOf, type Day, monthShort, weekdayName } from '../../grammar/civil.ts';

/** `Mon  4 Jan 2027`, always as wide. */
export function longDate(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${weekdayName(day).slice(0, 3)} ${String(d).padStart(2)} ${monthShort(month)} ${year}`;
}

/** `Mon 4 Jan 2027`, in a sentence. */
export const dateInWords = (day: Day): string => longDate(day).replace('  ', ' ');

/** Working days: `3d`, `-2d`, `0d`. */
export const floatText = (days: number): string => `${days}d`;
