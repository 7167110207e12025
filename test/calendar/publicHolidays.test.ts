import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { dayOf, isoDate } from '../../grammar/civil.ts';
import { holidayCodes, holidayYears, publicHolidays } from '../../server/calendar/publicHolidays.ts';
import { daysOf, packageVersion } from '../support/generateHolidays.ts';
import { assertPlan } from '../support/planFixture.ts';

const lookUp = publicHolidays();

const inYear = (code: string, year: number): string[] =>
  (lookUp(code) ?? [])
    .filter(({ day }) => day >= dayOf(year, 1, 1) && day < dayOf(year + 1, 1, 1))
    .map(({ day, name }) => `${isoDate(day)} ${name}`);

describe('public holidays', () => {
  it('knows those of Bavaria', () => {
    assert.deepEqual(inYear('DE-BY', 2027), [
      "2027-01-01 New Year's Day",
      '2027-01-06 Epiphany',
      '2027-03-26 Good Friday',
      '2027-03-29 Easter Monday',
      '2027-05-01 Labour Day',
      '2027-05-06 Ascension Day',
      '2027-05-17 Whit Monday',
      '2027-05-27 Corpus Christi',
      '2027-10-03 National Holiday',
      "2027-11-01 All Saints' Day",
      '2027-12-25 Christmas Day',
      '2027-12-26 Boxing Day',
    ]);
  });

  it('are not known for a code that nobody has', () => {
    assert.equal(lookUp('DE-XX'), undefined);
    assert.equal(lookUp(''), undefined);
    assert.equal(lookUp('constructor'), undefined);
    assert.ok(holidayCodes().includes('DE-BY') && holidayCodes().includes('US'));
  });

  it('take no work', () => {
    assertPlan(`
      roadmap r { calendar bavaria }
      calendar bavaria { workdays mon..fri; holidays "DE-BY" }
      feature a { duration 3d }   //= es 2027-01-04 ef 2027-01-07
    `);
  });

  it('are those of the package the table was made from', () => {
    const table = readFileSync(new URL('../../server/calendar/publicHolidayTable.ts', import.meta.url), 'utf8');
    assert.ok(
      table.includes(`date-holidays ${packageVersion}:`),
      'the table is stale: npx tsx test/support/generateHolidays.ts',
    );
    const sample = [
      ['DE'],
      ['DE', 'BY'],
      ['US'],
      ['US', 'CA'],
      ['GB', 'ENG'],
      ['FR'],
      ['IN'],
      ['JP'],
      ['IL'],
      ['TR'],
      ['GR'],
      ['CN'],
    ];
    for (const set of sample) {
      for (const year of [holidayYears.first, 2024, 2027, holidayYears.last]) {
        const wanted = daysOf(set, year).map(({ day, name }) => `${isoDate(day)} ${name}`);
        const actual = inYear(set.join('-'), year);
        assert.deepEqual(
          actual,
          [...new Set(wanted)].filter((day) => day.startsWith(`${year}`)),
          `${set.join('-')} ${year}`,
        );
      }
    }
  });
});
