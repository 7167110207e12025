import { strict as assert } from 'node:assert';
import { closest, distance } from '../../grammar/suggest.ts';

describe('did you mean', () => {
  const words = ['duration', 'due', 'depends', 'effort', 'owner', 'as-of'];

  it('finds the word that a slip of the finger makes', () => {
    assert.equal(closest('dutation', words), 'duration');
    assert.equal(closest('druation', words), 'duration');
    assert.equal(closest('Owner', words), 'owner');
    assert.equal(closest('as_of', words), 'as-of');
    assert.equal(closest('du', words), undefined);
    assert.equal(closest('budget', words), undefined);
  });

  it('counts a swap of neighbours as one slip, and stops where it is too many', () => {
    assert.equal(distance('abcd', 'abdc', 3), 1);
    assert.equal(distance('kitten', 'sitting', 3), 3);
    assert.equal(distance('kitten', 'sitting', 2), 3);
    assert.equal(distance('', 'abc', 1), 2);
  });
});
