import { strict as assert } from 'node:assert';
import { dayOf } from '../../grammar/civil.ts';
import { parse } from '../../grammar/parse.ts';
import { type KindName, kindRow, kinds, propertyRow } from '../../grammar/vocabulary/index.ts';
import { factsOf, readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';
import type { Facts, KindRow } from '../../grammar/vocabulary/row.ts';
import { syntaxFindings } from '../support/syntaxFindings.ts';

const rows: readonly KindRow[] = Object.values(kinds);

/** What a declaration of a kind says, where nothing is wrong with it. */
function facts<N extends KindName>(kind: N, properties: string): Facts<(typeof kinds)[N]> {
  const text = `${kind} x { ${properties} }`;
  const inside = kindRow(kind)!.inside[0]!;
  assert.deepEqual(syntaxFindings(text, inside), [], text);
  const item = parse(text).items[0];
  assert(item?.kind === 'declaration');
  return factsOf(readDeclaration(item, inside), kind)!;
}

/** The wrong values that a property of a kind has, as they are written. */
const wrong = (kind: KindName, property: string): string[] =>
  syntaxFindings(`${kind} x { ${property} }`, kindRow(kind)!.inside[0]).map(
    ({ code, facts }) => `${code} ${'found' in facts ? facts.found : ''}`,
  );

describe('the vocabulary', () => {
  for (const kind of rows) {
    it(`has an example for \`${kind.name}\` and each of its properties that reads without a finding`, () => {
      assert.deepEqual(syntaxFindings(kind.example, kind.inside[0]), []);
      for (const [name, row] of [
        ...Object.entries(kind.properties),
        ...(kind.others ? [['', kind.others] as const] : []),
      ]) {
        const text = `${kind.name} x {\n  ${row.example}\n}`;
        assert.deepEqual(syntaxFindings(text, kind.inside[0]), [], text);
        assert(row.example.startsWith(name), `the example of ${name} is of another property`);
        assert(row.doc.endsWith('.'), `the documentation of ${name} is a sentence`);
        assert(row.shape.says !== '' && row.shape.expects.length > 0);
      }
    });
  }

  it('has rows for what is there, and none for the names of an object', () => {
    assert.equal(kindRow('feature'), kinds.feature);
    assert.equal(propertyRow('feature', 'due'), kinds.feature.properties.due);
    assert.equal(propertyRow('rules', 'over-capacity'), kinds.rules.others);
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      assert.equal(kindRow(name), undefined);
      assert.equal(propertyRow('feature', name), undefined);
    }
    assert.deepEqual(
      syntaxFindings('constructor x { toString 1 }\nfeature y { constructor 2; hasOwnProperty 3 }').map(
        ({ code }) => code,
      ),
      ['unknown-kind', 'unknown-property', 'unknown-property'],
    );
  });

  it('answers for a declaration once', () => {
    const [declaration] = parse('feature a { due 2027 }').items;
    assert(declaration?.kind === 'declaration');
    assert.equal(readDeclaration(declaration, 'file'), readDeclaration(declaration, 'file'));
  });
});

describe('what a property says', () => {
  it('working days: a day that is written out or misspelt is said what it should be, once', () => {
    const meant = (text: string) =>
      syntaxFindings(`calendar c { workdays ${text} }`).map((problem) => {
        assert(problem.code === 'wrong-value');
        return `${problem.facts.found} ${problem.facts.suggestion}`;
      });
    assert.deepEqual(meant('mon..wed, fri'), []);
    assert.deepEqual(meant('Monday..friday'), ['Monday..friday mon..fri']);
    assert.deepEqual(meant('mno'), ['mno mon']);
    assert.deepEqual(meant('never'), ['never undefined']);
  });

  it('kinds: a misspelt one is said what it may be there, and nowhere else', () => {
    const meant = (text: string) => {
      const [problem] = syntaxFindings(text);
      assert(problem?.code === 'unknown-kind');
      return problem.facts.suggestion;
    };
    assert.equal(meant('rulse { }'), undefined);
    assert.equal(meant('fetaure x { }'), 'feature');
  });

  it('lists: values without a comma between them are told so', () => {
    const [finding] = syntaxFindings('view v { show timeline board }');
    assert(finding?.code === 'wrong-value');
    assert.deepEqual(finding.facts.hint, { kind: 'commas' });
  });

  it('estimates: one point is all three, of two the likely one is halfway', () => {
    const estimate = (text: string): unknown => {
      const { best, likely, worst } = facts('feature', `duration ${text}`).duration!.value;
      return [best, likely, worst].map(({ amount, unit }) => `${amount}${unit}`).join(' ');
    };
    assert.equal(estimate('10d'), '10d 10d 10d');
    assert.equal(estimate('5d..8d..20d'), '5d 8d 20d');
    assert.equal(estimate('5d..10d'), '5d 7.5d 10d');
    assert.equal(estimate('4d..2w'), '4d 7d 2w');
    assert.deepEqual(wrong('feature', 'duration 5'), ['wrong-value 5']);
    assert.deepEqual(wrong('feature', 'duration -5d'), ['wrong-value -5d']);
    assert.deepEqual(wrong('feature', 'effort 5ed'), ['wrong-value 5ed']);
  });

  it('links: finish to start, unless another type and a lag are said', () => {
    const links = facts('feature', 'after a, shop.b +5d, c SS -2d').after!.flatMap(({ value }) => value);
    assert.deepEqual(
      links.map(({ ref, type, lag }) => [ref.text, type, lag?.amount]),
      [
        ['a', 'FS', undefined],
        ['shop.b', 'FS', 5],
        ['c', 'SS', -2],
      ],
    );
    assert.deepEqual(wrong('feature', 'after a, b XX, "c"'), ['wrong-value XX', 'wrong-value "c"']);
  });

  it('days: a start is the first of a period, a due the last', () => {
    const said = facts('feature', 'start 2027-Q2; due 2027-Q2; finished 2027');
    assert.equal(said.start!.value, dayOf(2027, 4, 1));
    assert.equal(said.due!.value, dayOf(2027, 6, 30));
    assert.equal(said.finished!.value, dayOf(2027, 12, 31));
    assert.deepEqual(facts('view', 'window 2027-H1..2027-Q3').window!.value, {
      first: dayOf(2027, 1, 1),
      last: dayOf(2027, 9, 30),
    });
    assert.deepEqual(wrong('feature', 'due 12'), ['wrong-value 12']);
  });

  it('teams, shares and scores', () => {
    const said = facts(
      'feature',
      'team web 2, design 0.5, qa; confidence 80%; impact low; reach 12k; status in-progress 40%',
    );
    assert.deepEqual(
      said.team![0]!.value.map(({ ref, people }) => `${ref.text} ${people}`),
      ['web 2', 'design 0.5', 'qa 1'],
    );
    assert.equal(said.confidence!.value, 0.8);
    assert.equal(said.impact!.value, 0.5);
    assert.equal(said.reach!.value, 12_000);
    assert.deepEqual(said.status!.value, { state: 'in-progress', progress: 0.4 });
    assert.equal(facts('risk', 'probability 0.3').probability!.value, 0.3);
    assert.deepEqual(wrong('feature', 'confidence 120%; impact -1; team web -2; status dune'), [
      'wrong-value 120%',
      'wrong-value -1',
      'wrong-value -2',
      'wrong-value dune',
    ]);
  });

  it('KPIs and their effects', () => {
    const said = facts(
      'kpi',
      'baseline 2.1; target 3 by 2027-Q4; actual 2 on 2027-02-01; actual 2.2 on 2027-03-01; from "a.csv" column "c"',
    );
    assert.deepEqual(said.baseline!.value, { value: 2.1, percent: false });
    assert.deepEqual(said.target!.value, { value: 3, percent: false, day: dayOf(2027, 12, 31) });
    assert.equal(said.actual!.length, 2);
    assert.deepEqual(said.from!.value, { path: 'a.csv', column: 'c' });
    const effect = facts('feature', 'moves conversion +0.4 confidence 60% over 4w').moves![0]!.value;
    assert.deepEqual(
      [effect.ref.text, effect.by, effect.confidence, effect.over],
      ['conversion', 0.4, 0.6, { amount: 4, unit: 'w' }],
    );
    assert.deepEqual(wrong('kpi', 'actual 2'), ['wrong-value 2']);
    assert.deepEqual(wrong('kpi', 'target 3 on 2027'), ['wrong-value on']);
  });

  it('working time', () => {
    assert.deepEqual(facts('calendar', 'workdays mon..thu, sat').workdays!.value, [1, 2, 3, 4, 6]);
    assert.deepEqual(facts('calendar', 'workdays sun..tue').workdays!.value, [1, 2, 7]);
    assert.deepEqual(facts('calendar', 'holiday 2027-12-24..2027-12-26 "Christmas"').holiday![0]!.value, {
      first: dayOf(2027, 12, 24),
      last: dayOf(2027, 12, 26),
      name: 'Christmas',
    });
    assert.deepEqual(
      facts('team', 'capacity 4; capacity 6 from 2027-Q2; rate 900/day').capacity!.map(({ value }) => value),
      [{ people: 4 }, { people: 6, from: dayOf(2027, 4, 1) }],
    );
    assert.deepEqual(wrong('team', 'capacity -1; rate 900; rate 900/parsec'), [
      'wrong-value -1',
      'wrong-value 900',
      'repeated-property ',
    ]);
    assert.deepEqual(wrong('calendar', 'workdays mon..fry'), ['wrong-value mon..fry']);
  });

  it('money comes once or by the year', () => {
    assert.deepEqual(facts('feature', 'benefit 300k/year; cost 20k').benefit!.value, { amount: 300_000, per: 'year' });
    assert.deepEqual(facts('feature', 'benefit 300k').benefit!.value, { amount: 300_000, per: 'once' });
  });

  it('formulas bind as in school', () => {
    const written = (text: string): string => {
      type Formula = NonNullable<Facts<typeof kinds.scoring>['formula']>['value'];
      const show = (f: Formula): string => {
        if (f.kind === 'number') return String(f.value);
        if (f.kind === 'input') return f.name;
        return f.kind === 'negate' ? `-${show(f.of)}` : `(${show(f.left)} ${f.operator} ${show(f.right)})`;
      };
      return show(facts('scoring', `formula ${text}`).formula!.value);
    };
    assert.equal(
      written('value * 2 + reach / 1000 - risk-reduction'),
      '(((value * 2) + (reach / 1000)) - risk-reduction)',
    );
    assert.equal(written('-(value + 1) * 2'), '(-(value + 1) * 2)');
    assert.equal(written('value -2 +reach'), '((value - 2) + reach)');
    assert.equal(written('2/reach'), '(2 / reach)');
    for (const bad of ['value +', '(value', 'value)', '2 3', '* 2', '80% "x"']) {
      assert.equal(wrong('scoring', `formula ${bad}`).length, 1, bad);
    }
    assert.equal(wrong('scoring', `formula ${'('.repeat(50_000)}1`).length, 1);
  });
});
