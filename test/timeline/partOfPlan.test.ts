import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { partOfPlan } from '../../server/timeline/partOfPlan.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { analysed } from '../support/analysed.ts';

const plan = timelinePlan(
  analysed(`
    roadmap { start 2027-01-04 }
    feature whole { feature part { feature inner { duration 5d } feature other { duration 2d; after inner } } }
    feature last { duration 5d; after whole; due 2027-02-01 }
    milestone end { after last }
    view v { include last }
  `).analysis,
);
const keep = (...ids: string[]) => ({ keeps: ({ id }: { readonly id: string }) => ids.includes(id) });

describe('a part of a plan', () => {
  it('counts its rows and links anew, and has nothing of the rest', () => {
    const part = partOfPlan(plan, keep('whole.part.other', 'last', 'end'));
    assert.deepEqual(
      part.rows.map(({ id }) => id),
      ['whole.part.other', 'last', 'end'],
    );
    assert.deepEqual(
      part.links.map(({ from, to }) => [from, to]),
      [[1, 2]],
    );
    assert.deepEqual([isoDate(part.start), isoDate(part.finish - 1)], ['2027-01-11', '2027-01-19']);
    assert.equal(part.slices, undefined);
  });

  it('puts a row below what is left above it', () => {
    const part = partOfPlan(plan, keep('whole', 'whole.part.inner', 'last'));
    assert.deepEqual(
      part.rows.map(({ partOf }) => partOf),
      [undefined, 0, undefined],
    );
  });

  it('is cut at the edges of a window, and tells the true days', () => {
    const [first, last] = [plan.start + 2, plan.start + 8];
    const part = partOfPlan(plan, { ...keep('whole.part.inner', 'whole.part.other', 'last'), window: { first, last } });
    assert.deepEqual(
      part.rows.map(({ id, start, finish }) => [id, start - plan.start, finish - plan.start]),
      [
        ['whole.part.inner', 2, 5],
        ['whole.part.other', 7, 9],
      ],
    );
    assert.deepEqual([part.start, part.finish, part.rows[0]!.firstDay], [first, last + 1, plan.start]);
  });

  it('is the whole where all is kept', () => {
    assert.deepEqual(partOfPlan(plan, { keeps: () => true }), { ...plan, slices: undefined, finish: plan.finish });
  });
});
