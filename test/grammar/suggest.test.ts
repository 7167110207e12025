import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { closest, distance, guess, isSlip } from '../../grammar/suggest.ts';
import { kinds } from '../../grammar/vocabulary/index.ts';
import { states } from '../../grammar/vocabulary/shapes/work.ts';
import { synonymOf } from '../../grammar/vocabulary/synonyms.ts';

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

  it('does not stretch a short word into its opposite, or one part of a path past what it could bear alone', () => {
    assert.equal(closest('doing', ['planned', 'done']), undefined);
    assert.equal(closest('app.pay', ['app.buy', 'shop.pay']), undefined);
    assert.equal(closest('shop.chekout', ['shop.cart', 'shop.checkout']), 'shop.checkout');
  });

  it('names two that are as near, and knows what a single slip is', () => {
    assert.deepEqual(guess('starte', ['start', 'started', 'status']), { suggestion: 'start', other: 'started' });
    assert.deepEqual(guess('starts', ['start', 'started']), { suggestion: 'start' });
    assert.equal(isSlip('as_Of', 'as-of'), true);
    assert.equal(isSlip('dependz-in', 'depends-on'), false);
  });

  it('knows what other tools call our words', () => {
    const properties = Object.keys(kinds.feature.properties);
    assert.equal(synonymOf('depends_on', properties), 'after');
    assert.equal(synonymOf('Deadline', properties), 'due');
    assert.equal(synonymOf('goal', properties), 'supports');
    assert.equal(synonymOf('goal', Object.keys(kinds.kpi.properties)), 'target');
    assert.equal(synonymOf('epic', Object.keys(kinds)), 'feature');
    assert.equal(synonymOf('doing', Object.keys(states)), 'in-progress');
    assert.equal(synonymOf('colour', properties), undefined);
  });

  it('counts a swap of neighbours as one slip, and stops where it is too many', () => {
    assert.equal(distance('abcd', 'abdc', 3), 1);
    assert.equal(distance('kitten', 'sitting', 3), 3);
    assert.equal(distance('kitten', 'sitting', 2), 3);
    assert.equal(distance('', 'abc', 1), 2);
  });

  it('overlooks no candidate, however quickly it passes over most', () => {
    const word = fc
      .array(fc.constantFrom('a', 'b', 'A', '_', '-', '1', '2', 'é', 'İ'), { maxLength: 7 })
      .map((all) => all.join(''));
    const plain = (text: string): string => text.toLowerCase().replaceAll('_', '-');
    const limitFor = ({ length }: string): number => (length <= 2 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 20 }), (wanted, candidates) => {
        const far = (candidate: string): number => distance(plain(wanted), plain(candidate), 99);
        const others = candidates.filter((candidate) => candidate !== wanted);
        const least = Math.min(...others.map(far));
        const expected = least <= limitFor(plain(wanted)) ? others.find((other) => far(other) === least) : undefined;
        assert.equal(closest(wanted, candidates), expected);
      }),
      { numRuns: 1000 },
    );
  });
});
