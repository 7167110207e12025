import { strict as assert } from 'node:assert';
import { parse, problemsOf } from '../../grammar/parse.ts';
import { outline } from '../support/outline.ts';
import { sampleTexts } from '../support/sampleTexts.ts';
import { assertSound } from '../support/soundTree.ts';

const codes = (text: string): string[] => [...new Set(assertSound(text).map(({ code }) => code))];

const shop = `roadmap "Web shop" {
  start 2027-01-04
}

product shop "Web shop" {
  feature search "Search" {
    duration 2w
  }
  feature cart "Cart" {
    duration 1w
    after search
  }
  milestone beta "Beta" { after cart }
}

team web "Web" { capacity 4 }
`;

describe('input that nobody meant', function () {
  // Large on purpose; a slow machine only takes longer.
  this.timeout(0);

  it('is empty, or white space, or just comments', () => {
    for (const text of ['', ' ', '\n', '\r\n\r', '\ufeff', '// a', '/* a */', '/// a', ';;;']) {
      assert.deepEqual(codes(text), []);
      assert.deepEqual(parse(text).items, []);
    }
  });

  it('has a byte order mark, other line breaks, tabs and strange spaces', () => {
    const plain = outline(parse(shop));
    for (const text of [
      `\ufeff${shop}`,
      shop.replaceAll('\n', '\r\n'),
      shop.replaceAll('\n', '\r'),
      shop.replaceAll(' ', '\t'),
      shop.replaceAll(' ', '\u00a0'),
    ]) {
      assert.deepEqual(codes(text), []);
      assert.equal(outline(parse(text)), plain);
    }
  });

  it('is binary, or holds halves of characters, controls and marks', () => {
    const bytes = Array.from({ length: 65_536 }, (_, i) => String.fromCharCode((i * 40_503) % 65_536)).join('');
    assert(assertSound(bytes).length > 0);
    assert.deepEqual(codes('feature a "x\ud800y" { note "\udc00" }'), []);
    assert.deepEqual(codes('feature a { \ud800 }'), ['invalid-character']);
    assert.deepEqual(codes('feature a { value \u0000 }'), ['invalid-character']);
    assert.deepEqual(codes('feature a\u202e { }'), ['invalid-character']);
    assert.deepEqual(codes('feature a { note "\u202e\u0007😀" }'), []);
  });

  it('lacks a brace, at any place: one finding, and every declaration is still there', () => {
    const whole = outline(parse(shop));
    for (let i = 0; i < shop.length; i++) {
      if (shop[i] !== '{' && shop[i] !== '}') continue;
      const text = shop.slice(0, i) + shop.slice(i + 1);
      const line = shop.slice(0, i).split('\n').length;
      const found = assertSound(text);
      assert.equal(found.length, 1, `line ${line}`);
      assert.equal(outline(parse(text)), whole, `line ${line}`);
      if (shop[i] === '{') assert.equal(text.slice(0, found[0]!.span.start).split('\n').length, line);
    }
  });

  it('has a brace too many, at any place: nothing is lost', () => {
    for (let i = 0; i <= shop.length; i += 7) {
      for (const brace of ['{', '}']) assertSound(shop.slice(0, i) + brace + shop.slice(i));
    }
  });

  it('nests a hundred thousand blocks deep, closed or not', () => {
    for (const depth of [99, 100, 101, 10_000, 100_000]) {
      const expected = depth > 100 ? ['nesting-too-deep'] : [];
      assert.deepEqual(codes('feature a {\n'.repeat(depth) + '}\n'.repeat(depth)), expected, `${depth} closed`);
      assert.deepEqual(
        codes('feature a { '.repeat(depth)),
        depth > 100 ? expected : ['unclosed-block'],
        `${depth} open`,
      );
    }
    assertSound('{'.repeat(100_000));
    assertSound('}'.repeat(100_000));
    assertSound(`feature a { after ${'['.repeat(100_000)}`);
  });

  it('has lines of a million characters', () => {
    for (const piece of [
      'a',
      'a.',
      'a-',
      '1',
      '1-',
      '1.',
      '+',
      '"',
      '\\',
      '"\\',
      '/',
      '/*',
      '*',
      '#',
      '@a/',
      '..',
      '5d..',
      ', ',
      'a, ',
      '; ',
      ' ',
      '\u0301',
      'é',
      '\u0000',
      'a ',
      'x "y" ',
      'a:, ',
      '///',
      '2027-',
    ]) {
      const run = piece.repeat(Math.ceil(1_000_000 / piece.length));
      assertSound(run);
      assertSound(`feature a { after ${run} }\nfeature b`);
    }
    assertSound(`calendar a { holiday ${'a '.repeat(500_000)} }`);
    assertSound(`feature a { due ${'by '.repeat(500_000)} }`);
    assertSound('//\n'.repeat(300_000));
    assertSound('/// a\n'.repeat(200_000));
    assertSound(`feature a { after b,\n${'//\n'.repeat(300_000)}`);
    assertSound(`feature a { note """${'\n"" \\'.repeat(200_000)}`);
  });

  it('is cut off anywhere: the declarations before the cut are intact', () => {
    for (const text of sampleTexts()) {
      const whole = parse(text);
      for (let cut = 0; cut <= text.length; cut++) {
        const part = parse(text.slice(0, cut));
        whole.items.forEach((item, i) => {
          // One more character, so that a word that was cut is not taken for a whole one.
          if (whole.starts[i]! + item.length < cut)
            assert.deepEqual(part.items[i], item, `${cut} of ${JSON.stringify(text)}`);
        });
      }
    }
  });

  it('has findings in every declaration that are there without the others', () => {
    const broken = [
      'feature a { due 2027-02-30 }',
      'feature b {\n  duration 5x\n}',
      'feature c { after [x }',
      'team d "D" } {',
    ];
    for (const text of broken) {
      const alone = problemsOf(parse(text)).map(({ code }) => code);
      for (const other of broken) {
        const both = problemsOf(parse(`${text}\n\n${other}\n`)).map(({ code }) => code);
        for (const code of alone) assert(both.includes(code), `${code} in ${text} before ${other}`);
      }
    }
  });
});
