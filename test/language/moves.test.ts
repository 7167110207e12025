/** Fixes that move what stands in the wrong place to where it belongs. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { at, edited } from '../support/language.ts';

/** The fixes of the first finding of a code, by title, each with the text it makes. */
function fixesOf(text: string, code: string): Record<string, string> {
  const { analysis, uri } = at(text);
  const finding = analysis.findings.find((found) => found.code === code);
  assert.ok(finding, `there is a ${code}`);
  return Object.fromEntries(
    fixesFor(analysis, finding).map(({ title, edits }) => [title, edited(analysis, edits, uri)]),
  );
}

describe('a fix that moves', () => {
  it('gives a part what its whole says in vain, unless the part says that itself', () => {
    const fixes = fixesOf(
      `feature checkout "Checkout" {
  reach 12k
  impact high
  feature cart "Cart" { duration 2w }
  feature pay "Pay" {
    duration 3w
  }
  feature rest "Rest" { duration 3w; impact low }
  milestone done
}
`,
      'unused-score',
    );
    assert.deepEqual(Object.keys(fixes), [
      'Move `reach`, `impact` to `cart`',
      'Move `reach`, `impact` to `pay`',
      'Remove `reach`, `impact`',
    ]);
    assert.match(
      fixes['Move `reach`, `impact` to `cart`']!,
      /^feature checkout "Checkout" \{\n {2}feature cart "Cart" \{ duration 2w; reach 12k; impact high \}\n/,
    );
    assert.match(fixes['Move `reach`, `impact` to `pay`']!, / {4}duration 3w\n {4}reach 12k\n {4}impact high\n {2}\}/);
  });
});
