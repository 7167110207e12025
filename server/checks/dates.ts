/** What the rules about dates share. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { Work } from '../model/roadmap.ts';
import type { CheckContext } from './context.ts';

/** The calendar that a piece of work is done on. */
export const calendarOf = ({ index }: Work, { planInput: { calendars, calendar } }: CheckContext): WorkCalendar =>
  calendars[calendar[index]!]!;

/** Work that has a place in the plan, as a test by index: not on a cycle and not behind one. */
export function isScheduled({ schedule }: CheckContext): (work: Work) => boolean {
  if (schedule.unscheduled.length === 0) return () => true;
  const not = new Set(schedule.unscheduled);
  return ({ index }) => !not.has(index);
}
