import { strict as assert } from 'node:assert';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { at, edited } from '../support/language.ts';

describe('fixes of dates', () => {
  it('offer the day and the month of a date the other way round, and never exchange them unasked', () => {
    const text = 'feature cart "A" { duration 1w; earliest 2027-14-05 }';
    const { analysis, uri } = at(text);
    assert.equal(edited(analysis, fixAll(analysis, analysis.findings), uri), text);
    const wrong = analysis.findings.find(({ code }) => code === 'invalid-date')!;
    assert.deepEqual(
      fixesFor(analysis, wrong).map(({ title }) => title),
      ['Change to `2027-05-14`'],
    );
  });
});
