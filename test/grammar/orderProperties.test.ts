import { strict as assert } from 'node:assert';
import { orderProperties } from '../../grammar/orderProperties.ts';
import { parse } from '../../grammar/parse.ts';

function ordered(text: string): string {
  const file = parse(text);
  const item = file.items[0];
  assert(item?.kind === 'declaration');
  return orderProperties(text, item, file.starts[0]!).reduceRight(
    (t, { start, end, text: by }) => t.slice(0, start) + by + t.slice(end),
    text,
  );
}

describe('putting properties in order', () => {
  it('takes their comments with them', () => {
    assert.equal(
      ordered(
        'feature a {\n  // promised to the board\n  due 2027 // really\n\n  after b\n  feature c\n  duration 2w\n}\n',
      ),
      'feature a {\n  duration 2w\n\n  after b\n  feature c\n  // promised to the board\n  due 2027 // really\n}\n',
    );
    assert.equal(ordered('feature a { due 2027; duration 2w; own 1 }'), 'feature a { duration 2w; due 2027; own 1 }');
  });

  it('leaves alone what is in order, broken, or shares a line', () => {
    for (const text of [
      'feature a { duration 2w; due 2027 }',
      'feature a { due 2027-02-30; duration 2w }',
      'feature a {\n  due 2027; duration 2w\n}',
      'feature a { due 2027 /* why */; duration 2w }',
    ]) {
      assert.equal(ordered(text), text);
    }
  });
});
