/** Every fix removes its finding and adds no error: on the examples of the rules' own pages, and on files broken by chance. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { type Code, codes, isCode } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { codeActions } from '../../server/language/codeActions.ts';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits, type Edits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { sharedFindings } from '../../server/workspace/sharedFindings.ts';
import { testDay } from '../support/analysed.ts';
import { fixture } from '../support/fixture.ts';
import { at, edited } from '../support/language.ts';

type Texts = ReadonlyMap<string, string>;

const run = (texts: Texts): Analysis => analyse([...texts.keys()][0]!, memorySource([...texts]), { today: testDay })!;

const applied = (texts: Texts, edits: Edits): Texts =>
  new Map([...texts].map(([uri, text]) => [uri, applyEdits(text, edits.get(uri) ?? [])]));

function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const { code } of findings) map.set(code, (map.get(code) ?? 0) + 1);
  return map;
}

const isError = (code: string): boolean => isCode(code) && codes[code].severity === 'error';

/** What is wrong with a fix, in words. */
function faults(texts: Texts, before: Analysis, code: Code, edits: Edits): string[] {
  const now = applied(texts, edits);
  const [was, is] = [counts(before.findings), counts(run(now).findings)];
  const shown = [...now.values()].join('\n----\n');
  const faulty: string[] = [];
  if ((is.get(code) ?? 0) >= (was.get(code) ?? 0)) faulty.push(`${code} is still there\n${shown}`);
  for (const [other, n] of is) {
    if (isError(other) && n > (was.get(other) ?? 0)) faulty.push(`there is a new ${other}\n${shown}`);
  }
  return faulty;
}

const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** Codes whose mend is to think: no edit of ours would be right. */
const unmended = [
  ...['calendar-without-working-day', 'confusable-name', 'guard-rail-broken', 'import-outside', 'invalid-character'],
  ...['future-measurement', 'holidays-out-of-range', 'internal-item-in-public-view', 'kpi-gap', 'kpi-nobody-moves'],
  ...['mixed-units', 'wrong-kind-of-reference', 'wrong-value'],
  ...['negative-return', 'nesting-too-deep', 'objective-without-feature', 'objective-without-kpi', 'over-budget'],
  ...['priority-inversion', 'stale-export', 'stale-kpi', 'untracked-feature', 'unexpected-token', 'unreachable-date'],
  // They need what an analysis does not compute on every keystroke, so their examples are silent here.
  ...['low-confidence-date', 'unknown-holidays', 'unreadable-file'],
];

describe('quick fixes', () => {
  for (const page of pages) {
    const code = page.slice(0, -3);
    const text = readFileSync(new URL(page, folder), 'utf8');
    const example = /## An example that fires[\s\S]*?```roadmap\n([\s\S]*?)```/.exec(text)?.[1];
    if (!isCode(code) || !example) continue;
    it(`of ${code} ${unmended.includes(code) ? 'are left to people' : 'remove it and add no error'}`, () => {
      const texts = new Map(fixture(example).files.map((file) => [file.uri, file.text]));
      const analysis = run(texts);
      const found = analysis.findings.filter((finding) => finding.code === code);
      const fixes = found.flatMap((finding) => fixesFor(analysis, finding));
      if (unmended.includes(code)) return assert.deepEqual(fixes, []);
      assert.ok(fixes.length > 0, 'there is a fix');
      for (const { title, edits } of fixes) {
        assert.deepEqual(faults(texts, analysis, code, edits), [], title);
      }
    });
  }

  it('close a text before the braces that it took with it', () => {
    const broken = [
      'product shop {\n  feature cart "Cart {\n    duration 2w\n  }\n}\n',
      'feature cart "Cart { duration 2w }\n',
      'feature cart { note "how it sells }\nfeature pay { duration 1w }\n',
      'feature cart {\n  note "how it sells\n}\n',
      'feature cart { note "how it sells; duration 1w }\nfeature pay { duration 1w }\n',
      'feature cart { note """how it sells }\nfeature pay { duration 1w }\n',
      'feature cart {\n  note """\n    how it\n\n    sells\n  duration 1w\n}\nfeature pay { duration 1w }\n',
    ];
    for (const text of broken) {
      const texts = new Map([['/main.roadmap', text]]);
      const analysis = run(texts);
      const found = analysis.findings.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        found.map(({ code }) => code),
        ['unclosed-string'],
      );
      const [fix] = fixesFor(analysis, found[0]!);
      assert.deepEqual(faults(texts, analysis, 'unclosed-string', fix!.edits), [], text);
      const lost = run(applied(texts, fix!.edits)).findings.filter(({ severity }) => severity === 'error');
      assert.deepEqual(lost, [], text);
    }
  });

  it('give a text of several lines its three quotes', () => {
    const text = 'feature cart {\n  duration 1w\n  note "Sold\n    in two\n    lines"\n}\n';
    const analysis = run(new Map([['/main.roadmap', text]]));
    const [fix] = analysis.findings.flatMap((finding) => fixesFor(analysis, finding));
    const mended = applied(new Map([['/main.roadmap', text]]), fix!.edits);
    assert.deepEqual(run(mended).findings, []);
    assert.match(mended.get('/main.roadmap')!, /"""Sold\n {4}in two\n {4}lines"""/);
  });

  it('mend files that are broken by chance', () => {
    const good = `roadmap "Shop" { start 2027-01-04 }
team web "Web" { capacity 4 }
product shop "Web shop" {
  feature search "Search" {
    duration 2w
    team web 2
  }
  feature checkout "Checkout" {
    duration 8d..10d..16d
    after search +2d
    status in-progress 40%
  }
  milestone launch "Launch" {
    after checkout, search
    due 2027-06-30
  }
}
`;
    const words = [...good.matchAll(/[a-z]{4,}(?=[\s,])/g)].map(({ index, 0: word }) => ({ start: index, word }));
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(100),
        fc.constantFrom('drop', 'double', 'swap', 'change'),
        ({ start, word }, n, how) => {
          const i = n % (word.length - 1);
          const slip = {
            drop: word.slice(0, i) + word.slice(i + 1),
            double: word.slice(0, i) + word[i] + word.slice(i),
            swap: word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2),
            change: `${word.slice(0, i)}x${word.slice(i + 1)}`,
          }[how];
          const texts = new Map([['/main.roadmap', good.slice(0, start) + slip + good.slice(start + word.length)]]);
          const analysis = run(texts);
          for (const finding of analysis.findings) {
            for (const fix of fixesFor(analysis, finding)) {
              if (fix.safe) assert.deepEqual(faults(texts, analysis, finding.code, fix.edits), [], fix.title);
            }
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('code actions', () => {
  it('fix everything that is safe at once', () => {
    const { analysis, uri } = at(`
      feature search "Search" { duraton 2w }
      feature cart "Cart" { duration 1w; after serch, cart }
    `);
    const edits = fixAll(analysis, analysis.findings);
    assert.equal(
      edited(analysis, edits, uri).trim(),
      'feature search "Search" { duration 2w }\nfeature cart "Cart" { duration 1w; after search }',
    );
  });

  it('are made unasked only where one slip of the finger makes the word', () => {
    const { analysis, uri } = at(`
      feature cart1 "A" { duration 1w; status doing }
      feature cart2 "B" { duration 1w; deadline 2027-03-01; starte 2027-02-01 }
      feature pay "C" { duration 1w; after cart3; afer cart1 }
      feature buy "D" { duration 1w; supports pay }
      objective pays "P" { measured-by x }
    `);
    const text = edited(analysis, fixAll(analysis, analysis.findings), uri);
    assert.match(text, /status doing }/);
    assert.match(text, /deadline 2027-03-01; starte 2027-02-01/);
    assert.match(text, /after cart3; after cart1/);
    assert.match(text, /supports pay }/);
    const ways = (code: string) =>
      fixesFor(analysis, analysis.findings.find((finding) => finding.code === code)!).map(({ title }) => title);
    assert.deepEqual(ways('unresolved-reference'), ['Change to `cart1`', 'Change to `cart2`']);
  });

  it('rewrite a value whole, out of its quotes or with straight ones', () => {
    const { analysis, uri } = at(`
      feature search “Search” { duration 2 weeks; due "2027-03-15"; note “it’s fine” }
      feature cart "Cart" { duration 5–10d; due March 15 2027; reach 12,000 }
    `);
    assert.equal(
      edited(analysis, fixAll(analysis, analysis.findings), uri).trim(),
      `feature search "Search" { duration 2w; due 2027-03-15; note "it’s fine" }
feature cart "Cart" { duration 5d..10d; due 2027-03-15; reach 12000 }`,
    );
  });

  it('take out of a comment only the names that silence nothing', () => {
    const { analysis, uri } = at(`
      roadmap "R" { start 2027-01-04 }
      // roadmap-ignore overdue, missed-deadline: agreed
      feature search "Search" { duration 2w; due 2027-01-08 }
      // roadmap-ignore unestimated-feature - not yet
      feature cart "Cart" { }
      // roadmap-ignore
      feature pay "Pay" { }
    `);
    const text = edited(analysis, fixAll(analysis, analysis.findings), uri);
    assert.match(text, /^\/\/ roadmap-ignore missed-deadline: agreed$/m);
    assert.match(text, /^\/\/ roadmap-ignore unestimated-feature: not yet$/m);
    assert.match(text, /^\/\/ roadmap-ignore$/m);
  });

  it('offer mends before ways to live with a finding', () => {
    const { analysis, uri, file, offset } = at(`
      roadmap "R" { start 2027-01-04 }
      feature search "Search" { duration 2w; d$0ue 2027-01-08 }
    `);
    const cursor = { start: offset, end: offset };
    const titles = codeActions(analysis, file, cursor, sharedFindings(uri, [analysis]), (kind) => kind === 'quickfix');
    assert.deepEqual(
      titles.map(({ title, kind }) => `${kind}: ${title}`),
      [
        'quickfix: Move `due` to the planned finish, 2027-01-15',
        'quickfix: Suppress `missed-deadline` here, with a reason',
        'quickfix: Turn `missed-deadline` off in this roadmap',
        'quickfix: Make `missed-deadline` an info in this roadmap',
      ],
    );
    const [, silenced, off] = titles.map(({ edits }) => edited(analysis, edits, uri));
    assert.match(silenced!, /\n\/\/ roadmap-ignore missed-deadline: TODO reason\nfeature search/);
    assert.match(off!, /roadmap "R" \{ start 2027-01-04; rules \{ missed-deadline off \} \}/);
  });

  it('give only the kinds that were asked for', () => {
    const { analysis, file, uri } = at('feature a "A" { duraton 1d }');
    const all = { start: 0, end: file.text.length };
    const found = sharedFindings(uri, [analysis]);
    const kinds = (only: string) =>
      codeActions(analysis, file, all, found, (kind) => kind.startsWith(only)).map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds('quickfix'))], ['quickfix']);
    assert.deepEqual(kinds('source.fixAll'), ['source.fixAll']);
    assert.deepEqual(kinds('refactor'), []);
  });

  it('rewrite without changing the plan', () => {
    const { analysis, uri, file, offset } = at(`
      team web "Web" { capacity 4 }
      feature ca$0rt "Cart" {
        due 2027-03-31
        team web 2

        duration 5d..10d
      }
    `);
    const cursor = { start: offset, end: offset };
    const [order, effort] = codeActions(analysis, file, cursor, [], (kind) => kind === 'refactor.rewrite');
    assert.match(edited(analysis, order!.edits, uri), /duration 5d\.\.10d\n {2}team web 2\n\n {2}due 2027-03-31/);
    assert.match(edited(analysis, effort!.edits, uri), /effort 10d\.\.20d/);
    const planned = (text: string) => {
      const { schedule } = run(new Map([[uri, text]]));
      return schedule.items.map(({ firstDay, lastDay }) => [firstDay, lastDay]);
    };
    for (const { edits } of [order!, effort!])
      assert.deepEqual(planned(edited(analysis, edits, uri)), planned(file.text));
  });

  it('move a product to a file of its own', () => {
    const { analysis, uri, file, offset } = at(`
      import "teams.roadmap"
      roadmap "R" { start 2027-01-04 }
      /// Where customers buy.
      product sh$0op "Shop" {
        feature cart "Cart" { duration 1w; team web }
      }
      milestone beta "Beta" { after shop.cart }
      //- /teams.roadmap
      team web "Web" { capacity 4 }
    `);
    const cursor = { start: offset, end: offset };
    const [action] = codeActions(analysis, file, cursor, [], (kind) => kind === 'refactor.extract');
    const text = edited(analysis, action!.edits, uri);
    assert.match(text, /^import "teams\.roadmap"\nimport "\.\/shop\.roadmap"\nroadmap/);
    assert.doesNotMatch(text, /product/);
    assert.equal(action!.create!.uri, '/shop.roadmap');
    assert.match(action!.create!.text, /^\/\/\/ Where customers buy\.\nproduct shop/);
    const texts = new Map([...analysis.files].map(([name, { text: was }]) => [name, was]));
    const now = run(new Map([...texts, [uri, text], [action!.create!.uri, action!.create!.text]]));
    assert.deepEqual([...now.roadmap.byId.keys()].sort(), [...analysis.roadmap.byId.keys()].sort());
    assert.deepEqual(counts(now.findings), counts(analysis.findings));
  });
});
