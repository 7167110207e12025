/** The project's own words for the spell check are few, sorted, and each in one spelling. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/sources.ts';

describe('the spelling dictionary', () => {
  const words = readFileSync(path.join(root, '.cspell-words.txt'), 'utf8').trimEnd().split('\n');

  it('is sorted, in lower case and without duplicates', () => {
    assert.deepEqual(words, [...new Set(words.map((word) => word.toLowerCase()))].sort());
  });

  it('is small', () => {
    assert.ok(words.length <= 200, `${words.length} words`);
  });
});
