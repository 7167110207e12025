import { strict as assert } from 'node:assert';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

/** What is said of a risk, with the fixes that there are. */
function told(risk: string): string[] {
  const { analysis } = analysed(`
    product shop {
      feature a { duration 1w }
      feature b { duration 1w; feature c { duration 1w } }
      milestone fair { after a, b; on 2027-03-15 }
      milestone beta { after a }
      ${risk}
    }`);
  return analysis.findings
    .filter(({ code }) => code === 'risk-without-effect')
    .map((finding) => {
      const [facts] = factsOf([finding], 'risk-without-effect');
      const about = facts && ('lacks' in facts ? facts.lacks : facts.milestone);
      return [about, ...fixesFor(analysis, finding).map(({ title }) => title)].join(': ');
    });
}

describe('A risk that would delay something', () => {
  it('is told where it moves no date and no odds', () => {
    assert.deepEqual(told('risk r { probability 30%; delay 2d }'), ['threatens: Add `threatens shop`']);
    assert.deepEqual(told('risk r { delay 2d; threatens a }'), ['probability: Add `probability 30%`']);
    assert.deepEqual(told('risk r { probability 30%; delay 2d; threatens beta, fair }'), [
      'fair: Threaten `a`, `b` instead',
    ]);
    assert.deepEqual(told('risk r { probability 30%; delay 2d; threatens a, fair }'), ['fair: Threaten `b` instead']);
  });

  it('is let be where it has an effect, delays nothing, or cannot be read', () => {
    assert.deepEqual(told('risk r { probability 30%; delay 2d; threatens beta, shop }'), []);
    assert.deepEqual(told('feature d { duration 1d; risk r { probability 30%; delay 2d } }'), []);
    assert.deepEqual(told('risk r { probability 30%; cost 20k }'), []);
    assert.deepEqual(told('risk r { probability 30%; delay 2d; threatens nothing }'), []);
    assert.deepEqual(told('risk r { probability often; delay 2d; threatens a }'), []);
    assert.deepEqual(told('risk r { probability 0%; delay 2d; threatens fair }'), []);
  });
});
