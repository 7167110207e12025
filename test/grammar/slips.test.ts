/** Signs of word processors in a value: what was meant is one suggestion, two where both read, none where nothing does. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { parse, problemsOf } from '../../grammar/parse.ts';
import type { Problem } from '../../grammar/problem.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';

/** In each line: a kind, a property with `–` for any dash, and the property that was meant. */
const surely = `
feature   due 2027–03–15                               due 2027-03-15
feature   earliest 2027–03                             earliest 2027-03
feature   due 2027–Q3                                  due 2027-Q3
feature   due 2027–H1                                  due 2027-H1
feature   due 2027–W14                                 due 2027-W14
feature   due 2027-03–15                               due 2027-03-15
feature   after b –2d                                  after b -2d
feature   after b SS–2d                                after b SS -2d
feature   after b, c –1.5w, d                          after b, c -1.5w, d
feature   after sign–up                                after sign-up
feature   after shop.one–page–cart SS                  after shop.one-page-cart SS
feature   status in–progress                           status in-progress
feature   status in–progress 40%                       status in-progress 40%
feature   moves x –0.4                                 moves x -0.4
feature   moves x–0.4 confidence 60% over 4w           moves x -0.4 confidence 60% over 4w
feature   owner @dana–smith                            owner @dana-smith
feature   tags #go–live, #b                            tags #go-live, #b
feature   duration 5d–10d                              duration 5d..10d
feature   duration 5d – 8d – 20d                       duration 5d..8d..20d
feature   duration 5–10d                               duration 5d..10d
feature   duration 5–8–20d                             duration 5d..8d..20d
feature   risk–reduction 5                             risk-reduction 5
kpi       baseline –5 on 2027–01–01                    baseline -5 on 2027-01-01
kpi       target –3 by 2027–Q4                         target -3 by 2027-Q4
team      capacity 6 from 2027–04–01                   capacity 6 from 2027-04-01
team      away 2027-12-24–2027-12-31                   away 2027-12-24..2027-12-31
team      away 2027–03–15 – 2027–03–20                 away 2027-03-15..2027-03-20
team      away 2027-12-24–31 "Offsite"                 away 2027-12-24..2027-12-31 "Offsite"
team      away 2027-Q1–Q2                              away 2027-Q1..2027-Q2
calendar  workdays mon–fri                             workdays mon..fri
calendar  workdays mon – thu, sat                      workdays mon..thu, sat
calendar  holiday 2027–12–24                           holiday 2027-12-24
calendar  holiday 2027–12–24 “Christmas”               holiday 2027-12-24 "Christmas"
view      window 2027–2028                             window 2027..2028
scoring   formula value – cost                         formula value - cost
scoring   formula value–cost * 2                       formula value - cost * 2
scoring   formula risk–reduction / 2                   formula risk-reduction / 2
rules     over–capacity error                          over-capacity error
roadmap   as–of 2027–02–01                             as-of 2027-02-01
`;

/** The same with other signs. */
const otherSigns = `
feature   duration 5d…10d                              duration 5d..10d
feature   duration 5d...10d                            duration 5d..10d
feature   duration 5d～10d                             duration 5d..10d
feature   confidence 80％                              confidence 80%
feature   benefit 300k／year                           benefit 300k/year
feature   owner ＠dana                                 owner @dana
feature   due ２０２７-０３-１５                       due 2027-03-15
feature   note “it’s fine”                             note "it’s fine"
feature   note “the users’ ‘view’”                     note "the users’ ‘view’"
feature   note 「fine」                                note "fine"
feature   due 2027\u00ad03\u00ad15                     due 2027-03-15
feature   status in\u00adprogress                      status in-progress
feature   note “soft\u00adhyphen”                      note "soft\u00adhyphen"
feature   due 2027-03\u200b-15                         due 2027-03-15
scoring   formula value × 2 ÷ reach                    formula value * 2 / reach
`;

/** Where two readings read, or none does. */
const unsurely = `
feature   after b–2d                                   after b-2d  |  after b -2d
feature   after b – 2d                                 after b -2d  |  after b 2d
feature   moves x – 0.4                                moves x -0.4  |  moves x 0.4
kpi       baseline \u00ad 5                              baseline -5  |  baseline  5
kpi       baseline – 5                                 baseline -5  |  baseline 5
team      away 2027-01–03                              away 2027-01-03  |  away 2027-01..2027-03
feature   duration 5\u00ad20d                         duration 5d..20d  |  duration 520d
feature   after b \u00ad2d                             after b -2d  |  after b 2d
feature   note “C:\\temp”                              note "C:\\temp"  |  note "C:\\\\temp"
feature   due 2027–03–15–2027–03–20                    ?
feature   reach 5–10                                   ?
feature   duration 10d–5d                              ?
team      away 2027-12-31–2027-12-24                   ?
feature   status in–progres                            ?
feature   due 2027–13–15                               ?
feature   after b…                                     ?
feature   duration 5d…                                 ?
feature   due 2027–03–15 soon                          ?
`;

const linesOf = (table: string): { kind: string; property: string; meant: readonly string[] }[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [, kind, property, meant] = /^(\w+)\s+(.*?\S)\s{2,}(.*)$/.exec(line)!;
      return { kind: kind!, property: property!, meant: meant === '?' ? [] : meant!.split('  |  ') };
    });

interface Read {
  readonly suggestion?: string;
  readonly other?: string;
  readonly signs?: readonly string[];
}

/** The facts of a problem with the signs of a word processor; nothing of any other. */
const signFacts = (problem: Problem): Read => (problem.code === 'invalid-character' ? problem.facts : {});

const problemsIn = (kind: string, property: string): readonly Problem[] => {
  const text = `${kind} it {\n${property}\n}`;
  const file = parse(text);
  return [
    ...problemsOf(file),
    ...readDeclaration(file.items[0] as Declaration, kind === 'rules' ? 'roadmap' : 'file').problems,
  ];
};

/** The property with every problem's suggestion in its place, and with the others. */
function readingsOf(kind: string, property: string): readonly string[] {
  const before = `${kind} it {\n`;
  const problems = problemsIn(kind, property);
  const written = (fact: 'suggestion' | 'other'): string =>
    problems
      .toReversed()
      .reduce(
        (text, problem) =>
          text.slice(0, problem.span.start) +
          String(signFacts(problem)[fact] ?? signFacts(problem).suggestion) +
          text.slice(problem.span.end),
        before + property,
      )
      .slice(before.length);
  assert.ok(
    problems.every((problem) => signFacts(problem).signs),
    property,
  );
  const { suggestion, other } = signFacts(problems[0]!);
  if (suggestion === undefined) return [];
  return other === undefined ? [written('suggestion')] : [written('suggestion'), written('other')];
}

describe('a sign of a word processor', () => {
  for (const dash of '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d') {
    it(`is read as what it surely means: U+${dash.charCodeAt(0).toString(16)}`, () => {
      for (const { kind, property, meant } of linesOf(surely)) {
        const written = property.replaceAll('–', dash);
        assert.deepEqual(readingsOf(kind, written), meant, written);
        assert.deepEqual(problemsIn(kind, meant[0]!), [], meant[0]);
      }
    });
  }

  it('is read as what it surely means where it is no dash', () => {
    for (const { kind, property, meant } of linesOf(otherSigns)) {
      assert.deepEqual(readingsOf(kind, property), meant, property);
      assert.deepEqual(problemsIn(kind, meant[0]!), [], meant[0]);
    }
  });

  it('is asked about where it could be two things, and left to people where it could be none', () => {
    for (const { kind, property, meant } of linesOf(unsurely)) {
      const { suggestion, other, signs } = signFacts(problemsIn(kind, property)[0]!);
      assert.ok(signs, property);
      if (meant.length === 0) assert.equal(suggestion, undefined, property);
      else {
        assert.deepEqual(readingsOf(kind, property), meant, property);
        assert.notEqual(other, undefined);
        for (const reading of meant) assert.deepEqual(problemsIn(kind, reading), [], reading);
      }
    }
  });

  it('is one part of a name, which counts as the name that is meant', () => {
    const file = parse('feature sign–up "Sign up" { duration 1d }');
    const [declaration] = file.items as readonly Declaration[];
    assert.equal(declaration!.id!.text, 'sign-up');
    assert.deepEqual(
      problemsOf(file).map(({ code, span, facts }) => [code, span, facts]),
      [['invalid-character', { start: 8, end: 15 }, { found: 'sign–up', signs: ['–'], suggestion: 'sign-up' }]],
    );
  });

  it('is told of item by item, and never costs more than the item that it stands in', () => {
    const file = parse('feature it { after a, b –2d, c }');
    const { facts } = readDeclaration(file.items[0] as Declaration, 'file');
    const [after] = facts.after as readonly { value: readonly { ref: { text: string }; unread?: true }[] }[];
    assert.deepEqual(
      after!.value.map(({ ref, unread }) => [ref.text, unread ?? false]),
      [
        ['a', false],
        ['b', true],
        ['c', false],
      ],
    );
  });

  it('takes no more time than the text has length', () => {
    const shapes: ((n: number) => string)[] = [
      (n) => `note ${'–'.repeat(n)}`,
      (n) => `note ${'a–'.repeat(n / 2)}b`,
      (n) => `note ${'a – b '.repeat(n / 6)}`,
      (n) => `after ${'b –2d, '.repeat(n / 7)}c`,
      (n) => `duration ${'1–'.repeat(n / 2)}d`,
      (n) => `note ${'“a '.repeat(n / 3)}`,
      (n) => `note ${'„a '.repeat(n / 3)}`,
    ];
    for (const shape of shapes) {
      const start = performance.now();
      parse(`feature it { ${shape(50_000)} }`);
      assert.ok(performance.now() - start < 5_000, shape(20));
    }
  });
});
