/** The working time that rows count on, where it is not the roadmap's: for a page that shows where a bar would stand. */
import type { WorkCalendar } from '../calendar/workCalendar.ts';
import { ROADMAP_CALENDAR } from '../schedule/calendars.ts';
import { calendarsOf, clockPlace, monthsOf } from '../schedule/clockOf.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { PlanCalendar, Row } from './plan.ts';

export interface PlanCalendars {
  /** Absent where every row counts on the roadmap's. */
  readonly list?: readonly PlanCalendar[];
  readonly ofRow: (index: number) => Pick<Row, 'calendar' | 'months'>;
}

export function planCalendars(schedule: Schedule): PlanCalendars {
  const calendars = calendarsOf(schedule);
  const places = new Map<number, number>();
  const list: PlanCalendar[] = [];
  for (let index = 0; index < schedule.items.length; index++) {
    const place = clockPlace(schedule, index);
    if (place === ROADMAP_CALENDAR || places.has(place)) continue;
    places.set(place, list.length);
    list.push(about(calendars[place]!, schedule));
  }
  return {
    ...(list.length > 0 && { list }),
    ofRow(index) {
      const calendar = places.get(clockPlace(schedule, index));
      const months = monthsOf(schedule, index);
      return { ...(calendar !== undefined && { calendar }), ...(months !== undefined && { months }) };
    },
  };
}

/** Nobody drags a bar further than the plan is long, or a year. */
function about({ week, off }: WorkCalendar, { start, finish }: Schedule): PlanCalendar {
  const far = Math.max(366, finish - start);
  return {
    workdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => (week >> (day - 1)) & 1),
    off: off
      .filter(([first, end]) => end > start - far && first < finish + far)
      .map(([first, end]) => [first, end - 1]),
  };
}
