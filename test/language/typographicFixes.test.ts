/** What fixes make of texts from word processors: what is made unasked is what a reader would have understood. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';

const uri = '/main.roadmap';
const run = (text: string): Analysis => analyse(uri, memorySource([[uri, text]]), { today: testDay })!;

/** One round of `source.fixAll`, as a save makes it. */
const saved = (text: string): string => {
  const analysis = run(text);
  return applyEdits(text, fixAll(analysis, analysis.findings).get(uri) ?? []);
};

/** Rounds until nothing changes, as `--fix` makes them. */
function fixed(text: string): string {
  const after = saved(text);
  return after === text ? text : fixed(after);
}

const errors = (text: string) => run(text).findings.filter(({ severity }) => severity === 'error');

/** The fixes of the errors of a text: their titles, a `*` behind the preferred ones. */
const offered = (text: string): string[] => {
  const analysis = run(text);
  const found = analysis.findings.filter(({ severity }) => severity === 'error');
  return found.flatMap((finding) =>
    fixesFor(analysis, finding).map(({ title, preferred }) => title + (preferred ? ' *' : '')),
  );
};

describe('dashes of a word processor', () => {
  const plan = (dash: string): string => `product p {
  feature b { duration 2d }
  feature a { duration 1d; due 2027${dash}03${dash}15; earliest 2027${dash}03; status in${dash}progress; moves x ${dash}0.4 }
  feature c { duration 1d; after b ${dash}2d; due 2027${dash}Q3 }
  feature sign${dash}up { duration 5d${dash}10d; after a }
  feature d { duration 1d; after sign${dash}up; tags #go${dash}live; owner @dana${dash}lee }
}
calendar c { workdays mon${dash}fri; holiday 2027${dash}12${dash}24; holiday 2027-12-24${dash}2027-12-31 }
calendar e { workdays mon ${dash} fri; holiday 2027${dash}03${dash}15 ${dash} 2027${dash}03${dash}20 }
kpi x { baseline 1; target 2 by 2027${dash}12${dash}31 }
`;
  const good = plan('-')
    .replace('mon-fri', 'mon..fri')
    .replace('mon - fri', 'mon..fri')
    .replace('5d-10d', '5d..10d')
    .replace('24-2027-12-31', '24..2027-12-31')
    .replace('15 - 2027', '15..2027');

  for (const dash of '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d')
    it(`are written as what they mean on one save: U+${dash.charCodeAt(0).toString(16)}`, () => {
      assert.equal(saved(plan(dash)), good);
      assert.deepEqual(errors(good), []);
    });

  it('are named in the message, with what to write', () => {
    const messages = (text: string): string[] => errors(text).map(messageOf);
    assert.deepEqual(messages('feature a { due 2027‑03‑15 }'), [
      '`2027‑03‑15` contains a non-breaking hyphen (U+2011). Write `2027-03-15`.',
    ]);
    assert.deepEqual(messages('feature b { }\nfeature a { after b−2d }'), [
      '`b−2d` contains a minus sign (U+2212). Write `b-2d` or `b -2d`.',
    ]);
    assert.deepEqual(messages('feature a { duration 10d–5d }'), [
      '`10d–5d` contains an en dash (U+2013). Use `-`, or `..` between the two ends of a range.',
    ]);
    assert.deepEqual(messages('feature a { confidence ８0％ }'), [
      '`８0％` contains a full-width 8 (U+FF18) and a full-width % (U+FF05). Write `80%`.',
    ]);
  });

  it('stay where two readings are left, and both are offered', () => {
    const kpi = '\nkpi x { baseline 1; target 2 by 2027-12-31 }';
    const asked: readonly (readonly [string, ...string[]])[] = [
      [`feature a { duration 1d; moves x – 0.4 }${kpi}`, 'Change to `-0.4`', 'Change to `0.4`'],
      ['calendar c { holiday 2027-01–03 }', 'Change to `2027-01-03`', 'Change to `2027-01..2027-03`'],
      ['feature a { duration 1d; note “C:\\temp” }', 'Change to `"C:\\temp"`', 'Change to `"C:\\\\temp"`'],
    ];
    for (const [text, ...titles] of asked) {
      assert.equal(fixed(text), text);
      assert.deepEqual(offered(text), titles);
    }
  });

  it('never become a range that a second fix would turn round', () => {
    for (const text of [
      'feature a { duration 10d–5d }',
      'calendar c { holiday 2027–12–31–2027–12–24 }',
      'feature a { due 2027–13–15 }',
    ]) {
      assert.equal(fixed(text), text);
      assert.deepEqual(offered(text), []);
    }
  });

  it('in a name are decided by the names that there are', () => {
    const with2 = (names: string, after: string): string => `${names}\nfeature z { duration 1d; after ${after} }`;
    const b = 'feature b { duration 1d }';
    const both = `${b}\nfeature b-2 { duration 1d }`;
    assert.match(fixed(with2(b, 'b–2d')), /after b -2d/);
    assert.match(fixed(with2('feature b-2d { duration 1d }', 'b–2d')), /after b-2d/);
    assert.match(fixed(with2(both, 'b–2')), /after b-2 /);
    // What nothing is called stays as it is written, and is offered.
    assert.match(fixed(with2(b, 'sign–in')), /after sign–in/);
    assert.deepEqual(offered(with2(b, 'sign–in')), ['Change to `sign-in`']);
    assert.match(fixed(with2('feature sign-on { duration 1d }', 'sign–in')), /after sign–in/);
  });

  it('stay in texts and comments, and in a text that lacks its quotes', () => {
    const text = '// 2027–28\nfeature a "Cart – new" { duration 1d; note "5d–10d" } // – later';
    assert.equal(fixed(text), text);
    assert.equal(
      fixed('feature a { duration 1d; note Ship in 2027–28 }'),
      'feature a { duration 1d; note "Ship in 2027–28" }',
    );
  });

  it('before a declaration are a bullet', () => {
    assert.equal(fixed('– feature a { duration 1d }'), 'feature a { duration 1d }');
  });
});

describe('a soft hyphen', () => {
  it('is the hyphen of a date, and nothing where no line ends', () => {
    assert.equal(fixed('feature a { due 2027\u00ad03\u00ad15 }'), 'feature a { due 2027-03-15 }');
    assert.equal(fixed('feature a { status in\u00adprogress }'), 'feature a { status in-progress }');
    assert.equal(fixed('feature a "Check\u00adout" { duration 1d }'), 'feature a "Checkout" { duration 1d }');
  });

  it('in a name is what other uses of the name tell, and else is asked about', () => {
    const named = (name: string, use: string): string =>
      `feature ${name} { duration 1d }\nfeature b { duration 1d; after ${use} }`;
    assert.equal(fixed(named('check\u00adout', 'checkout')), named('checkout', 'checkout'));
    assert.equal(fixed(named('sign\u00adup', 'sign-up')), named('sign-up', 'sign-up'));
    const alone = named('sign\u00adup', 'sign\u00adup');
    assert.equal(fixed(alone), alone);
  });

  it('is not taken away where it may be a minus', () => {
    const text = 'feature b { duration 1d }\nfeature a { duration 1d; after b \u00ad2d }';
    assert.equal(fixed(text), text);
    const stray = 'feature b { duration 1d }\nfeature a { duration 1d; after b °\u00ad2d }';
    assert.equal(fixed(stray), stray);
  });
});

describe('quotes of a word processor', () => {
  it('become straight where it is sure what is between them', () => {
    const text = (title: string, note: string): string => `feature a ${title} { duration 1d; note ${note} }`;
    const good = text('"Bob’s ‘new’ cart"', '"the users’ view"');
    for (const [open, close] of ['“”', '„“', '«»', '＂＂', '「」'])
      assert.equal(fixed(text(`${open}Bob’s ‘new’ cart${close}`, `${open}the users’ view${close}`)), good);
  });

  it('stay where it is not', () => {
    for (const text of [
      'feature a { duration 1d; note ‘the users’ view’ }',
      "feature a { duration 1d; note 'it''s' }",
      'feature a { duration 1d; note “a "b" c” }',
      'feature a “the {x” { duration 1d }',
      'feature a ‘the users’ view’ { duration 1d }',
    ])
      assert.equal(fixed(text), text);
  });
});

describe('braces of another keyboard', () => {
  const wide = 'product p ｛\n  feature a ｛ duration 1d ｝\n｝\n';
  const good = 'product p {\n  feature a { duration 1d }\n}\n';

  it('become ours all at once', () => {
    assert.equal(fixed(wide), good);
    assert.deepEqual([...new Set(offered(wide))], ['Change `｛` and `｝` to `{` and `}` in the whole file *']);
  });

  it('stay where they do not match', () => {
    const text = 'product p ｛\n  feature a ｛ duration 1d \n｝\n';
    assert.equal(fixed(text), text);
  });
});

describe('a range that ends before it begins', () => {
  it('may be one over the end of a year', () => {
    const text = 'calendar c { holiday 2027-12-24..2027-01-02 }';
    assert.equal(fixed(text), text);
    assert.deepEqual(offered(text), ['Change to `2027-01-02..2027-12-24`', 'Change to `2027-12-24..2028-01-02`']);
    assert.equal(
      fixed('calendar c { holiday 2027-03-20..2027-03-15 }'),
      'calendar c { holiday 2027-03-15..2027-03-20 }',
    );
  });
});
