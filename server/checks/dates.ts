/** What the rules about dates share. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import type { Work } from '../model/roadmap.ts';
import { isUnscheduled } from '../schedule/closedState.ts';
import type { CheckContext } from './context.ts';

/** The calendar that a piece of work is done on. */
export const calendarOf = ({ index }: Work, { planInput: { calendars, calendar } }: CheckContext): WorkCalendar =>
  calendars[calendar[index]!]!;

/** Work that has dates: it is not on a cycle, nor behind one. */
export const isScheduled =
  ({ schedule }: CheckContext): ((work: Work) => boolean) =>
  ({ index }) =>
    !isUnscheduled(schedule, index);
