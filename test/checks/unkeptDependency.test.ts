import { strict as assert } from 'node:assert';
import { dayOf, isoDate } from '../../grammar/civil.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

/** What is told of `b`, which has started, by how it waits for `a`, which takes two weeks. */
function told(waits: string, more = ''): string[] {
  const text = `roadmap { start 2027-01-04${more} }\nfeature a { duration 2w }\nfeature b { duration 3d; started 2027-01-08; ${waits} }`;
  const { findings } = analysed(text, { today: dayOf(2027, 1, 11) }).analysis;
  return factsOf(findings, 'unkept-dependency').map(
    ({ dependency, finish, until }) =>
      `${dependency}: ${finish === undefined ? 'its start' : isoDate(finish)} until ${isoDate(until)}`,
  );
}

describe('What waits although it has started, without a status date', () => {
  it('is told with the end, or the start, that the plan does not hold back', () => {
    assert.deepEqual(told('after a FF'), ['after a FF: 2027-01-12 until 2027-01-15']);
    assert.deepEqual(told('after a SF +8d'), ['after a SF +8d: 2027-01-12 until 2027-01-13']);
    assert.deepEqual(told('after a'), ['after a: its start until 2027-01-18']);
    assert.deepEqual(told('after a SS +1w'), ['after a SS +1w: its start until 2027-01-11']);
  });

  it('is silent where the link holds, and where a status date tells what is left', () => {
    assert.deepEqual(told('after a SS'), []);
    assert.deepEqual(told('after a FF -1w'), []);
    assert.deepEqual(told('after a FF', '; as-of 2027-01-11'), []);
    assert.deepEqual(told('after a FF; finished 2027-01-10'), []);
  });

  it('counts what the whole around it waits for', () => {
    const text = 'feature a { duration 2w }\nfeature w { after a; feature b { duration 3d; started 2027-01-04 } }';
    const { findings } = analysed(`roadmap { start 2027-01-04 }\n${text}`).analysis;
    assert.deepEqual(
      factsOf(findings, 'unkept-dependency').map(({ dependency }) => dependency),
      ['after a'],
    );
  });
});
