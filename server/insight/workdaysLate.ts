/** By how many working days the plan misses a due date. */
import { countWorkdays } from '../calendar/workCalendar.ts';
import type { Data } from '../model/data.ts';
import type { Work } from '../model/roadmap.ts';
import type { PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** 0 where it is met or there is none; an end on a free day after the due date counts as one day late. */
export function workdaysLate(
  { calendars, calendar }: Pick<PlanInput, 'calendars' | 'calendar'>,
  { items }: Pick<Schedule, 'items'>,
  { index, due }: Data<Work>,
): number {
  const { lastDay } = items[index]!;
  if (due === undefined || lastDay <= due) return 0;
  return Math.max(1, countWorkdays(calendars[calendar[index]!]!, due + 1, lastDay + 1));
}
