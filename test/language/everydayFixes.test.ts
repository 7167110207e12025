/** What people bring along from other languages and tools, and what the fixes make of it. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';

const uri = '/main.roadmap';
const run = (text: string): Analysis => analyse(uri, memorySource([[uri, text]]), { today: testDay })!;

/** Every safe fix, round after round, as `--fix` makes them. */
function mended(text: string): string {
  let now = text;
  for (let round = 0; round < 5; round++) {
    const analysis = run(now);
    now = applyEdits(now, fixAll(analysis, analysis.findings).get(uri) ?? []);
  }
  return now;
}

const errors = (text: string): string[] =>
  run(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

/** Each fix that is offered for the errors of a text, with the text that it makes. */
const offered = (text: string): Record<string, string> => {
  const analysis = run(text);
  const found = analysis.findings.filter(({ severity }) => severity !== 'info' && severity !== 'hint');
  const fixes = found.flatMap((finding) => fixesFor(analysis, finding));
  return Object.fromEntries(fixes.map(({ title, edits }) => [title, applyEdits(text, edits.get(uri) ?? [])]));
};

describe('habits of other languages', () => {
  const unasked: Readonly<Record<string, readonly [string, string]>> = {
    'a colon behind a name': [
      'feature a {\n  duration: 2w\n  owner : @dana\n}',
      'feature a {\n  duration 2w\n  owner @dana\n}',
    ],
    'an equals sign': ['feature a { duration = 2w }', 'feature a { duration 2w }'],
    'a colon behind the name of a block': ['feature a: { duration 2w }', 'feature a { duration 2w }'],
    'commas between properties': [
      'feature a { duration: 2w, owner: @dana, tags: #x, #y }',
      'feature a { duration 2w; owner @dana; tags #x, #y }',
    ],
    'single quotes': ["feature a 'A' { duration 1w; note 'it’s' }", `feature a "A" { duration 1w; note "it’s" }`],
    'a link without quotes': [
      'feature a { link https://example.com/a; duration 1w }',
      'feature a { link "https://example.com/a"; duration 1w }',
    ],
    'a text without quotes': [
      "feature a { duration 1w; note It's ready, so far }",
      `feature a { duration 1w; note "It's ready, so far" }`,
    ],
    'remarks of other languages': [
      '# plan\nfeature a { duration 1w } -- first\n<!-- second -->',
      '// plan\nfeature a { duration 1w } // first\n// second',
    ],
    'bullets and numbers': [
      '- feature a { duration 1w }\n* feature b { duration 1w }\n1. feature c { duration 1w; after a, b }',
      'feature a { duration 1w }\nfeature b { duration 1w }\nfeature c { duration 1w; after a, b }',
    ],
    'a block without braces': ['feature a "A" duration 1w; owner @dana', 'feature a "A" { duration 1w; owner @dana }'],
    'brackets of another kind': ['feature a [ duration 1w ]', 'feature a { duration 1w }'],
    'the name of a thing in quotes': [
      'feature a { duration 1w }\nfeature b { duration 1w; after "a" }',
      'feature a { duration 1w }\nfeature b { duration 1w; after a }',
    ],
    'a property in two words': ['roadmap { as of 2027-02-01 }', 'roadmap { as-of 2027-02-01 }'],
  };
  for (const [habit, [text, good]] of Object.entries(unasked)) {
    it(`${habit}: mended unasked`, () => {
      assert.equal(mended(text), good);
      assert.deepEqual(errors(good), []);
    });
  }

  it('are asked about where they could mean two things', () => {
    assert.deepEqual(offered('team Web Team { capacity 2 }'), {
      'Make `Team` the title': 'team Web "Team" { capacity 2 }',
      'Name it `web-team`': 'team web-team "Web Team" { capacity 2 }',
    });
    assert.deepEqual(Object.keys(offered('feature a A to Z { duration 1w }\nfeature b { duration 1w; after a }')), [
      'Make `A to Z` the title',
    ]);
    assert.deepEqual(offered('feature a {\n  title "First"\n  duration 1w\n}'), {
      'Make it the title': 'feature a "First" {\n  duration 1w\n}',
      'Remove `title`': 'feature a {\n  duration 1w\n}',
    });
    assert.deepEqual(offered('product p {\n  search { duration 2w }\n}'), {
      'Change to `feature search`': 'product p {\n  feature search { duration 2w }\n}',
    });
    assert.deepEqual(Object.keys(offered('beta { after x; due 2027-03-01 }\nfeature x { duration 1w }')), [
      'Change to `feature beta`',
      'Change to `milestone beta`',
    ]);
    const change = offered('team web { capacity 2 }\nscenario s { web { capacity 8 } }');
    assert.match(change['Change to `team web`']!, /scenario s { team web { capacity 8 } }/);
    assert.deepEqual(offered('feature a.b { duration 1w }'), { 'Change to `a-b`': 'feature a-b { duration 1w }' });
    assert.deepEqual(offered('feature a "A" { duration 1w }\nmilestone m { after "A" }'), {
      'Change to `a`': 'feature a "A" { duration 1w }\nmilestone m { after a }',
    });
    assert.deepEqual(
      Object.keys(offered('product a {\n  feature b { duration 1w }\n  }\n  feature c { duration 1w }\n}')),
      ['Remove the `}`'],
    );
  });
});

describe('a fix', () => {
  it('is made unasked only where nothing else is wrong afterwards', () => {
    const twice = 'feature a { duration 1w; durration 2w }';
    assert.equal(mended(twice), twice);
    const both = 'feature a { duration 1w; effrt 2w }';
    assert.equal(mended(both), both);
    const header = 'roadmap "R" { start 2027-01-04 }\nroadmapp "S" { }';
    assert.equal(mended(header), header);
    const nobody = 'feature a { duration 1w }\nfeature b { duration 1w; after a 2d later }';
    assert.equal(mended(nobody), nobody);
    assert.equal(mended('feature a { durration 2 weeks }'), 'feature a { duration 2w }');
  });

  it('opens a title whose first quote was lost', () => {
    const text = 'feature cart Cart of one page" { duration 1w }';
    assert.equal(offered(text)['Add `"`'], 'feature cart "Cart of one page" { duration 1w }');
  });

  it('takes no currency away unasked but that of the roadmap', () => {
    const text = (currency: string): string =>
      `roadmap { currency ${currency} }\nfeature a { duration 1w; cost $20k }\nfeature b { duration 1w; cost 20k EUR }`;
    assert.match(mended(text('USD')), /cost 20k }[\s\S]*cost 20k EUR }/);
    assert.match(mended(text('EUR')), /cost \$20k }[\s\S]*cost 20k }/);
    assert.match(mended('roadmap { currency $; budget 20k€ }'), /currency "\$"; budget 20k€/);
  });

  it('does what its finding says', () => {
    const late = 'roadmap { as-of 2027-02-01 }\nfeature a { duration 1w; start 2027-01-11 }';
    assert.ok(Object.keys(offered(late)).includes('Add `started 2027-01-11`'));
    const done = 'roadmap { as-of 2027-02-01 }\nfeature a { duration 1w; finished 2027-01-20; status in-progress }';
    assert.match(offered(done)['Change to `status done`']!, /status done }$/);
    assert.deepEqual(errors('scoring s { formula max(value, 2) }'), ['invalid-formula']);
  });

  it('puts a comment that silences nothing where it does', () => {
    const mend = (text: string): string | undefined => Object.values(offered(text))[0];
    const behind = 'product p {\n  feature a { } // roadmap-ignore unestimated-feature: later\n}';
    assert.equal(mend(behind), 'product p {\n  // roadmap-ignore unestimated-feature: later\n  feature a { }\n}');
    const block = '/* roadmap-ignore unestimated-feature: later */\nfeature a { }';
    assert.equal(mend(block), '// roadmap-ignore unestimated-feature: later\nfeature a { }');
    const half = '// roadmap-ignore unestimated: later\nfeature a { }';
    assert.equal(mend(half), '// roadmap-ignore unestimated-feature: later\nfeature a { }');
  });

  it('gives a KPI a target that is still to come', () => {
    const analysis = run('kpi sales { baseline 1 on 2027-01-01 }');
    const [fix] = analysis.findings.flatMap((finding) => fixesFor(analysis, finding));
    assert.equal(fix!.title, 'Add `target 1 by 2027-12-31`');
  });
});
