import { type Day, weekday, weekdayName } from '../../../grammar/civil.ts';
import type { PublicHolidays } from '../../calendar/publicHolidays.ts';
import { isWorkday, nextWorkday } from '../../calendar/workCalendar.ts';
import type { DayOff } from '../../diagnostics/codes/schedule.ts';
import { OPEN, PINNED, STARTED } from '../../insight/structure.ts';
import type { Data } from '../../model/data.ts';
import type { Calendar } from '../../model/roadmap.ts';
import { clockOf } from '../../schedule/clockOf.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** A day that is meant exactly: a month or a quarter (`start 2027-05`) is not, whatever day it begins with. */
export const nonWorkingDay = rule({
  code: 'non-working-day',
  reads: ['structure', 'work', 'periods', 'schedule', 'calendars', 'holidays'],
  find({ structure, work: all, periods, schedule, calendars, holidays }, report) {
    for (const work of workWith({ structure, work: all }, OPEN | PINNED, STARTED)) {
      const property = work.kind === 'milestone' ? 'on' : 'start';
      const day = work.kind === 'milestone' ? work.on : work.start;
      if (day === undefined || periods[work.index]!.isPeriod) continue;
      // Time that passes on every day starts on any.
      const calendar = clockOf(schedule, work.index);
      if (isWorkday(calendar, day)) continue;
      report({
        place: placeOf(work, property),
        facts: { name: work.name, day, off: dayOff(day, calendars, holidays), next: nextWorkday(calendar, day) },
      });
    }
  },
});

/** A holiday of any calendar, else a day of the weekend. */
function dayOff(day: Day, calendars: readonly Data<Calendar>[], sets: PublicHolidays): DayOff {
  for (const { holidays, holidaySets } of calendars) {
    const own = holidays.find(({ first, last }) => first <= day && day <= last);
    if (own) return { holiday: own.name };
    for (const code of holidaySets) {
      const named = sets(code)?.find((holiday) => holiday.day === day);
      if (named) return { holiday: named.name };
    }
  }
  return weekday(day) > 5 ? { weekday: weekdayName(day) } : undefined;
}
