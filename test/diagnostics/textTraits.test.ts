import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdit } from '../../grammar/reparse.ts';
import { textTraits, traitsAfter } from '../../server/diagnostics/textTraits.ts';

const word = fc.constantFrom(
  'a',
  ' ',
  '\n',
  'roadmap',
  '-',
  'ignore',
  'roadmap-ignore',
  '// ',
  '/*',
  'é',
  '\u200b',
  '\u202e',
  '猫',
  '😀',
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));

describe('What a text has in it', () => {
  it('is after an edit what a fresh reading finds', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, by, one, other) => {
        const places = [one % (before.length + 1), other % (before.length + 1)].sort((a, b) => a - b);
        const edit = { start: places[0]!, end: places[1]!, text: by };
        const now = applyEdit(before, edit);
        assert.deepEqual(traitsAfter(textTraits(before), edit, now), textTraits(now));
      }),
      { numRuns: 2000 },
    );
  });

  it('says whether there is anything to look for', () => {
    assert.deepEqual(textTraits('product p { }'), { ascii: true, suspect: false, silences: false });
    assert.deepEqual(textTraits('product é { }'), { ascii: false, suspect: false, silences: false });
    assert.deepEqual(textTraits('product p\u200b { }'), { ascii: false, suspect: true, silences: false });
    assert.deepEqual(textTraits('// roadmap-ignore x: y'), { ascii: true, suspect: false, silences: true });
  });
});
