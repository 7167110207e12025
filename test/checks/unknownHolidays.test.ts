import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

describe('A region whose public holidays nobody knows', () => {
  const facts = (code: string) =>
    factsOf(
      analysed(`roadmap "R" { calendar c }\ncalendar c { holidays "${code}" }`).analysis.findings,
      'unknown-holidays',
    )[0];

  it('is mended where one region only is a slip away, and never guessed', () => {
    assert.equal(facts('de-by'), undefined);
    assert.equal(facts('DE_BY')?.suggestion, 'DE-BY');
    assert.equal(facts('DE-BYY')?.suggestion, 'DE-BY');
    assert.equal(facts('DE-BX')?.suggestion, undefined);
    assert.match(String(facts('DE-XX')?.regions), /DE-BY/);
    assert.deepEqual(facts('Bavaria'), { name: 'Bavaria' });
  });
});
