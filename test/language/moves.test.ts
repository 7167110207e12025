/** Fixes that move what stands in the wrong place to where it belongs. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { at, edited } from '../support/language.ts';

/** The fixes of the first finding of a code, by title, each with the text it makes. */
function fixesOf(text: string, code: string): Record<string, string> {
  const { analysis, uri } = at(text);
  const finding = analysis.findings.find((found) => found.code === code);
  assert.ok(finding, `there is a ${code}`);
  return Object.fromEntries(
    fixesFor(analysis, finding).map(({ title, edits }) => [title, edited(analysis, edits, uri)]),
  );
}

const only = (fixes: Record<string, string>): [title: string, text: string] => {
  const [first, ...rest] = Object.entries(fixes);
  assert.ok(first && rest.length === 0, 'there is one fix');
  return first;
};

describe('a fix that moves', () => {
  it('takes a declaration out of what cannot hold it, with its comments, and says what it was in', () => {
    const [title, text] = only(
      fixesOf(
        `product shop "Shop" {
  feature cart "Cart" {
    duration 5d // at least
    /// They know the old one.
    team web "Web" {
      capacity 3
    }
  } // soon
}
milestone beta
`,
        'misplaced-kind',
      ),
    );
    assert.equal(title, 'Move `web` to the top of the file, with `team web`');
    assert.equal(
      text,
      `product shop "Shop" {
  feature cart "Cart" {
    duration 5d // at least
    team web
  } // soon
}
/// They know the old one.
team web "Web" {
  capacity 3
}
milestone beta
`,
    );
  });

  it('goes no further than it must, and ties by what moves where that is who says it', () => {
    const [title, text] = only(
      fixesOf('product shop { objective growth { feature a "A" { duration 1d } } }\n', 'misplaced-kind'),
    );
    assert.equal(title, 'Move `a` into `shop`, with `supports growth`');
    assert.equal(text, 'product shop { objective growth { }\n  feature a "A" { duration 1d; supports growth } }\n');
    const [, oneLine] = only(fixesOf('milestone m { due 2027-02-01; feature a { duration 1d } }\n', 'misplaced-kind'));
    assert.equal(oneLine, 'milestone m { due 2027-02-01; after a }\nfeature a { duration 1d }\n');
  });

  it('leaves alone what a path leads to, a second header, and a place that is taken', () => {
    const titles = (text: string): string[] => Object.keys(fixesOf(text, 'misplaced-kind'));
    assert.deepEqual(
      titles('feature a { team web }\nfeature b { team web { capacity 1 } }\nteam web { capacity 2 }'),
      [],
    );
    assert.deepEqual(titles('feature a { team web { capacity 1 } }\nfeature b { team a.web }'), []);
    assert.deepEqual(titles('product p { roadmap "Again" { } }'), []);
    assert.deepEqual(titles('product p { rules { overdue off } }'), []);
  });

  it('puts rules into the header, or gives them one', () => {
    const rules = 'rules {\n  overdue off\n  kpi-gap info\n}\n';
    const [, header] = only(fixesOf(`roadmap "R" {\n  start 2027-01-04\n}\n${rules}`, 'misplaced-kind'));
    assert.equal(header, 'roadmap "R" {\n  start 2027-01-04\n  rules { overdue off; kpi-gap info }\n}\n');
    const [, made] = only(fixesOf(rules, 'misplaced-kind'));
    assert.equal(made, 'roadmap { rules { overdue off; kpi-gap info } }\n');
  });

  it('gives a part what its whole says in vain, unless the part says that itself', () => {
    const fixes = fixesOf(
      `feature checkout "Checkout" {
  reach 12k
  impact high
  feature cart "Cart" { duration 2w }
  feature pay "Pay" {
    duration 3w
  }
  feature rest "Rest" { duration 3w; impact low }
  milestone done
}
`,
      'unused-score',
    );
    assert.deepEqual(Object.keys(fixes), [
      'Move `reach`, `impact` to `cart`',
      'Move `reach`, `impact` to `pay`',
      'Remove `reach`, `impact`',
    ]);
    assert.match(
      fixes['Move `reach`, `impact` to `cart`']!,
      /^feature checkout "Checkout" \{\n {2}feature cart "Cart" \{ duration 2w; reach 12k; impact high \}\n/,
    );
    assert.match(fixes['Move `reach`, `impact` to `pay`']!, / {4}duration 3w\n {4}reach 12k\n {4}impact high\n {2}\}/);
  });
});
