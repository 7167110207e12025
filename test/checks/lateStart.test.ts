import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

const header = 'roadmap { start 2027-01-04; as-of 2027-02-01 }\n';
const codesOf = (text: string): string[] => analysed(header + text).analysis.findings.map(({ code }) => code);

/** `cart misses launch 2027-02-05` of each late start. */
const missed = (text: string): string[] =>
  factsOf(analysed(header + text).analysis.findings, 'late-start').map(
    ({ name, due }) => `${name} misses ${due.name} ${isoDate(due.on)}`,
  );

describe('A late start', () => {
  it('is reported only where a due date is missed because of it', () => {
    assert.deepEqual(missed('feature a { duration 1w }'), []);
    assert.deepEqual(missed('feature a { duration 1w; due 2027-02-05 }'), []);
    assert.deepEqual(missed('feature a { duration 1w; due 2027-02-04 }'), ['a misses a 2027-02-04']);
  });

  it('names the due date, of what depends on it or contains it', () => {
    const plan = 'feature a { duration 1w }\nfeature b { duration 1w; after a }\n';
    assert.deepEqual(missed(`${plan}milestone m { after b; due 2027-02-11 }`), ['a misses m 2027-02-11']);
    assert.deepEqual(missed(`${plan}milestone m { after b; due 2027-02-12 }`), []);
    assert.deepEqual(missed('feature w { due 2027-02-03; feature a { duration 1w } }'), ['a misses w 2027-02-03']);
  });

  it('names the due date that is missed most, and none that other work misses', () => {
    const two = 'milestone m { after a; due 2027-02-03 }\nmilestone n { after a; due 2027-02-02 }';
    assert.deepEqual(missed(`feature a { duration 1w }\n${two}`), ['a misses n 2027-02-02']);
    const other = 'feature b { duration 9w; started 2027-01-04 }\nmilestone m { after a, b; due 2027-02-10 }';
    assert.deepEqual(missed(`feature a { duration 1w }\n${other}`), []);
  });

  it('is reported of a fixed start, which is an impossible start where no due date is missed', () => {
    assert.deepEqual(codesOf('feature a { duration 2w; start 2027-01-04 }'), ['impossible-start']);
    assert.deepEqual(codesOf('feature a { duration 2w; start 2027-01-04; due 2027-02-05 }'), [
      'late-start',
      'missed-deadline',
    ]);
  });

  it('starts a sub-feature when the dependencies of its feature allow it', () => {
    const { analysis } = analysed(`
      roadmap { start 2027-01-04; as-of 2027-02-15 }
      feature a { duration 3w; status done; started 2027-01-04; finished 2027-01-22 }
      feature b {
        after a
        due 2027-01-29
        feature c { duration 1w }
      }
    `);
    assert.deepEqual(
      factsOf(analysis.findings, 'late-start').map(({ start }) => isoDate(start)),
      ['2027-01-25'],
    );
  });

  it('is late from the day that its dependencies allowed, whatever their type and lag', () => {
    const late = (cart: string): unknown[] => {
      const { findings } = analysed(`
        roadmap { start 2027-01-04; as-of 2027-02-15 }
        feature a { duration 2w; started 2027-01-04; finished 2027-01-15 }
        feature b { duration 8w; started 2027-01-04; status in-progress }
        feature cart { duration 1w; due 2027-02-10; ${cart} }
      `).analysis;
      return factsOf(findings, 'late-start').map(({ start }) => isoDate(start));
    };
    assert.deepEqual(late('after a'), ['2027-01-18']);
    assert.deepEqual(late('after a +1w'), ['2027-01-25']);
    assert.deepEqual(late('after a -3d'), ['2027-01-13']);
    assert.deepEqual(late('after a +6w'), []);
    assert.deepEqual(late('after b SS'), ['2027-01-04']);
    assert.deepEqual(late('after b SS +2w'), ['2027-01-18']);
    assert.deepEqual(late('after a FF'), ['2027-01-11']);
    assert.deepEqual(late('after a FF +1w'), ['2027-01-18']);
    assert.deepEqual(late('after b'), []);
    assert.deepEqual(late('after a SS +3d; earliest 2027-01-14'), ['2027-01-14']);
  });
});
