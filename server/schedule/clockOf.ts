/** The working calendar that a piece of work passes time on: its own, or every day where its time is elapsed. */
import { everyDay, type WorkCalendar } from '../calendar/workCalendar.ts';
import { EVERY_DAY } from './calendars.ts';
import { ELAPSED } from './columns.ts';
import type { Schedule } from './schedule.ts';

export function clockOf(schedule: Schedule, index: number): WorkCalendar {
  return schedule.passes.reading.columns.calendars[clockPlace(schedule, index)] ?? everyDay;
}

/** The same as a place among the calendars of the schedule's columns. */
export function clockPlace({ passes }: Schedule, index: number): number {
  const { unit, calendar } = passes.reading.columns;
  return unit[index] === ELAPSED ? EVERY_DAY : calendar[index]!;
}
