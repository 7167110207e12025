/** Where a bar would come to stand: on days that are worked, of the length it has. What the page shows of a gesture. */
import type { Day } from '../../grammar/civil.ts';
import { endOfMonths } from '../calendar/months.ts';
import {
  advanceWorkdays,
  countWorkdays,
  nextWorkday,
  previousWorkday,
  type WorkCalendar,
  workCalendar,
} from '../calendar/workCalendar.ts';
import type { Row, TimelinePlan } from './plan.ts';

/** Half-open as a bar is drawn; the days as people read them. */
export type Stand = Pick<Row, 'start' | 'finish' | 'firstDay' | 'lastDay'>;

/** The working time of a row: that of its team where it has another than the roadmap's. */
function calendarOf(plan: TimelinePlan, { calendar }: Pick<Row, 'calendar'>): WorkCalendar {
  const own = calendar === undefined ? undefined : plan.calendars?.[calendar];
  return own
    ? workCalendar(
        own.workdays,
        own.off.map(([first, last]) => ({ first, last })),
      )
    : workCalendar(
        plan.workdays,
        plan.holidays.map(({ day }) => ({ first: day, last: day })),
      );
}

/** From the first day of work at or after `day` on. */
export function moveRow(plan: TimelinePlan, row: Row, day: Day): Stand {
  const calendar = calendarOf(plan, row);
  const first = nextWorkday(calendar, day);
  if (row.kind === 'milestone') {
    const by = first - row.firstDay;
    return { start: row.start + by, finish: row.finish + by, firstDay: first, lastDay: first };
  }
  const finish =
    row.months === undefined
      ? advanceWorkdays(calendar, first, countWorkdays(calendar, row.start, row.finish))
      : endOfMonths(first, row.months);
  return { start: first, finish, firstDay: first, lastDay: Math.max(first, finish - 1) };
}

/** With its end on the last day of work up to `day`, at least one day long. */
export function resizeRow(plan: TimelinePlan, row: Row, day: Day): Stand {
  const calendar = calendarOf(plan, row);
  const days = Math.max(1, countWorkdays(calendar, row.start, day + 1));
  const finish = advanceWorkdays(calendar, row.start, days);
  return { start: row.start, finish, firstDay: row.firstDay, lastDay: finish - 1 };
}

/** The next day of work after a day, or the one before it. */
export function nextDay(plan: TimelinePlan, row: Row, day: Day, by: 1 | -1): Day {
  const calendar = calendarOf(plan, row);
  return by > 0 ? nextWorkday(calendar, day + 1) : previousWorkday(calendar, day);
}

/** Working days from one day to another, negative where that is earlier. */
export const workdaysBetween = (plan: TimelinePlan, row: Row, from: Day, to: Day): number =>
  countWorkdays(calendarOf(plan, row), from, to);
