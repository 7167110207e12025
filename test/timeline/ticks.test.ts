import { strict as assert } from 'node:assert';
import { dayOf, isoDate } from '../../grammar/civil.ts';
import { clampZoom, dayAt, extent, fitZoom, scale, x } from '../../server/timeline/scale.ts';
import { levelAt, levels, starts } from '../../server/timeline/ticks.ts';
import { monday, plan, row } from '../support/timelinePlans.ts';

const first = dayOf(2026, 12, 30);
const last = dayOf(2027, 3, 3);

/** The names of a level's two rows between 30 December and 3 March, at so many pixels a day. */
function header(zoom: number): { upper: string[]; lower: string[] } {
  const { upper, lower } = levelAt(zoom);
  const names = (interval: typeof upper, to = last): string[] =>
    starts(interval, first, to).map((start) => interval.names(start)[0]!);
  return { upper: names(upper), lower: names(lower, Math.min(last, first + 40)) };
}

describe('the header of the timeline', () => {
  it('shows months and days, one day wide enough for its name', () => {
    const { upper, lower } = header(40);
    assert.deepEqual(upper, ['December 2026', 'January 2027', 'February 2027', 'March 2027']);
    assert.deepEqual(lower.slice(0, 3), ['Wednesday 30', 'Thursday 31', 'Friday 1']);
  });

  it('shows months and weeks, each from its Monday', () => {
    assert.deepEqual(header(8).lower.slice(0, 3), ['28 Dec', '4 Jan', '11 Jan']);
  });

  it('shows quarters and months', () => {
    assert.deepEqual(header(3), { upper: ['Q4 2026', 'Q1 2027'], lower: ['December', 'January', 'February'] });
  });

  it('shows years above months, quarters, and in the end decades and centuries', () => {
    assert.deepEqual(header(1).upper, ['2026', '2027']);
    assert.deepEqual(header(0.5), { upper: ['2026', '2027'], lower: ['Q4', 'Q1'] });
    assert.deepEqual(header(0.1), { upper: ['2020 – 2029'], lower: ['2026', '2027'] });
    assert.deepEqual(levelAt(0.1).lower.names(first), ['2026', '’26'], 'a short one where a year is narrow');
    assert.deepEqual(header(0.01), { upper: ['2000 – 2099'], lower: ['2020 – 2029'] });
    assert.deepEqual(header(0.001).upper, ['2000 – 2999']);
  });

  it('has intervals that follow each other without a gap, across leap days and the year 0', () => {
    for (const { upper, lower } of levels) {
      for (const interval of [upper, lower]) {
        for (const from of [dayOf(0, 1, 1), dayOf(1999, 12, 31), dayOf(2024, 2, 29), dayOf(9999, 12, 31)]) {
          const start = interval.floor(from);
          assert.ok(start <= from && interval.next(start) > from, isoDate(from));
          assert.equal(interval.floor(interval.next(start)), interval.next(start));
        }
      }
    }
  });
});

describe('the scale of the timeline', () => {
  const half = plan([row('a', { start: monday, finish: monday + 182 })]);

  it('turns days into pixels and back', () => {
    const days = scale(half, 5);
    assert.equal(dayAt(days, x(days, monday + 10)), monday + 10);
  });

  it('fits the whole plan, with room for names, into a width', () => {
    const days = scale(half, fitZoom(half, 1200));
    assert.ok(days.width <= 1200 && days.width > 1160, `${days.width}`);
  });

  it('does not let one late due date, or a today of another decade, squeeze all the rest', () => {
    const far = plan([row('a', { due: dayOf(9999, 12, 31), lateFinish: dayOf(9999, 12, 31) })], {
      today: dayOf(2001, 1, 1),
    });
    assert.deepEqual(extent(far), { first: monday, last: monday + 5 + 14 });
  });

  it('keeps a plan of ten thousand years inside what a browser can draw', () => {
    assert.ok(clampZoom(64, 3_650_000) * 3_650_000 <= 4_000_001);
    const days = scale(plan([row('a', { start: dayOf(0, 1, 1), finish: dayOf(9999, 12, 31) })]), 64);
    assert.ok(days.width < 4_100_000);
  });
});
