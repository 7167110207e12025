import { type Day, weekday, weekdayName } from '../../../grammar/civil.ts';
import { isWorkday, nextWorkday } from '../../calendar/workCalendar.ts';
import type { DayOff } from '../../diagnostics/codes/schedule.ts';
import { OPEN, PINNED, STARTED } from '../../insight/structure.ts';
import type { Work } from '../../model/roadmap.ts';
import { clockOf } from '../../schedule/clockOf.ts';
import type { CheckContext, Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** A day that is meant exactly: a month or a quarter (`start 2027-05`) is not, whatever day it begins with. */
export const nonWorkingDay: Rule<'non-working-day'> = {
  code: 'non-working-day',
  find(context, report) {
    for (const work of workWith(context, OPEN | PINNED, STARTED)) {
      const property = work.kind === 'milestone' ? 'on' : 'start';
      const day = work.kind === 'milestone' ? work.on : work.start;
      if (day === undefined || isPeriod(work, property)) continue;
      // Time that passes on every day starts on any.
      const calendar = clockOf(context.schedule, work.index);
      if (isWorkday(calendar, day)) continue;
      report({
        place: placeOf(work, property),
        facts: { name: work.name, day, off: dayOff(day, context), next: nextWorkday(calendar, day) },
      });
    }
  },
};

function isPeriod(work: Work, name: string): boolean {
  const value = propertyOf(work.origin.declaration, name)?.items[0]?.[0];
  return value?.kind === 'date' && value.first !== value.last;
}

/** A holiday of any calendar, else a day of the weekend. */
function dayOff(day: Day, { roadmap, holidays }: CheckContext): DayOff {
  for (const calendar of roadmap.calendars) {
    const own = calendar.holidays.find(({ first, last }) => first <= day && day <= last);
    if (own) return { holiday: own.name };
    for (const code of calendar.holidaySets) {
      const named = holidays(code)?.find((holiday) => holiday.day === day);
      if (named) return { holiday: named.name };
    }
  }
  return weekday(day) > 5 ? { weekday: weekdayName(day) } : undefined;
}
