import { strict as assert } from 'node:assert';
import { bracesOf } from '../../grammar/braces.ts';
import { top } from '../../grammar/lookahead.ts';
import { parse, parser } from '../../grammar/parse.ts';
import { applyEdit, type Edit, reparse } from '../../grammar/reparse.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { tokenize } from '../../grammar/tokens.ts';
import { random } from '../support/generateRoadmap.ts';
import { braceEdit, randomEdit } from '../support/randomEdit.ts';
import { sampleTexts } from '../support/sampleTexts.ts';

const declaration = (item: unknown): Declaration => item as Declaration;

/** Replaces the first occurrence of a text. */
function change(text: string, find: string, by: string): Edit {
  const start = text.indexOf(find);
  assert(start >= 0, `\`${find}\` is not in the text`);
  return { start, end: start + find.length, text: by };
}

const shop = `product shop "Web shop" {
  feature search "Search" { duration 2w }
  feature cart "Cart" {
    duration 8d
    after search
    due 2027-02-26
  }
  feature pay "Pay" { duration 1w; after cart }
  feature ship "Ship" { duration 1w; after pay }
}
team web "Web" { capacity 4 }
team app "App" { capacity 2 }
`;

describe('reading a file again after an edit', () => {
  it('keeps every declaration that was not touched as the same object', () => {
    const old = parse(shop);
    const now = reparse(old, shop, change(shop, '8d', '12d'));
    assert.deepEqual(now, parse(shop.replace('8d', '12d')));
    const [before, after] = [declaration(old.items[0]), declaration(now.items[0])];
    assert.notEqual(after, before);
    assert.deepEqual(
      after.children.map((child, i) => child === before.children[i]),
      [true, false, true, true],
    );
    assert.deepEqual(
      now.items.slice(1).map((item, i) => item === old.items[i + 1]),
      [true, true],
    );
  });

  it('keeps them through an edit that opens a block and one that closes it again', () => {
    const old = parse(shop);
    const open = change(shop, '{ capacity 4 }', '{ capacity 4 ');
    const broken = reparse(old, shop, open);
    const brokenText = applyEdit(shop, open);
    assert.deepEqual(broken, parse(brokenText));
    assert.equal(broken.items[0], old.items[0]);
    const mended = reparse(broken, brokenText, change(brokenText, '{ capacity 4 ', '{ capacity 4 }'));
    assert.deepEqual(mended, old);
    assert.equal(mended.items[0], old.items[0]);
    assert.equal(mended.items[2], old.items[2]);
  });

  it('sees what an edit does to its neighbours', () => {
    const cases: [find: string, by: string][] = [
      [' }\n  feature pay', '\n  feature pay'],
      ['\n  feature cart', ' feature cart'],
      ['feature ship', '/* feature ship'],
      ['feature ship', '// feature ship'],
      ['{ capacity 4 }', '{ capacity 4 // }'],
      ['team app', '/// A team\nteam app'],
      ['team app', '/// A team\n\nteam app'],
      ['after search', 'after search,'],
      ['after search', 'after [search'],
      ['"Pay"', '"Pay'],
      ['"Pay"', '"""Pay'],
      ['feature search', '}'],
      ['product shop', 'product\n\n\nshop'],
      ['team web "Web" {', 'team web "Web"\n{'],
      [shop, ''],
    ];
    for (const [find, by] of cases) {
      const edit = change(shop, find, by);
      assert.deepEqual(reparse(parse(shop), shop, edit), parse(applyEdit(shop, edit)), `${find} -> ${by}`);
    }
  });

  it('keeps the order of what is wrong with a block that nothing closes', () => {
    const text = 'product p {\n  feature a { duration 1d }\n  - odd\n';
    for (const edit of [
      change(text, '1d', '12d'),
      change(text, 'feature a', 'feature ab'),
      change(text, '- odd', '- - odd'),
    ])
      assert.deepEqual(reparse(parse(text), text, edit), parse(applyEdit(text, edit)));
  });

  it('equals reading from scratch after each of many random edits', function () {
    this.timeout(0);
    const rounds = Number(process.env.ROADMAP_FUZZ_EDITS ?? 3000);
    const next = random(Number(process.env.ROADMAP_FUZZ_SEED ?? 20270104));
    const texts = sampleTexts();
    for (let done = 0; done < rounds; ) {
      let text = texts[Math.floor(next() * texts.length)]!;
      let tree = parse(text);
      for (let i = 0; i < 30; i++, done++) {
        const edit = randomEdit(text, texts, next);
        const before = text;
        tree = reparse(tree, text, edit);
        text = applyEdit(text, edit);
        assert.deepEqual(tree, parse(text), JSON.stringify({ before, edit }));
      }
    }
  });

  it('equals it while braces come and go, each edit half the time taken back', function () {
    this.timeout(0);
    const rounds = Number(process.env.ROADMAP_FUZZ_EDITS ?? 3000);
    const next = random(Number(process.env.ROADMAP_FUZZ_SEED ?? 20270105));
    const texts = sampleTexts();
    let inPlace = 0;
    for (let done = 0; done < rounds; ) {
      let text = texts[Math.floor(next() * texts.length)]!;
      let tree = parse(text);
      let back: Edit | undefined;
      for (let i = 0; i < 30; i++, done++) {
        const edit =
          back && next() < 0.5 ? back : next() < 0.25 ? randomEdit(text, texts, next) : braceEdit(text, next);
        const { start, end } = edit;
        back = edit === back ? undefined : { start, end: start + edit.text.length, text: text.slice(start, end) };
        const before = text;
        const known = bracesOf(tree);
        tree = reparse(tree, text, edit);
        text = applyEdit(text, edit);
        const fresh = parse(text);
        assert.deepEqual(tree, fresh, JSON.stringify({ before, edit }));
        const braces = bracesOf(tree);
        if (!tree.unbalanced || !braces) continue;
        assert.deepEqual(braces, bracesOf(fresh), JSON.stringify({ before, edit }));
        if (known) inPlace++;
      }
    }
    assert.ok(inPlace > rounds / 10, 'most edits of text with odd braces are read in their own place');
  });

  it('knows of text whose braces match whether its indentation says the same, and is right about it', () => {
    const next = random(Number(process.env.ROADMAP_FUZZ_SEED ?? 20270106));
    const texts = sampleTexts();
    const byIndentation = (text: string) => {
      const source = { inside: top, base: 0, depth: 0, column: undefined, length: text.length };
      const { tokens } = tokenize(text);
      return parser.read(tokens, { ...source, atLineStart: true, byIndentation: true, cutOff: false });
    };
    let tidy = 0;
    let odd = 0;
    for (let i = 0; i < 600; i++) {
      const before = texts[Math.floor(next() * texts.length)]!;
      const text = i % 3 === 0 ? before : applyEdit(before, randomEdit(before, texts, next));
      const tree = parse(text);
      if (tree.unbalanced) continue;
      const indented = byIndentation(text);
      if (bracesOf(tree)) {
        tidy++;
        assert.deepEqual(indented.scope.items, tree.items, text);
        assert.equal(indented.oddBraces, 0, text);
      } else if (indented.oddBraces > 0) odd++;
    }
    assert.ok(tidy > 200 && odd > 0, `${tidy} tidy, ${odd} odd`);
  });
});
