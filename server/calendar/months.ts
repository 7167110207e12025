/** Calendar months as civil time counts them: 15 January and 3 months is 15 April, 31 January and 1 month is 28 February. */
import { civilOf, type Day, dayOf, daysInMonth } from '../../grammar/civil.ts';

/** `count` is whole and may be negative. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const total = year * 12 + month - 1 + count;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/**
 * Where `count` months of work from a day end, half-open: on the same date, or with the month that has no such date. A
 * month from 31 January takes all of February, its last day too; count is not negative.
 */
export function endOfMonths(day: Day, count: number): Day {
  const end = addMonths(day, count);
  return civilOf(end).day < civilOf(day).day ? end + 1 : end;
}

/** The latest day whose `count` months end by `finish`; `from` says where they do. */
export function latestStartOfMonths(finish: Day, count: number, from = addMonths): Day {
  let day = addMonths(finish, -count) + 3;
  while (from(day, count) > finish) day--;
  return day;
}

/** The earliest day whose `count` months end no earlier than `finish`. */
export function earliestStartOfMonths(finish: Day, count: number, from = addMonths): Day {
  let day = addMonths(finish, -count) - 3;
  while (from(day, count) < finish) day++;
  return day;
}
