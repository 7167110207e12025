import { strict as assert } from 'node:assert';
import { analysed } from '../support/analysed.ts';

const roadmap = `
  product back "Back office" {
    audience internal
    feature ledger { duration 1d }
    feature login { duration 1d; audience public; feature keys { duration 1d; audience partner } }
  }
  feature shop { duration 1d }
  milestone audit { on 2027-03-01; audience internal }
`;

/** What a view is said to show and should not, and where that is said. */
function told(view: string): readonly unknown[] {
  const { analysis } = analysed(`${roadmap}\nview v { ${view} }`);
  const found = analysis.findings.find(({ code }) => code === 'internal-item-in-public-view');
  assert.equal(found?.related.length ?? 0, ((found?.facts.items as readonly string[]) ?? []).length);
  return (found?.facts.items as readonly string[]) ?? [];
}

describe('What a view shows to others', () => {
  it('counts what a product, a feature or a milestone says of itself and what is in it', () => {
    assert.deepEqual(told('audience public'), ['back', 'keys', 'audit']);
    assert.deepEqual(told('audience partner'), ['back', 'audit']);
    assert.deepEqual(told('audience internal'), []);
  });

  it('counts what the view chooses only', () => {
    assert.deepEqual(told('audience public; exclude back, audit'), []);
    assert.deepEqual(told('audience public; include milestone'), ['audit']);
    assert.deepEqual(told('audience public; include login'), ['keys']);
  });
});
