import { type Day, isoDate, weekday } from '../../../grammar/civil.ts';
import { isWorkday, nextWorkday } from '../../calendar/workCalendar.ts';
import { OPEN, PINNED, STARTED } from '../../insight/structure.ts';
import type { Work } from '../../model/roadmap.ts';
import type { CheckContext, Rule } from '../context.ts';
import { calendarOf } from '../dates.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** A day that is meant exactly: a month or a quarter (`start 2027-05`) is not, whatever day it begins with. */
export const nonWorkingDay: Rule = {
  code: 'non-working-day',
  find(context, report) {
    for (const work of workWith(context, OPEN | PINNED, STARTED)) {
      const property = work.kind === 'milestone' ? 'on' : 'start';
      const day = work.kind === 'milestone' ? work.on : work.start;
      if (day === undefined || isPeriod(work, property)) continue;
      const calendar = calendarOf(work, context);
      if (isWorkday(calendar, day)) continue;
      const next = isoDate(nextWorkday(calendar, day));
      report({
        place: placeOf(work, property),
        facts: { name: work.name, property, date: isoDate(day), day: dayName(day, context), next, suggestion: next },
      });
    }
  },
};

function isPeriod(work: Work, name: string): boolean {
  const value = propertyOf(work.origin.declaration, name)?.items[0]?.[0];
  return value?.kind === 'date' && value.first !== value.last;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `a Sunday`, or the holiday's name. */
function dayName(day: Day, { roadmap, holidays }: CheckContext): string {
  for (const calendar of roadmap.calendars) {
    const own = calendar.holidays.find(({ first, last }) => first <= day && day <= last);
    if (own) return own.name ?? 'a holiday';
    for (const code of calendar.holidaySets) {
      const named = holidays(code)?.find((holiday) => holiday.day === day);
      if (named) return named.name;
    }
  }
  return weekday(day) > 5 ? `a ${WEEKDAYS[weekday(day) - 1]}` : 'not a working day';
}
