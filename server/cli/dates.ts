/** Dates and spans as the tables print them. */
import { civilOf, type Day, weekday } from '../../grammar/civil.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon  4 Jan 2027`, always as wide. */
export function longDate(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${weekdays[weekday(day) - 1]} ${String(d).padStart(2)} ${months[month - 1]} ${year}`;
}

/** Working days: `3d`, `-2d`, `0d`. */
export const floatText = (days: number): string => `${days}d`;
