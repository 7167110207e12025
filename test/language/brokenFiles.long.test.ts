/** Every quick fix, on files broken in the ways in which people break them: its finding goes, and no error comes. */
import { strict as assert } from 'node:assert';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { type Code, codes } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits, type Edits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { random } from '../support/generateRoadmap.ts';

const good = `roadmap "Shop" { start 2027-01-04; calendar office; budget 2M; rank mine }
calendar office { workdays mon..fri; holidays "DE-BY"; holiday 2027-12-24..2027-12-31 "Christmas" }
team web "Web" { capacity 4; rate 900/day }
objective growth "Growth" { measured-by sales; due 2027-12-31 }
kpi sales "Sales" { baseline 5 on 2027-01-01; target 6 by 2027-12-31; actual 5 on 2027-01-02 }
scoring mine { formula value * 2 + reach / 1000 }
product shop "Web shop" {
  feature search "Search" {
    duration 2w
    team web 2
    supports growth
    moves sales +1 confidence 60% over 4w
  }
  feature checkout "Checkout" {
    duration 8d..10d..16d
    after search +2d
    status planned
    value 8; reach 12k
  }
  feature pay "Pay" {
    effort 20d
    team web
    after [search, checkout SS]
    note "Cards \\u{1F4B3} first"
  }
  milestone launch "Launch" {
    after pay, checkout
    due 2027-06-30
  }
  risk late "Late" { probability 30%; delay 5d..10d; threatens pay; mitigation "Start early" }
}
scenario lean { feature shop.pay { effort 10d }; drop shop.checkout }
view board "Board" { show timeline, kpis; group product; exclude late }
`;

type Text = string;
const run = (text: Text): Analysis =>
  analyse('/main.roadmap', memorySource([['/main.roadmap', text]]), { today: testDay })!;
const applied = (text: Text, edits: Edits): Text => applyEdits(text, edits.get('/main.roadmap') ?? []);

/** What other tools call some of our words. */
const elsewhere: Readonly<Record<string, string>> = {
  ...{ duration: 'estimate', after: 'requires', due: 'deadline', note: 'description', status: 'state' },
  ...{ feature: 'epic', milestone: 'release' },
};

/** One thing broken, by one of the ways below. */
function broken(text: Text, next: () => number): Text {
  const some = (pattern: RegExp): { at: number; found: string } => {
    const all = [...text.matchAll(pattern)];
    const match = all[Math.floor(next() * all.length)];
    return { at: match?.index ?? 0, found: match?.[0] ?? '' };
  };
  const put = ({ at, found }: { at: number; found: string }, by: string): Text =>
    text.slice(0, at) + by + text.slice(at + found.length);
  const slip = (word: string): string => {
    const i = Math.floor(next() * word.length);
    return [
      word.slice(0, i) + word.slice(i + 1),
      word.slice(0, i) + word[i] + word.slice(i),
      word.slice(0, i) + (word[i + 1] ?? '') + word[i] + word.slice(i + 2),
      `${word.slice(0, i)}x${word.slice(i + 1)}`,
      word.toUpperCase(),
    ][Math.floor(next() * 5)]!;
  };
  const ways: (() => Text)[] = [
    () => {
      const word = some(/[a-z][a-z-]{2,}/g);
      return put(word, slip(word.found));
    },
    () => put(some(/[{}"[\];,]/g), ''),
    () => put(some(/ (?=\S)/g), ` ${['{', '}', '"', ',', ';', ':', '=', '@', '#', '°'][Math.floor(next() * 10)]} `),
    () => {
      const line = some(/^.*\n/gm);
      return put(line, line.found + line.found);
    },
    () => put(some(/^.*\n/gm), ''),
    () =>
      put(
        some(/(?<!\.\.)\d{4}-\d\d-\d\d(?!\.\.)/g),
        ['2027-02-30', '2027-13-01', '30.06.2027', '2027-6-3', '2027-W60', 'soon'][Math.floor(next() * 6)]!,
      ),
    () =>
      put(
        some(/(?<=(?:duration|effort) )\d+[dw]\b(?!\.\.)/g),
        ['5x', '5D', '5 days', 'ten', '9d..2d', ''][Math.floor(next() * 6)]!,
      ),
    () =>
      put(
        some(/(?<=(?:after|before|threatens|drop) )[\w.]+/g),
        ['launch', 'checkout', 'search', 'pay', 'growth', 'shop', 'nothing'][Math.floor(next() * 7)]!,
      ),
    () =>
      put(
        some(/(?<=(?:feature|milestone|team|kpi) )\w+/g),
        ['search', 'pay', 'web', 'shop.x', ''][Math.floor(next() * 5)]!,
      ),
    () => {
      const title = some(/"[A-Z][^"\n]*"/g);
      const inner = title.found.slice(1, -1);
      return put(title, [`“${inner}”`, `‘${inner}’`, `“${inner}"`, inner, `„${inner}`][Math.floor(next() * 5)]!);
    },
    () =>
      put(
        some(/\d+[dw]\.\.\d+[dw]/g),
        ['5-10d', '5d–10d', '1w...2w', '5d to 10d', '10d..5d..7d', '..5d'][Math.floor(next() * 6)]!,
      ),
    () =>
      put(
        some(/(?<= )(?:12k|30%|60%|2M|900\/day|2027-06-30|search, checkout SS|pay, checkout)(?=[ ;\n\]])/g),
        ['12 000', '80', '2 M', '300k per year', 'June 30 2027', '"2027-06-30"', 'pay and checkout', 'pay checkout'][
          Math.floor(next() * 8)
        ]!,
      ),
    () => {
      const line = some(/^ +(?:duration|after|due|team|feature|value).*\n/gm);
      const comment = ['', ' unscored-feature', ' unscored-feature, kpi-gap: known', ' redundant-dependency - fine'];
      return put(line, `// roadmap-ignore${comment[Math.floor(next() * 4)]}\n${line.found}`);
    },
    () => {
      const word = some(/(?<= )(?:duration|after|due|note|status|feature|milestone)(?= )/g);
      return put(word, elsewhere[word.found] ?? 'title');
    },
    () => put(some(/(?<= ")(?!DE)[^"\n]+(?=")/g), ['a\\qb', 'a\u200bb', '', 'x"y'][Math.floor(next() * 4)]!),
  ];
  return ways[Math.floor(next() * ways.length)]!();
}

const counts = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const map = new Map<string, number>();
  for (const { code } of findings) map.set(code, (map.get(code) ?? 0) + 1);
  return map;
};

/** An error of the plan may come to light with the date that was mended; it is not one that the fix made. */
const isError = (code: string): boolean => {
  const { severity, group } = codes[code as Code];
  return severity === 'error' && group !== 'schedule';
};

function faults(before: Analysis, code: Code, after: Analysis): string[] {
  const [was, is] = [counts(before.findings), counts(after.findings)];
  const faulty = (is.get(code) ?? 0) >= (was.get(code) ?? 0) ? [`${code} is still there`] : [];
  // A text that is no text's place is told once it has an end.
  for (const [other, n] of is)
    if (isError(other) && !(code === 'unclosed-string' && other === 'wrong-value') && n > (was.get(other) ?? 0))
      faulty.push(`there is a new ${other}`);
  return faulty;
}

const rounds = Number(process.env.ROADMAP_BROKEN ?? 2_000);

describe('files that people broke', () => {
  it('are whole before that', () => {
    assert.deepEqual(
      run(good).findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it(`lose a finding, and get no error, by each of its fixes (${rounds} of them)`, function () {
    this.timeout(0);
    const next = random(11);
    for (let i = 0; i < rounds; i++) {
      const text = broken(good, next);
      const before = run(text);
      for (const finding of before.findings) {
        for (const { title, edits } of fixesFor(before, finding)) {
          const after = applied(text, edits);
          assert.deepEqual(faults(before, finding.code, run(after)), [], `${title}\n${text}\n----\n${after}`);
        }
      }
      const all = applied(text, fixAll(before, before.findings));
      for (const [code, n] of counts(run(all).findings)) {
        if (isError(code))
          assert.ok(n <= (counts(before.findings).get(code) ?? 0), `${code} is new\n${text}\n----\n${all}`);
      }
    }
  });
});
