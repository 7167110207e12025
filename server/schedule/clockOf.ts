/** The working time that a piece of work passes on, for those who count its days outside of the schedule. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import { EVERY_DAY } from './calendars.ts';
import { wholeTime } from './durations.ts';
import { ELAPSED, IN_MONTHS } from './planInput.ts';
import type { Schedule } from './schedule.ts';

/** Its own calendar, or every day where its time is elapsed. */
export function clockOf(schedule: Schedule, index: number): WorkCalendar {
  return calendarsOf(schedule)[clockPlace(schedule, index)]!;
}

/** The same as a place in `calendarsOf`. */
export function clockPlace({ passes: { input } }: Schedule, index: number): number {
  const { unit } = wholeTime({ unit: input.likelyUnit[index]!, amount: input.likely[index]! });
  return unit === ELAPSED ? EVERY_DAY : input.calendar[index]!;
}

/** The distinct calendars of a plan; the first works every day, the second is the roadmap's. */
export const calendarsOf = ({ passes: { input } }: Schedule): readonly WorkCalendar[] => input.calendars;

/** The calendar months that work takes; undefined where it is counted in days. */
export function monthsOf({ passes: { input } }: Schedule, index: number): number | undefined {
  const months = input.likely[index]!;
  return input.likelyUnit[index] === IN_MONTHS && Number.isInteger(months) ? months : undefined;
}
