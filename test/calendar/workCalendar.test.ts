import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf, weekday } from '../../grammar/civil.ts';
import { dayTables } from '../../server/calendar/dayTables.ts';
import { easter, orthodoxEaster } from '../../server/calendar/easter.ts';
import { addMonths, earliestStartOfMonths, endOfMonths, latestStartOfMonths } from '../../server/calendar/months.ts';
import {
  advanceWorkdays,
  countWorkdays,
  everWorks,
  everyDay,
  intersection,
  isWorkday,
  mondayToFriday,
  nextWorkday,
  previousWorkday,
  workCalendar,
  workdaysPerWeek,
} from '../../server/calendar/workCalendar.ts';

const monday = dayOf(2027, 1, 4);
const calendars = fc
  .record({
    week: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    off: fc.array(fc.record({ first: fc.integer({ min: monday - 30, max: monday + 60 }), long: fc.nat(12) }), {
      maxLength: 5,
    }),
  })
  .map(({ week, off }) =>
    workCalendar(
      week,
      off.map(({ first, long }) => ({ first, last: first + long - 1 })),
    ),
  );

describe('working calendars', () => {
  it('know their days', () => {
    const calendar = workCalendar([1, 2, 3, 4, 5], [{ first: monday + 2, last: monday + 2 }]);
    assert.equal(isWorkday(calendar, monday + 2), false);
    assert.equal(nextWorkday(calendar, monday + 2), monday + 3);
    assert.equal(nextWorkday(calendar, monday + 5), monday + 7);
    assert.equal(previousWorkday(calendar, monday), monday - 3);
    assert.equal(advanceWorkdays(calendar, monday, 5), monday + 8);
    assert.equal(countWorkdays(calendar, monday, monday + 7), 4);
    assert.equal(countWorkdays(calendar, monday + 7, monday), -4);
    assert.equal(workdaysPerWeek(calendar), 5);
  });

  it('that never work are known, and work every day', () => {
    const never = intersection([workCalendar([1, 2]), workCalendar([3, 4])]);
    assert.equal(everWorks(never), false);
    assert.equal(nextWorkday(never, monday + 5), monday + 5);
    assert.equal(countWorkdays(never, monday, monday + 7), 7);
    assert.equal(dayTables([never], monday, 7).workIndex[7], 7);
  });

  it('together work when each does', () => {
    fc.assert(
      fc.property(calendars, calendars, fc.integer({ min: -40, max: 80 }), (a, b, at) => {
        const both = intersection([a, b]);
        if (!everWorks(both) || !everWorks(a) || !everWorks(b)) return;
        assert.equal(isWorkday(both, monday + at), isWorkday(a, monday + at) && isWorkday(b, monday + at));
      }),
    );
  });

  it('as tables say the same as day by day', () => {
    fc.assert(
      fc.property(
        fc.array(calendars, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: -40, max: 40 }),
        (list, from) => {
          const origin = monday + from;
          const tables = dayTables([everyDay, mondayToFriday, ...list], origin, 50);
          for (let c = 0; c < list.length; c++) {
            const base = (c + 2) * tables.stride;
            for (let day = 0; day <= 50; day++) {
              assert.equal(tables.workIndex[base + day], countWorkdays(list[c]!, origin, origin + day));
            }
            for (let k = 0; k < tables.workIndex[base + 50]!; k++) {
              const day = tables.dayOf[base + k]!;
              assert.ok(isWorkday(list[c]!, origin + day));
              assert.equal(tables.workIndex[base + day], k);
            }
          }
        },
      ),
    );
  });
});

describe('months', () => {
  it('of work take all of a month that has no such date', () => {
    assert.equal(endOfMonths(dayOf(2027, 1, 15), 1), dayOf(2027, 2, 15));
    assert.equal(endOfMonths(dayOf(2027, 1, 28), 1), dayOf(2027, 2, 28));
    for (const day of [29, 30, 31]) assert.equal(endOfMonths(dayOf(2027, 1, day), 1), dayOf(2027, 3, 1));
    assert.equal(endOfMonths(dayOf(2027, 2, 1), 1), dayOf(2027, 3, 1));
    assert.equal(endOfMonths(dayOf(2028, 1, 29), 1), dayOf(2028, 2, 29));
    assert.equal(endOfMonths(dayOf(2027, 3, 31), 1), dayOf(2027, 5, 1));
  });

  it('end on the same date, or the last of a short month', () => {
    assert.equal(addMonths(dayOf(2027, 1, 15), 3), dayOf(2027, 4, 15));
    assert.equal(addMonths(dayOf(2027, 1, 31), 1), dayOf(2027, 2, 28));
    assert.equal(addMonths(dayOf(2028, 1, 31), 1), dayOf(2028, 2, 29));
    assert.equal(addMonths(dayOf(2027, 3, 31), -1), dayOf(2027, 2, 28));
    assert.equal(addMonths(dayOf(2027, 11, 30), 15), dayOf(2029, 2, 28));
  });

  it('can be counted back from their end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 40 }), (finish, months) => {
        for (const end of [addMonths, endOfMonths]) {
          const latest = latestStartOfMonths(finish, months, end);
          assert.ok(end(latest, months) <= finish && end(latest + 1, months) > finish);
          const earliest = earliestStartOfMonths(finish, months, end);
          assert.ok(end(earliest, months) >= finish && end(earliest - 1, months) < finish);
        }
      }),
    );
  });
});

describe('Easter', () => {
  it('is a Sunday that is known', () => {
    assert.equal(easter(2027), dayOf(2027, 3, 28));
    assert.equal(easter(2038), dayOf(2038, 4, 25));
    assert.equal(orthodoxEaster(2027), dayOf(2027, 5, 2));
    for (let year = 2015; year <= 2040; year++) assert.equal(weekday(easter(year)) + weekday(orthodoxEaster(year)), 14);
  });
});
