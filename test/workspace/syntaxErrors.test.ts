import { strict as assert } from 'node:assert';
import { syntaxErrors } from '../../server/workspace/syntaxErrors.ts';
import { analysed } from '../support/analysed.ts';

describe('syntax errors that keep the last good picture', () => {
  const codesOf = (text: string): string[] => syntaxErrors(analysed(text).analysis).map(({ code }) => code);

  it('are those that leave a part of the text unread', () => {
    assert.deepEqual(codesOf('product tea "Tea" { feature pot "Pot" { duration 2d }'), ['unclosed-block']);
    assert.deepEqual(codesOf('product tea "Tea { feature pot "Pot" { duration 2d } }').length > 0, true);
  });

  it('are declarations that are being typed, whose bars would come and go', () => {
    assert.deepEqual(codesOf('product tea "Tea" { feature pot "Pot" { feature {} duration 2d } }'), ['missing-name']);
    assert.deepEqual(codesOf('product tea "Tea" { featre pot "Pot" { duration 2d } }'), ['unknown-kind']);
  });

  it('are not values that mean nothing, nor errors of the plan', () => {
    assert.deepEqual(codesOf('product tea "Tea" { feature pot { started 2023-14-05 } }'), []);
    assert.deepEqual(codesOf('product tea "Tea" { feature pot { after cup; duration 5x } }'), []);
  });
});
