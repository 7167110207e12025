import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { difference, patched } from '../../server/timeline/difference.ts';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { link, monday, plan, row } from '../support/timelinePlans.ts';

const before = plan(
  ['a', 'b', 'c', 'd'].map((id) => row(id)),
  { links: [link(0, 1)] },
);

describe('the difference of two plans', () => {
  it('is nothing but the head where no row changed, even when all moved in the file', () => {
    const moved = { ...before, rows: before.rows.map((each) => ({ ...each, source: { uri: 'x', line: 9 } })) };
    const { inserted, changed, removed, links } = difference(before, moved);
    assert.deepEqual(
      { inserted, changed, removed, links },
      { inserted: [], changed: [], removed: 0, links: undefined },
    );
  });

  it('is the one row that changed', () => {
    const rows = before.rows.map((each) => (each.id === 'c' ? { ...each, finish: monday + 9 } : each));
    assert.deepEqual(difference(before, { ...before, rows }).changed, [[2, rows[2]]]);
  });

  it('is the rows put in and taken out', () => {
    const rows = [row('a'), row('x'), row('y'), row('d')];
    const { from, removed, inserted } = difference(before, { ...before, rows });
    assert.deepEqual(
      { from, removed, inserted: inserted.map(({ id }) => id) },
      { from: 1, removed: 2, inserted: ['x', 'y'] },
    );
  });

  it('leads from any plan to any other', () => {
    const some = fc
      .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
      .chain((ids) =>
        fc.tuple(...ids.map((id) => fc.integer({ min: 1, max: 3 }).map((days) => row(id, { finish: monday + days })))),
      )
      .map(
        (rows): TimelinePlan =>
          plan(rows, { title: String(rows.length), links: rows.length > 1 ? [link(0, rows.length - 1)] : [] }),
      );
    fc.assert(
      fc.property(some, some, (one, other) => {
        assert.deepEqual(patched(one, difference(one, other)), other);
      }),
      { numRuns: 1000 },
    );
  });
});
