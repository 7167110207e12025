import { strict as assert } from 'node:assert';
import { reasons, whyInShort, whyThisDate } from '../../server/insight/whyThisDate.ts';
import { analysed } from '../support/analysed.ts';

function why(text: string, name: string): string[] {
  const { analysis } = analysed(text);
  return whyThisDate(analysis, analysis.roadmap.work.find((work) => work.name === name)!.index);
}

describe('Why a date is what it is', () => {
  it('is told back to what nothing else causes', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      feature search { duration 2w }
      feature cart { duration 1w; after search +2d }
      milestone beta { after cart }
    `;
    assert.deepEqual(why(text, 'beta'), [
      'Is on 26 Jan because `cart` ends 26 Jan.',
      '`cart` starts 20 Jan because `search` ends 15 Jan, plus a lag of 2 working days.',
      '`search` starts 4 Jan because the roadmap starts then.',
    ]);
  });

  it('names a weekend that nobody caused', () => {
    const text = 'roadmap "R" { start 2027-01-04 }\nfeature a { duration 1w }\nfeature b { duration 1w; after a }';
    assert.equal(why(text, 'b').at(-1), '`a` starts 4 Jan because the roadmap starts then.');
    assert.match(why(text, 'b').join(' '), /Starts 11 Jan because `a` ends 8 Jan/);
  });

  it('leaves a plain weekend out, and names a holiday', () => {
    const text = (days: string) => `
      roadmap "R" { start 2027-01-04; calendar c }
      calendar c { ${days} }
      feature a { earliest 2027-01-16; duration 1w }
    `;
    assert.deepEqual(why(text('workdays mon..fri'), 'a'), ['Starts 18 Jan because it may not start before 16 Jan.']);
    assert.deepEqual(why(text('holiday 2027-01-18'), 'a'), [
      'Could start 16 Jan, but the next working day is 19 Jan.',
      'Starts 19 Jan because it may not start before 16 Jan.',
    ]);
  });

  it('names pins, bounds, facts and the status date', () => {
    const text = `
      roadmap "R" { start 2027-01-04; as-of 2027-01-18 }
      feature pinned { duration 1w; start 2027-02-01 }
      feature bound { duration 1w; earliest 2027-02-08 }
      feature begun { duration 4w; started 2027-01-11 }
      feature open { duration 1w }
      milestone fixed { on 2027-03-01 }
    `;
    assert.deepEqual(why(text, 'pinned'), ['Starts 1 Feb because it is fixed on that day.']);
    assert.deepEqual(why(text, 'bound'), ['Starts 8 Feb because it may not start before 8 Feb.']);
    assert.deepEqual(why(text, 'begun'), [
      'Ends 5 Feb because what is left of it continues from the status date, 18 Jan.',
    ]);
    assert.deepEqual(why(text, 'open'), ['Starts 18 Jan because it had not started by the status date, 18 Jan.']);
    assert.deepEqual(why(text, 'fixed'), ['Is on 1 Mar because it is fixed on that day.']);
  });

  it('tells what is done, reached, used up or dropped as such', () => {
    const text = `
      roadmap "R" { start 2027-01-04; as-of 2027-01-18 }
      feature done { duration 1w; status done }
      feature used { duration 2w; started 2027-01-11; status in-progress 100% }
      feature gone { duration 1w; status dropped }
      milestone ahead
      milestone reached { finished 2027-01-12 }
    `;
    assert.deepEqual(why(text, 'done'), [
      'Ends 8 Jan because it is done and counts as planned, up to the status date, 18 Jan.',
    ]);
    assert.deepEqual(why(text, 'used'), ['Ends 15 Jan because nothing is left of it on the status date, 18 Jan.']);
    assert.deepEqual(why(text, 'gone'), ['It was dropped, so it has no dates in the plan.']);
    assert.deepEqual(why(text, 'ahead'), ['Is on 18 Jan because it was not reached by the status date, 18 Jan.']);
    assert.deepEqual(why(text, 'reached'), ['Is on 12 Jan because it was reached then.']);
  });

  it('names the days off behind a pin', () => {
    const text = `
      roadmap "R" { start 2027-01-04 }
      team web { away 2027-01-11..2027-01-15 "ski" }
      feature a { duration 1w; start 2027-01-13; team web }
    `;
    assert.deepEqual(why(text, 'a'), [
      'Could start 13 Jan, but the next working day is 18 Jan: `web` is away (ski).',
      'Starts 18 Jan because it is fixed on 13 Jan.',
    ]);
  });

  it('names holidays, and the whole that binds a part', () => {
    const text = `
      roadmap "R" { start 2027-01-04; calendar bavaria }
      calendar bavaria { holidays "DE-BY"; holiday 2027-01-07 "Office party" }
      feature epic {
        earliest 2027-01-06
        feature a { duration 1w }
      }
    `;
    assert.deepEqual(why(text, 'a'), [
      'Could start 6 Jan, but the next working day is 8 Jan: Epiphany, Office party.',
      'Starts 8 Jan because `epic`, which it is part of, may not start before 6 Jan.',
    ]);
  });

  it('keeps each sentence with its kind, weekends left out', () => {
    const { analysis } = analysed(`
      roadmap "R" { start 2027-01-04 }
      feature a { duration 1w }
      feature b { duration 1w; after a }
    `);
    assert.deepEqual(
      reasons(analysis, 1).map(({ kind }) => kind),
      ['dependency', 'roadmap-start'],
    );
  });

  it('says the year where it is another one', () => {
    const text = 'roadmap "R" { start 2027-12-20 }\nfeature a { duration 4w }\nfeature b { duration 1w; after a }';
    assert.match(why(text, 'b')[0]!, /2028/);
  });

  it('has no date for work that waits for itself', () => {
    const text = 'feature a { duration 1w; after b }\nfeature b { duration 1w; after a }';
    assert.deepEqual(why(text, 'a'), ['It has no date: it is on a dependency cycle, or depends on one.']);
  });

  it('is one sentence where there is room for one', () => {
    const { roadmap, schedule } = analysed('feature a { duration 1w }').analysis;
    assert.match(whyInShort(roadmap, schedule, 0), /^Starts 4 Jan 2027|^Starts 4 Jan because/);
  });
});
