import { countWorkdays, everWorks } from '../../calendar/workCalendar.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** A calendar that rests for a year from the roadmap's start: what is planned on it would end nobody knows when. */
export const calendarWithoutWorkingDay = rule({
  code: 'calendar-without-working-day',
  reads: ['calendars', 'work', 'schedule', 'planInput', 'teamCalendars'],
  find({ calendars, work, schedule: { start }, planInput, teamCalendars }, report) {
    const resting = calendars.filter(({ id }) => {
      const days = teamCalendars.named.get(id)!;
      return days.week === 0 || countWorkdays(days, start, start + 366) === 0;
    });
    for (const calendar of resting) {
      report({ place: placeOf(calendar, 'workdays', 'holiday'), facts: { of: 'calendar', name: calendar.name } });
    }
    // Where a calendar never works, neither do the teams on it: that is the same cause.
    if (resting.length > 0 || calendars.length === 0) return;
    const never = new Set(planInput.calendars.flatMap((each, place) => (everWorks(each) ? [] : [place])));
    for (const item of never.size > 0 ? work : []) {
      if (!never.has(planInput.calendar[item.index]!)) continue;
      report({ place: placeOf(item, 'team'), facts: { of: 'teams', name: item.name } });
    }
  },
});
