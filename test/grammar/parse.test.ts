import { strict as assert } from 'node:assert';
import { parse } from '../../grammar/parse.ts';
import type { Declaration, Value } from '../../grammar/syntax.ts';
import { outline } from '../support/outline.ts';

const first = (text: string): Declaration => {
  const item = parse(text).items[0];
  assert(item?.kind === 'declaration');
  return item;
};
/** The values of the only property of a block, items parted by `|`. */
const values = (property: string): string =>
  first(`x { ${property} }`)
    .properties[0]!.items.map((item) => item.map(show).join(' '))
    .join(' | ');
const show = (value: Value): string => {
  if (value.kind === 'range') return `range(${value.parts.map(show).join(' ')})`;
  if (value.kind === 'rate') return `rate(${value.amount.value} ${value.per.text})`;
  if (value.kind === 'duration') return `${value.amount}${value.unit}`;
  return value.kind === 'number' ? String(value.value) : `${value.kind}:${value.text}`;
};

describe('a tree', () => {
  it('has imports, declarations that nest, and properties', () => {
    const text = `import "teams.roadmap"
      product shop "Web shop" {
        vision "One minute"
        feature search "Search" { duration 2w; after a }
        milestone beta "Beta"
      }`;
    assert.equal(
      outline(parse(text)),
      'import teams.roadmap product shop(vision, feature search(duration, after), milestone beta)',
    );
  });

  it('knows a kind from a property by what follows and by where it stands', () => {
    assert.equal(outline(parse('feature a { team web 2; team app }')), 'feature a(team, team)');
    assert.equal(outline(parse('product a { team web }')), 'product a(team web)');
    assert.equal(outline(parse('scenario a { team web { capacity 2 } }')), 'scenario a(team web(capacity))');
    assert.equal(
      outline(parse('roadmap { calendar every-day; rules { over-capacity error } }')),
      'roadmap(calendar, rules(over-capacity))',
    );
    assert.equal(
      outline(parse('feature a { milestone m\n feature b "B"\n whatever x "y" }')),
      'feature a(milestone m, feature b, whatever x)',
    );
    assert.equal(outline(parse('feature a\n{ after b }\nfeature c')), 'feature a(after) feature c');
  });

  it('counts the spans of a declaration from its own start', () => {
    const declaration = first('\n\n  feature cart "Cart" { due 2027-02-26 }');
    assert.deepEqual(declaration.keyword, { text: 'feature', start: 0, end: 7 });
    assert.deepEqual(declaration.block, { start: 20, end: 38 });
    assert.equal(declaration.properties[0]!.start, 22);
    assert.equal(declaration.length, 38);
  });

  it('takes the `///` lines right above a declaration as its documentation', () => {
    assert.equal(first('/// One *line*\n///  and more\nfeature a').doc, 'One *line*\n and more');
    assert.equal(first('/// not this one\n\nfeature a').doc, undefined);
    assert.equal(first('/// through\n// a comment\nfeature a').doc, 'through');
    assert.equal(first('//// no\nfeature a').doc, undefined);
    const two = parse('feature a /// about a\nfeature b').items[1] as Declaration;
    assert.equal(two.doc, undefined);
  });

  it('reads every form of value', () => {
    assert.equal(
      values('p word shop.cart @org/team #v1.2 "text"'),
      'word:word word:shop.cart handle:org/team tag:v1.2 string:text',
    );
    assert.equal(values('p 12 1.5 -2 +0.4 12k 3M 1B 80%'), '12 1.5 -2 0.4 12000 3000000 1000000000 0.8');
    assert.equal(values('p 5d 2w 3mo 4h 10ed 2ew +5d -2d'), '5d 2w 3mo 4h 10ed 2ew 5d -2d');
    assert.equal(
      values('p 2027-03-15 2027-H1 2027-Q3 2027-03 2027-W14'),
      'date:2027-03-15 date:2027-H1 date:2027-Q3 date:2027-03 date:2027-W14',
    );
    assert.equal(
      values('p mon..fri 5d..10d..20d 0.2 .. 0.4 2027-01..2027-03'),
      'range(word:mon word:fri) range(5d 10d 20d) range(0.2 0.4) range(date:2027-01 date:2027-03)',
    );
    assert.equal(values('p 900/day 300k/year'), 'rate(900 day) rate(300000 year)');
    assert.equal(
      values('p value * (2 - x) / 1000'),
      'word:value operator:* operator:( 2 operator:- word:x operator:) operator:/ 1000',
    );
    assert.equal(values('p größe 購物車 naïve-user'), 'word:größe word:購物車 word:naïve-user');
  });

  it('parts items by commas, and lets lists run over lines', () => {
    assert.equal(values('after a, b +5d, c SS +2d'), 'word:a | word:b 5d | word:c word:SS 2d');
    assert.equal(values('after a,\n\n // why\n b'), 'word:a | word:b');
    assert.equal(values('after [\n a,\n b,\n ]'), 'word:a | word:b');
  });

  it('resolves escapes, and strips the indentation that the lines of a text block share', () => {
    assert.equal(values(String.raw`p "a \"b\" \\ \n \t \u{1F680}"`), 'string:a "b" \\ \n \t 🚀');
    assert.equal(values('p """\n    One\n      two\n\n    three\n    """'), 'string:One\n  two\n\nthree');
    assert.equal(values('p """one line"""'), 'string:one line');
    assert.equal(values('p """ "quoted" """'), 'string: "quoted" ');
    assert.equal(values('p """\r\n  a\r\n  b"""'), 'string:a\nb');
  });

  it('knows the days of a period', () => {
    const days = (date: string): number => {
      const value = first(`x { p ${date} }`).properties[0]!.items[0]![0]!;
      assert(value.kind === 'date');
      return value.last - value.first + 1;
    };
    assert.deepEqual(['2028-02-29', '2028-02', '2027-Q1', '2027-H2', '2026-W53'].map(days), [1, 29, 90, 184, 7]);
  });
});
