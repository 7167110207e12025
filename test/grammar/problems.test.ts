import { strict as assert } from 'node:assert';
import { parse, problemsOf } from '../../grammar/parse.ts';
import { outline } from '../support/outline.ts';
import { assertSyntax } from '../support/syntaxFindings.ts';

describe('what does not read', () => {
  it('is found where it stands', () => {
    assertSyntax(`
      feature a {
        due 2027-02-30
      //    ^^^^^^^^^^ error[invalid-date]
        start 2027-2-3
      //      ^^^^^^^^ error[invalid-date]
        duration 5x
      //         ^^ error[invalid-duration]
        reach 12K
      //      ^^^ error[invalid-number]
        effort 20d..5d
      //       ^^^^^^^ error[reversed-range]
      //<<<<<<<<<<<<<< error[conflicting-properties]
        note "tab \\q"
      //          ^^ error[invalid-escape]
        value 3 ° 4
      //        ^ error[invalid-character]
        after ]
      //      ^ error[unexpected-token]
        ease 5..
      //      ^^ error[missing-value]
        link "open
      //     ^^^^^ error[unclosed-string]
      }
      feature b { duration 2w }`);
  });

  it('costs its own line only', () => {
    assertSyntax(`
      feature a {
        after b,
      //       ^ error[missing-value]
        duration 2w
        before [c, d
      //       ^ error[unclosed-list]
        reach 12k
        "what" is this
      //<<<<<<<<<<<<<< error[unexpected-token]
        value 3
      }`);
    const file = parse('feature a {\n  after b,\n  duration 2w\n  before [c\n  reach 1\n  ) x\n  value 3\n}');
    assert.equal(outline(file), 'feature a(after, duration, before, reach, value)');
  });

  it('is said once for one cause', () => {
    const codes = (text: string): string[] => problemsOf(parse(text)).map(({ code }) => code);
    assert.deepEqual(codes('feature a { note """ open\n}\nfeature b {\n'), ['unclosed-string']);
    assert.deepEqual(codes('feature a { /* open\n}\nfeature b {\n'), ['unclosed-comment']);
    assert.deepEqual(codes('feature a { note "open }\nfeature b { }'), ['unclosed-string']);
    assert.deepEqual(codes('product shop {\n  feature cart "Cart {\n    duration 2w\n  }\n}'), ['unclosed-string']);
    assert.deepEqual(codes('feature cart "Cart { duration 2w }\nfeature pay { }'), ['unclosed-string']);
    assert.deepEqual(codes('feature 2fa "Two" { duration 1d }'), ['unexpected-token']);
    assert.deepEqual(codes('a {'.repeat(100_000)), ['nesting-too-deep']);
  });

  it('is a header that lacks its brace, or a block that lacks its own', () => {
    assertSyntax(`
      product shop "Web shop" {
        feature search "Search"
        //             ^^^^^^^^ error[unopened-block]
          duration 2w
        }
        milestone beta "Beta" { after cart }
      }`);
    assertSyntax(`
      product shop "Web shop" {
        feature search "Search" { duration 2w }
        feature cart "Cart" {
        //                  ^ error[unclosed-block]
          duration 1w
        milestone beta "Beta" { after cart }
      }
      team web "Web" { capacity 4 }`);
  });

  it('is a kind, a property or a value that the vocabulary does not have', () => {
    assertSyntax(`
      feture a
      //<<<<<< error[unknown-kind]
      feature b {
        dutation 2w
      //<<<<<<<< error[unknown-property]
        capacity 4
      //<<<<<<<< error[misplaced-property]
        impact hihg
      //       ^^^^ error[wrong-value]
        confidence 120%
      //           ^^^^ error[wrong-value]
        team web -2
      //         ^^ error[wrong-value]
        duration 2w
        duration 3w
      //<<<<<<<< error[repeated-property]
        effort 3w
      //<<<<<<<<< error[conflicting-properties]
        after
      //<<<<< error[missing-value]
        roadmap x
      //<<<<<<< error[misplaced-kind]
      }
      team "Web"
      //<<<< error[missing-name]
      team web.x
      //   ^^^^^ error[invalid-name]`);
  });

  it('is a property outside of every block', () => {
    assertSyntax(`
      due 2027-02-26
      //<<< error[misplaced-property]
      some words that mean nothing
      //<<<< error[unknown-kind]`);
  });

  it('comes with what a message needs', () => {
    const facts = (text: string): unknown => problemsOf(parse(text))[0]?.facts;
    assert.deepEqual(facts('x { due 2027-02-30 }'), { found: '2027-02-30', reason: 'day' });
    assert.deepEqual(facts('x { due 15.03.2027 }'), { found: '15.03.2027', reason: 'form', suggestion: '2027-03-15' });
    assert.deepEqual(facts('x { due 2027-q3 }'), { found: '2027-q3', reason: 'form', suggestion: '2027-Q3' });
    assert.deepEqual(facts('x { duration 5days }'), { found: '5days', suggestion: '5d' });
    assert.deepEqual(facts('feature shop "Shop" {'), { keyword: 'feature', name: 'shop' });
    assert.deepEqual(facts('x { note “ }'), { found: '“', suggestion: '"' });
    assert.deepEqual(facts('x { due: 2027 }'), {
      found: ':',
      hint: { kind: 'no-sign-between' },
      isSpare: true,
    });
    assert.deepEqual(facts('x { duration 5d..10d..7d }'), { from: '10d', to: '7d', suggestion: '5d..7d..10d' });
    assert.deepEqual(facts('import teams.roadmap'), {
      found: 'teams.roadmap',
      expected: 'path',
      suggestion: '"teams.roadmap"',
    });
    assert.deepEqual(facts('feature one page { }'), {
      found: 'page',
      expected: 'title-or-block',
      hint: { kind: 'one-word' },
    });
    assert.deepEqual(facts('feature 2fa { }'), {
      found: '2fa',
      expected: 'name',
      hint: { kind: 'letter-first' },
    });
    assert.deepEqual((facts('product gr\ufffd\ufffde { }') as { hint: unknown }).hint, { kind: 'encoding' });
    // Both orders of day and month are possible: nothing is guessed.
    assert.deepEqual(facts('x { due 3/4/2027 }'), { found: '3/4/2027', reason: 'form' });
  });
});
