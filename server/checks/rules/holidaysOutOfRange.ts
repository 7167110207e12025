import { dayOf } from '../../../grammar/civil.ts';
import { holidayYears } from '../../calendar/publicHolidays.ts';
import { rule } from '../rule.ts';
import { valuePlace } from '../spot.ts';

/** One for each calendar, at its first region: outside the years of the table there are no public holidays at all. */
export const holidaysOutOfRange = rule({
  code: 'holidays-out-of-range',
  reads: ['calendars', 'holidays', 'schedule'],
  find({ calendars, holidays, schedule: { start, lastDay } }, report) {
    const { first, last } = holidayYears;
    const isLate = lastDay >= dayOf(last + 1, 1, 1);
    if (!isLate && start >= dayOf(first, 1, 1)) return;
    for (const calendar of calendars) {
      const code = calendar.holidaySets.find((each) => holidays(each) !== undefined);
      if (code === undefined) continue;
      report({
        place: valuePlace(calendar, 'holidays', code),
        facts: { name: code, first, last, on: isLate ? lastDay : start },
      });
    }
  },
});
