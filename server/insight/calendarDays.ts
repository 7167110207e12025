/**
 * Person-days of work whose estimate has none: elapsed time and calendar months. They are the working days of its teams
 * between its planned start and end, as capacity counts them. Needs a schedule and when each team works.
 */
import { countWorkdays, isWorkday, type WorkCalendar } from '../calendar/workCalendar.ts';
import type { Data } from '../model/data.ts';
import type { Id, Team, Work } from '../model/roadmap.ts';
import { isUnscheduled } from '../schedule/closedState.ts';
import type { PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** By work index, what each team spends on it. */
export type CalendarDays = ReadonlyMap<number, readonly { readonly team: Id; readonly personDays: number }[]>;

/** @param calendars when each team works */
export function calendarDays(
  work: readonly Data<Work>[],
  teams: readonly Data<Team>[],
  schedule: Schedule,
  input: Pick<PlanInput, 'calendars' | 'calendar'>,
  calendars: readonly WorkCalendar[],
): CalendarDays {
  const places = new Map(teams.map(({ id }, place) => [id, place]));
  const found = new Map<number, { readonly team: Id; readonly personDays: number }[]>();
  for (const item of work) {
    if (item.kind === 'milestone' || item.parts.length > 0 || !isByCalendar(item.duration?.likely.unit)) continue;
    if (isUnscheduled(schedule, item.index)) continue;
    const { firstDay, lastDay } = schedule.items[item.index]!;
    const own = input.calendars[input.calendar[item.index]!]!;
    const each = item.teams.map(({ team, people }) => {
      const calendar = calendars[places.get(team)!]!;
      const days =
        item.teams.length > 1 ? both(calendar, own, firstDay, lastDay) : countWorkdays(calendar, firstDay, lastDay + 1);
      return { team, personDays: days * people };
    });
    found.set(item.index, each);
  }
  return found;
}

const isByCalendar = (unit: string | undefined): boolean => unit === 'ed' || unit === 'ew' || unit === 'mo';

/** Days, both included, that are working days of both calendars. */
function both(one: WorkCalendar, other: WorkCalendar, first: number, last: number): number {
  let count = 0;
  for (let day = first; day <= last; day++) if (isWorkday(one, day) && isWorkday(other, day)) count++;
  return count;
}
