import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

const roadmap = `
  product back "Back office" {
    audience internal
    feature ledger { duration 1d }
    feature login { duration 1d; audience public; feature keys { duration 1d; audience partner } }
  }
  feature shop { duration 1d }
  milestone audit { on 2027-03-01; audience internal }
`;

/** What a view shows and should not, by the finding. */
function shown(view: string): readonly string[] {
  const { analysis } = analysed(`${roadmap}\nview v { ${view} }`);
  const found = analysis.findings.find(({ code }) => code === 'internal-item-in-public-view');
  const [facts] = factsOf(analysis.findings, 'internal-item-in-public-view');
  assert.equal(found?.related.length ?? 0, facts?.items.length ?? 0);
  return facts?.items ?? [];
}

describe('What a view shows to others', () => {
  it('counts what a product, a feature or a milestone says of itself and what is in it', () => {
    assert.deepEqual(shown('audience public'), ['back', 'keys', 'audit']);
    assert.deepEqual(shown('audience partner'), ['back', 'audit']);
    assert.deepEqual(shown('audience internal'), []);
  });

  it('counts what the view chooses only', () => {
    assert.deepEqual(shown('audience public; exclude back, audit'), []);
    assert.deepEqual(shown('audience public; include milestone'), ['audit']);
    assert.deepEqual(shown('audience public; include login'), ['keys']);
  });
});
