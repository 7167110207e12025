import { strict as assert } from 'node:assert';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { labelText } from '../../server/diagnostics/labels.ts';
import { finalize } from '../../server/findings/finalize.ts';
import { analysed, assertFindings } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

const codesOf = (text: string): string[] =>
  analysed(text).analysis.findings.map(({ severity, code }) => `${severity} ${code}`);

describe('A roadmap of six lines', () => {
  it('has nothing to say about it', () => {
    assertFindings(`
      product shop "Web shop" {
        feature search "Search"         { duration 2w }
        feature cart   "One-page cart"  { duration 8d..10d..16d; after search }
        milestone beta "Public beta"    { after cart; due 2027-02-26 }
      }
    `);
  });

  it('has nothing to say about an empty file either', () => {
    assertFindings('');
  });
});

describe('A risk', () => {
  it('that threatens a product is open while the product is, whatever else of it is over', () => {
    assertFindings(`
      product shop "Shop" {
        feature done { duration 1w; status done }
        feature open { duration 1w }
      }
      risk late "Late" { probability 30%; delay 5d; threatens shop.done, shop }
      //   ^^^^ info[unmitigated-risk]
      risk past "Past" { probability 30%; delay 5d; threatens shop.done }
    `);
  });
});

describe('One cause is one finding', () => {
  it('a name that cannot be found takes nothing else with it', () => {
    assertFindings(`
      team web { capacity 3 }
      objective growth { measured-by sales }
      kpi sales { actual 5 on 2027-01-01; target 5 by 2027-12-31 }
      feature cart { duration 1w; team web; supports growth }
      feature pay {
        duration 1w
        team wbe
      //     ^^^ error[unresolved-reference]
        supports grwoth
      //         ^^^^^^ error[unresolved-reference]
        after crat
      //      ^^^^ error[unresolved-reference]
      }
    `);
  });

  it('work on a cycle, and work behind one, is not late as well', () => {
    assertFindings(`
      feature a {
        duration 9w
        due 2027-01-08
        after b
      //      ^ error[dependency-cycle]
      }
      feature b { duration 1w; after a; due 2027-01-08 }
      feature c { duration 9w; after b; due 2027-01-08 }
    `);
  });

  it('a whole and its part that wait for each other are not a cycle as well', () => {
    assertFindings(`
      feature shop {
        feature cart {
          duration 1w
          after shop
        //      ^^^^ error[depends-on-own-part]
        }
      }
    `);
  });

  it('what is overdue is not late as well', () => {
    assert.deepEqual(
      codesOf(
        'roadmap "R" { start 2027-01-04; as-of 2027-02-01 }\nfeature a { duration 9w; started 2027-01-04; due 2027-01-15 }',
      ),
      ['warning overdue'],
    );
  });

  it('what depends on late work is not late as well', () => {
    assert.deepEqual(
      codesOf(`
        roadmap "R" { start 2027-01-04; as-of 2027-02-01 }
        feature a { duration 1w }
        feature b { duration 1w; after a }
        feature c { duration 1w; after b; due 2027-01-22 }
      `),
      ['warning late-start', 'warning overdue'],
    );
  });

  it('a feature without an estimate is not unscored for it as well', () => {
    assert.deepEqual(codesOf('feature a { reach 5; impact 1 }\nfeature b { duration 1w; reach 5; impact 1 }'), [
      'info unestimated-feature',
    ]);
  });

  it('what holds for a whole list is said once, with how many there are', () => {
    const list = Array.from({ length: 300 }, (_, i) => `feature f${i} {}`).join('\n');
    const { findings } = analysed(list).analysis;
    assert.equal(findings.length, 1);
    assert.match(messageOf(findings[0]!), /`f0` and 299 other features have no duration/);
  });
});

describe('A cycle', () => {
  it('of five hundred is one finding, with every other edge as a related place', () => {
    const cycle = Array.from({ length: 500 }, (_, i) => `feature f${i} { duration 1d; after f${(i + 499) % 500} }`);
    const { findings } = analysed(cycle.join('\n')).analysis;
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['dependency-cycle'],
    );
    assert.equal(factsOf(findings, 'dependency-cycle')[0]!.cycle.length, 500);
    assert.equal(findings[0]!.related.length, 499);
  });

  it('is told from the dependency that reaches furthest down the file', () => {
    const { findings } = analysed(`
      feature a { duration 1d; after c }
      feature b { duration 1d; after a }
      feature c { duration 1d; after b }
    `).analysis;
    assert.deepEqual(factsOf(findings, 'dependency-cycle')[0]!.cycle, ['a', 'c', 'b']);
    assert.deepEqual(
      findings[0]!.related.map(({ label }) => labelText(label)),
      ['`c` depends on `b`', '`b` depends on `a`'],
    );
  });

  it('is found through a whole and its parts', () => {
    const { findings } = analysed(`
      feature shop { feature cart { duration 1d; after pay } }
      feature pay { duration 1d; after shop }
    `).analysis;
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['dependency-cycle'],
    );
  });

  it('and another one are two findings', () => {
    const text = 'feature a { duration 1d; after b }\nfeature b { duration 1d; after a }\n';
    assert.equal(codesOf(text + text.replaceAll('a ', 'x ').replaceAll('b ', 'y ')).length, 2);
  });
});

describe('Findings', () => {
  it('come in the order of the text, whoever found them', () => {
    const { analysis } = analysed('feature a { duration 1w; due 2027-01-04; after x }\nfeature a {}');
    const shuffled = [...analysis.findings].reverse();
    assert.deepEqual(finalize(shuffled, analysis.roadmap, analysis.files).findings, analysis.findings);
  });

  it('name things as they were written, the second of two alike too', () => {
    const { findings } = analysed('feature a { duration 1w }\nfeature a {}').analysis;
    assert.deepEqual(
      findings.map(({ code, facts }) => [code, 'name' in facts && facts.name]),
      [
        ['duplicate-name', 'a'],
        ['unestimated-feature', 'a'],
      ],
    );
  });

  it('do not depend on the order of declarations', () => {
    const parts = [
      'roadmap "R" { start 2027-01-04 }',
      'team web { capacity 1 }',
      'feature a { duration 2w; team web 2; due 2027-01-08 }',
      'feature b { duration 1w; after a; reach 5; impact 1 }',
      'feature c { duration 1w; after a, b }',
    ];
    const sorted = (text: string): string[] => codesOf(text).sort();
    assert.deepEqual(sorted(parts.join('\n')), sorted([...parts].reverse().join('\n')));
  });
});

describe('Names', () => {
  it('of Arabic, Hebrew, Greek, Chinese and emoji are no fault', () => {
    assertFindings(`
      feature سلة "عربة التسوق" { duration 1w }
      feature עגלה "עגלת קניות 🛒" { duration 1w }
      feature καλάθι "Καλάθι" { duration 1w }
      feature 购物车 "购物车 👩‍💻" { duration 1w }
      feature über-uns "Über uns" { duration 1w }
    `);
  });

  it('that only look alike are', () => {
    assert.deepEqual(codesOf('feature scope {duration 1w}\nfeature \u0455\u0441\u043e\u0440\u0435 {duration 1w}'), [
      'warning confusable-name',
    ]);
    assert.deepEqual(codesOf('feature p\u0430y {duration 1w}'), ['warning confusable-name']);
  });

  it('hide nothing: overrides and characters of no width are shown, in comments too', () => {
    assert.deepEqual(codesOf('// \u202eevil\nfeature a "A\u2066" { duration 1w }'), [
      'warning hidden-character',
      'warning hidden-character',
    ]);
    assert.deepEqual(codesOf('\ufefffeature a { duration 1w }'), []);
  });
});
