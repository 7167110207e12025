/** What the rules about dates share. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** The calendar that a piece of work is done on. */
export const calendarOf = ({ calendars, calendar }: PlanInput, index: number): WorkCalendar =>
  calendars[calendar[index]!]!;

/** Work that has a place in the plan, as a test by index: not on a cycle and not behind one. */
export function isScheduled({ unscheduled }: Schedule): (index: number) => boolean {
  if (unscheduled.length === 0) return () => true;
  const not = new Set(unscheduled);
  return (index) => !not.has(index);
}
