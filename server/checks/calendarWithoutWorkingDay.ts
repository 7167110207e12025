import { neverWorking } from '../schedule/calendars.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';

/** A plan on such a calendar takes every day as working, so it must be said. */
export const calendarWithoutWorkingDay: Rule = {
  code: 'calendar-without-working-day',
  find({ roadmap }, report) {
    if (roadmap.calendars.length === 0) return;
    const { calendars, work } = neverWorking(roadmap);
    for (const calendar of calendars) {
      report({ place: placeOf(calendar, 'workdays'), facts: { name: calendar.name, suggestion: 'workdays mon..fri' } });
    }
    // Where a calendar never works, neither do the teams on it: that is the same cause.
    if (calendars.length > 0) return;
    for (const index of work) {
      const item = roadmap.work[index]!;
      report({ place: placeOf(item, 'team'), facts: { name: item.name, teams: 'together' } });
    }
  },
};
