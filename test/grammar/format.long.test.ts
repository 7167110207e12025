import { strict as assert } from 'node:assert';
import { format, formatChanges } from '../../grammar/format.ts';
import { piecesOf } from '../../grammar/layout/pieces.ts';
import { parse } from '../../grammar/parse.ts';
import { generateRoadmap, random } from '../support/generateRoadmap.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { sampleTexts } from '../support/sampleTexts.ts';
import { shapeOf } from '../support/shape.ts';

/** `before` and what it becomes, both without the indentation that they share. */
const becomes = (before: string, after: string): void => assert.equal(format(before), after);

describe('the formatter', () => {
  it('indents by two and puts one space between words', () => {
    becomes(
      'product   shop  "Web shop"{\nfeature search "Search"{\nduration   2w\nafter a  ,b   SS  +2d\n}\n}\n',
      'product shop "Web shop" {\n  feature search "Search" {\n    duration 2w\n    after a, b SS +2d\n  }\n}\n',
    );
  });

  it('leaves a block on one line if it is and fits, and opens one that does not', () => {
    becomes('feature a{duration 2w;after b}', 'feature a { duration 2w; after b }\n');
    becomes('feature a { }\nfeature b {\n}\n', 'feature a {}\nfeature b {}\n');
    const long = 'note "A remark that takes so much room that no two of them fit on a line."';
    becomes(`feature a { ${long}; duration 2w; after b }`, `feature a {\n  ${long}\n  duration 2w\n  after b\n}\n`);
  });

  it('keeps columns that the author lined up, and makes them exact', () => {
    becomes(
      'product shop {\n feature search   "Search" {duration 2w}\n feature cart "One-page cart" {duration 8d}\n milestone beta "Beta"\n}',
      'product shop {\n  feature search "Search"         { duration 2w }\n  feature cart   "One-page cart"  { duration 8d }\n  milestone beta "Beta"\n}\n',
    );
    becomes('team a {}\nteam bcd {}\n', 'team a {}\nteam bcd {}\n');
  });

  it('gives each item of an open block a line of its own', () => {
    becomes('feature a { duration 2w; after b\n}', 'feature a {\n  duration 2w\n  after b\n}\n');
    becomes('team a {\n} team b\n{\n capacity 2 }', 'team a {}\nteam b {\n  capacity 2\n}\n');
  });

  it('keeps every comment where it is', () => {
    becomes(
      '// top\n\n/// Doc\n   /// more\nfeature a { // open\n      // own line\n  duration 2w   // trailing\n  /* before */ after b\n// last\n} // after\n// end',
      '// top\n\n/// Doc\n/// more\nfeature a { // open\n  // own line\n  duration 2w // trailing\n  /* before */ after b\n  // last\n} // after\n// end\n',
    );
  });

  it('keeps a comment on its side of a `;`', () => {
    becomes(
      'team a { /* a */ capacity 4 /* b */; /* c */ rate 900/day; /* d */ }',
      'team a { /* a */ capacity 4 /* b */; /* c */ rate 900/day /* d */ }\n',
    );
    becomes(
      'team a {\n capacity 4 /* b */; /* c */ rate 900/day; /* d */ // e\n}',
      'team a {\n  capacity 4 /* b */\n  /* c */ rate 900/day /* d */ // e\n}\n',
    );
  });

  it('keeps one empty line between groups, none at the ends of a block', () => {
    becomes(
      '\n\nfeature a {\n\n  duration 2w\n\n\n\n  after b\n\n}\n\n\n\nfeature b\n\n\n',
      'feature a {\n  duration 2w\n\n  after b\n}\n\nfeature b\n',
    );
  });

  it('keeps the line breaks of a list', () => {
    becomes(
      'feature a {\n after [\nb, // why\n   c,\n  ]\n team web 2,\n design 0.5\n}',
      'feature a {\n  after [\n    b, // why\n    c,\n  ]\n  team web 2,\n    design 0.5\n}\n',
    );
  });

  it('writes formulas with spaces, and rates without', () => {
    becomes(
      'scoring x { formula -value*( 2 + reach )/1000 - ease; note "" }\nteam t { rate 900/day }',
      'scoring x { formula -value * (2 + reach) / 1000 - ease; note "" }\nteam t { rate 900/day }\n'.replace(
        '2 + reach',
        '2 + reach',
      ),
    );
  });

  it('leaves alone what does not read', () => {
    becomes(
      'feature a {\n   due   2027-02-30  ,  x\n   "stray"   stuff\n     after   b\n}',
      'feature a {\n  due   2027-02-30  ,  x\n  "stray"   stuff\n  after b\n}\n',
    );
    const odd = 'what "A"""x "\n{\n#a\n}\n';
    assert.deepEqual(shapeOf(parse(format(odd))), shapeOf(parse(odd)));
    const open = 'feature   a {\n  after   b\n';
    assert.equal(format(open), open);
  });

  it('keeps a byte order mark and the kind of line breaks', () => {
    becomes('\ufeffteam   a\r\n\r\n\r\nteam b\r\n', '\ufeffteam a\r\n\r\nteam b\r\n');
    becomes('team   a\rteam b', 'team a\rteam b\r');
    becomes('', '');
    becomes('  \n \n', '');
  });

  it('gives the same as small changes, or just those of a range', () => {
    const text = 'feature a{duration 2w}\nfeature  b  {\nafter a}\n';
    const apply = (changes: readonly { start: number; end: number; text: string }[]): string =>
      [...changes].reverse().reduce((t, { start, end, text: by }) => t.slice(0, start) + by + t.slice(end), text);
    assert.equal(apply(formatChanges(text)), format(text));
    assert.equal(
      apply(formatChanges(text, { start: 0, end: 10 })),
      'feature a { duration 2w}\nfeature  b  {\nafter a}\n',
    );
  });

  describe('for any text', () => {
    /** All but line breaks and `;`: words and comments, each between the same neighbours. */
    const pieces = (text: string): string[] =>
      piecesOf(text)
        .all.filter(({ tokenType }) => tokenType.name !== 'Newline' && tokenType.name !== 'Semicolon')
        .map(({ image }) => image.trimEnd());
    const holds = (text: string): void => {
      const once = format(text);
      const why = JSON.stringify({ text, once });
      assert.equal(format(once), once, `twice: ${why}`);
      assert.deepEqual(shapeOf(parse(once)), shapeOf(parse(text)), `tree: ${why}`);
      assert.deepEqual(pieces(once), pieces(text), `comments: ${why}`);
    };

    it('holds: twice is once, the tree says the same, each comment stays between its neighbours', () => {
      for (const text of [...sampleTexts(), generateRoadmap({ features: 300 })]) {
        for (const variant of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, text.replaceAll('  ', '\t')])
          holds(variant);
      }
    });

    it('holds for broken ones', function () {
      this.timeout(0);
      const rounds = Number(process.env.ROADMAP_FUZZ_FORMAT ?? 3000);
      const next = random(Number(process.env.ROADMAP_FUZZ_SEED ?? 7));
      const texts = sampleTexts();
      for (let i = 0; i < rounds; i++) {
        let text = texts[i % texts.length]!;
        for (let n = Math.floor(next() * 4); n >= 0; n--) {
          const { start, end, text: by } = randomEdit(text, texts, next);
          text = text.slice(0, start) + by + text.slice(end);
        }
        holds(text);
      }
    });
  });
});
