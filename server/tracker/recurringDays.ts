/**
 * The days of a recurring exception of a calendar in MS Project. Source: Microsoft, "Project XML Data Interchange Schema
 * Reference", `Exception`: type 1 every day, 2 and 3 yearly, 4 and 5 monthly, 6 weekly, 7 every so many days.
 */
import { civilOf, type Day, dayOf, daysInMonth, weekday } from '../../grammar/civil.ts';

export interface Recurrence {
  readonly type: number;
  readonly first: Day;
  readonly last: Day;
  /** Every so many days, weeks or months. */
  readonly period: number;
  /** Bit 0 is Sunday. */
  readonly daysOfWeek: number;
  /** From 0. */
  readonly month: number;
  readonly monthDay: number;
  /** 0 any day, 1 weekday, 2 weekend day, 3 Sunday to 9 Saturday. */
  readonly monthItem: number;
  /** 0 first to 3 fourth, 4 last. */
  readonly monthPosition: number;
}

/** In order; a day that does not exist in a month is left out. */
export function recurringDays(of: Recurrence): readonly Day[] {
  const { type, first, last } = of;
  const period = Math.max(1, of.period);
  const days: Day[] = [];
  const add = (day: Day | undefined): void => {
    if (day !== undefined && day >= first && day <= last) days.push(day);
  };
  switch (type) {
    case 2:
    case 3:
      for (let year = civilOf(first).year; year <= civilOf(last).year; year++)
        add(dayInMonth(year, of.month + 1, of, type === 2));
      return days;
    case 4:
    case 5: {
      const { year, month } = civilOf(first);
      const end = civilOf(last);
      for (let at = year * 12 + month - 1; at <= end.year * 12 + end.month - 1; at += period) {
        add(dayInMonth(Math.floor(at / 12), (at % 12) + 1, of, type === 4));
      }
      return days;
    }
    case 6: {
      // Weeks begin on Sundays.
      const sunday = first - (weekday(first) % 7);
      for (let week = sunday; week <= last; week += 7 * period) {
        for (let day = 0; day < 7; day++) if ((of.daysOfWeek >> day) & 1) add(week + day);
      }
      return days;
    }
    default:
      for (let day = first; day <= last; day += type === 7 ? period : 1) days.push(day);
      return days;
  }
}

function dayInMonth(
  year: number,
  month: number,
  { monthDay, monthItem, monthPosition }: Recurrence,
  byNumber: boolean,
): Day | undefined {
  const length = daysInMonth(year, month);
  if (byNumber) return monthDay <= length ? dayOf(year, month, monthDay) : undefined;
  const all = Array.from({ length }, (_, i) => dayOf(year, month, i + 1)).filter((day) => isItem(day, monthItem));
  return monthPosition === 4 ? all.at(-1) : all[monthPosition];
}

function isItem(day: Day, item: number): boolean {
  const sundayFirst = weekday(day) % 7;
  if (item >= 3) return sundayFirst === item - 3;
  return item === 0 || (item === 1) === weekday(day) <= 5;
}
