import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf } from '../../../grammar/civil.ts';
import { dodged } from '../../../server/render/scene/dodge.ts';
import { amountAxis, dateAxis, linearAxis, placeOn } from '../../../server/timeline/views/axis.ts';
import { shortNumber } from '../../../server/wording/numbers.ts';

const says = ({ ticks }: ReturnType<typeof linearAxis>): string[] => ticks.map((tick) => tick.says);

describe('an axis', () => {
  it('has round numbers around all its values', () => {
    assert.deepEqual(says(linearAxis([2.1, 2.9])), ['2', '2.2', '2.4', '2.6', '2.8', '3']);
    assert.deepEqual(says(linearAxis([0, 87])), ['0', '20', '40', '60', '80', '100']);
    assert.deepEqual(says(linearAxis([-3, 4])), ['-4', '-2', '0', '2', '4']);
  });

  it('says thousands and millions short', () => {
    assert.deepEqual([1500, 20_000, 2.4e6, 1e6, 999, 1234, 0.25].map(shortNumber), [
      '1.5k',
      '20k',
      '2.4M',
      '1M',
      '999',
      '1,234',
      '0.25',
    ]);
  });

  it('begins at 0 for amounts, and goes by powers of ten where they are of several orders', () => {
    assert.deepEqual(says(amountAxis([20, 48])), ['0', '10', '20', '30', '40', '50']);
    const wide = amountAxis([3, 40_000]);
    assert.deepEqual([wide.log, says(wide)], [true, ['1', '10', '100', '1k', '10k', '100k']]);
    assert.equal(placeOn(wide, 10), 0.2);
  });

  it('of days has months, or Mondays and single days where it is short', () => {
    const from = dayOf(2027, 1, 6);
    assert.deepEqual(says(dateAxis(from, from + 200)), ['Mar 2027', 'May 2027', 'Jul 2027']);
    assert.deepEqual(says(dateAxis(from, from + 3000)), ['2030', '2035']);
    assert.deepEqual(says(dateAxis(from, from + 25)), ['11 Jan', '18 Jan', '25 Jan']);
    assert.deepEqual(says(dateAxis(from, from + 3)), ['6 Jan', '7 Jan', '8 Jan', '9 Jan']);
    assert.ok(dateAxis(from, from).high > from);
  });

  it('is there for no value, one, and equal ones', () => {
    for (const values of [[], [7], [7, 7], [0]]) {
      const axis = linearAxis(values);
      assert.ok(axis.low < axis.high, JSON.stringify(values));
      for (const value of values) assert.ok(axis.low <= value && value <= axis.high);
    }
  });

  it('holds any values, in few ticks', () => {
    const values = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(values, (some) => {
        for (const axis of [linearAxis(some), amountAxis(some)]) {
          assert.ok(axis.ticks.length <= 13, `${axis.ticks.length}`);
          for (const value of some) {
            assert.ok(value >= axis.low - 1e-3 && value <= axis.high + 1e-3);
            assert.ok(placeOn(axis, value) >= 0 && placeOn(axis, value) <= 1);
          }
        }
      }),
    );
  });
});

describe('dots that would lie on each other', () => {
  it('are moved apart, the first staying where it is', () => {
    const dots = Array.from({ length: 30 }, () => ({ x: 0, y: 50 }));
    const placed = dodged(dots, 20, 300, 300);
    assert.deepEqual(placed[0], { x: 0, y: 50 });
    for (const [i, a] of placed.entries()) {
      assert.ok(a.x >= 0 && a.y >= 0 && a.x <= 300 && a.y <= 300);
      for (const b of placed.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 19.9);
    }
  });

  it('stay where they are while they do not', () => {
    const dots = [
      { x: 10, y: 10 },
      { x: 40, y: 10 },
    ];
    assert.deepEqual(dodged(dots, 20, 100, 100), dots);
  });
});
