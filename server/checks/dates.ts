/** What the rules about dates share. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import { isUnscheduled } from '../schedule/closedState.ts';
import type { PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** The calendar that a piece of work is done on. */
export const calendarOf = ({ calendars, calendar }: PlanInput, index: number): WorkCalendar =>
  calendars[calendar[index]!]!;

/** Work that has dates, as a test by index: it is not on a cycle, nor behind one. */
export const isScheduled =
  (schedule: Schedule): ((index: number) => boolean) =>
  (index) =>
    !isUnscheduled(schedule, index);
