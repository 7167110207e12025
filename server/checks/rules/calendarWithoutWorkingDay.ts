import { countWorkdays, everWorks } from '../../calendar/workCalendar.ts';
import type { CheckContext, Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** A calendar that rests for a year from the roadmap's start: what is planned on it would end nobody knows when. */
export const calendarWithoutWorkingDay: Rule<'calendar-without-working-day'> = {
  code: 'calendar-without-working-day',
  find(context, report) {
    const { roadmap } = context;
    const calendars = restingCalendars(context);
    for (const calendar of calendars) {
      report({ place: placeOf(calendar, 'workdays', 'holiday'), facts: { of: 'calendar', name: calendar.name } });
    }
    // Where a calendar never works, neither do the teams on it: that is the same cause.
    if (calendars.length > 0 || roadmap.calendars.length === 0) return;
    const { calendar, calendars: known } = context.planInput;
    const never = new Set(known.flatMap((each, place) => (everWorks(each) ? [] : [place])));
    for (const item of never.size > 0 ? roadmap.work : []) {
      if (!never.has(calendar[item.index]!)) continue;
      report({ place: placeOf(item, 'team'), facts: { of: 'teams', name: item.name } });
    }
  },
};

function restingCalendars({ roadmap, schedule, teamCalendars }: CheckContext): CheckContext['roadmap']['calendars'] {
  const { start } = schedule;
  return roadmap.calendars.filter((calendar) => {
    const days = teamCalendars.named.get(calendar.id)!;
    return days.week === 0 || countWorkdays(days, start, start + 366) === 0;
  });
}
