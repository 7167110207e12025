import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { moveRow, nextDay, resizeRow, workdaysBetween } from '../../server/timeline/snap.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { analysisOf, day } from '../support/retimed.ts';

const plan = timelinePlan(
  analysisOf(`roadmap { start 2027-01-04; calendar office }
calendar office { workdays mon..fri; holiday 2027-01-14 }
calendar weekend { workdays sat, sun; holiday 2027-01-16 }
team night { calendar weekend }
feature cart { duration 1w }
feature show { duration 2d; team night }
feature wait { duration 10ed }
feature long { duration 1mo }
feature later {}
milestone beta { after cart }
`),
);
const row = (id: string) => plan.rows.find((each) => each.id === id)!;
const days = ({ firstDay, lastDay }: { firstDay: number; lastDay: number }): string =>
  firstDay === lastDay ? isoDate(firstDay) : `${isoDate(firstDay)}..${isoDate(lastDay)}`;

describe('where a bar would stand', () => {
  for (const [id, to, stands] of [
    ['cart', '2027-01-11', '2027-01-11..2027-01-18'],
    ['cart', '2027-01-16', '2027-01-18..2027-01-22'],
    ['show', '2027-01-11', '2027-01-17..2027-01-23'],
    ['wait', '2027-01-16', '2027-01-16..2027-01-25'],
    ['long', '2027-01-30', '2027-02-01..2027-02-28'],
    ['later', '2027-02-06', '2027-02-08'],
    ['beta', '2027-01-16', '2027-01-18'],
  ] as const) {
    it(`${id} moved to ${to}: ${stands}`, () => assert.equal(days(moveRow(plan, row(id), day(to))), stands));
  }

  for (const [id, to, stands] of [
    ['cart', '2027-01-17', '2027-01-04..2027-01-15'],
    ['cart', '2027-01-01', '2027-01-04'],
    ['show', '2027-01-17', '2027-01-09..2027-01-17'],
    ['wait', '2027-01-17', '2027-01-04..2027-01-17'],
  ] as const) {
    it(`${id} with its end at ${to}: ${stands}`, () => assert.equal(days(resizeRow(plan, row(id), day(to))), stands));
  }

  it('one step on or back is a day of its own work', () => {
    const step = (id: string, from: string, by: 1 | -1): string => isoDate(nextDay(plan, row(id), day(from), by));
    assert.equal(step('cart', '2027-01-13', 1), '2027-01-15');
    assert.equal(step('cart', '2027-01-11', -1), '2027-01-08');
    assert.equal(step('show', '2027-01-10', 1), '2027-01-17');
    assert.equal(workdaysBetween(plan, row('cart'), day('2027-01-11'), day('2027-01-18')), 4);
  });

  it('is of as many days as the roadmap has, without a word, where no team has others', () => {
    assert.equal(row('cart').calendar, undefined);
    assert.equal(plan.calendars!.length, 2, 'the weekend’s, and every day');
    assert.equal(timelinePlan(analysisOf('feature cart { duration 1w }')).calendars, undefined);
  });
});
