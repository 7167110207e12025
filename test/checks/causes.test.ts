/** One cause, one finding: small broken roadmaps of the sort that people write, and all that is said of each. */
import { strict as assert } from 'node:assert';
import { messageOf, suggestionOf } from '../../server/diagnostics/finding.ts';
import { analysed } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

/** `code place: message` of each finding, the place as the text it underlines. */
function said(text: string): string[] {
  const { analysis } = analysed(text);
  const [file] = analysis.files.values();
  return analysis.findings.map(({ code, place }) => {
    const start = (place.anchor ? file!.positions.start(place.anchor) : 0) + place.span.start;
    return `${code}: ${file!.text.slice(start, start + place.span.end - place.span.start)}`;
  });
}

describe('one cause, one finding', () => {
  it('a formula that cannot be read ranks nothing, and nothing is said of a score that nobody asked for', () => {
    const broken = 'scoring ours { formula valeu * 2 }\nfeature a { duration 1d; value 3; reach 3k }';
    assert.deepEqual(said(`roadmap { rank ours }\n${broken}`), ['invalid-formula: valeu']);
    assert.deepEqual(said('roadmap { rank rcie }\nfeature a { duration 1d; reach 3k }'), [
      'unresolved-reference: rcie',
    ]);
  });

  it('what a whole says of its worth was meant for its parts, which then do not lack it', () => {
    const whole = (score: string) =>
      said(`roadmap { rank wsjf }
feature a { ${score}; feature b { duration 1d }; feature c { duration 1d } }`);
    assert.deepEqual(whole('value 3; urgency 2'), ['unused-score: value 3']);
    assert.deepEqual(whole('benefit 3k'), ['unscored-feature: b', 'unscored-feature: c']);
  });

  it('a formula that does not add up says where', () => {
    const faults = (formula: string): unknown[] => {
      const { findings } = analysed(`roadmap { rank s }\nscoring s { formula ${formula} }`).analysis;
      return factsOf(findings, 'invalid-formula').map(({ fault }) => fault);
    };
    assert.deepEqual(faults('(value + 2'), [{ kind: 'unclosed' }]);
    assert.deepEqual(faults('value + 2)'), [{ kind: 'unopened' }]);
    assert.deepEqual(faults('value ** 2'), [{ kind: 'no-operand', before: '*' }]);
    assert.deepEqual(faults('value x 2'), [{ kind: 'no-operator', before: 'x' }]);
    assert.deepEqual(faults('value +'), [{ kind: 'no-operand' }]);
    assert.deepEqual(faults('"value"'), [{ kind: 'quoted' }]);
    assert.deepEqual(faults('value / 0'), [{ kind: 'division-by-zero' }]);
    assert.deepEqual(faults('quality * 2'), [{ kind: 'no-input', found: 'quality' }]);
    assert.deepEqual(faults('-(value - -2) * 50% / (reach + 1)'), []);
  });

  it('a KPI that is half a percentage, or has its floor above its ceiling, is not measured', () => {
    const moved = (kpi: string): string[] => said(`kpi k { ${kpi} }\nfeature a { duration 1d; moves k +1 }`);
    assert.deepEqual(moved('baseline 5%; target 30 by 2027-12-31'), [
      'conflicting-properties: target 30 by 2027-12-31',
    ]);
    assert.deepEqual(moved('baseline 3; floor 5; ceiling 2; target 4'), ['conflicting-properties: ceiling 2']);
    assert.deepEqual(moved('baseline 0; target 50% by 2027-12-31; ceiling 200%'), ['mixed-units: k']);
    assert.deepEqual(moved('baseline 0; floor 0'), []);
  });

  it('keeps percentages as shares until the message', () => {
    const { analysis } = analysed(`
      kpi churn { baseline 5%; target 3% by 2027-06-30 }
      feature a { duration 1d; moves churn -1% }
    `);
    const [facts] = factsOf(analysis.findings, 'kpi-gap');
    assert.deepEqual([facts?.forecast.toFixed(4), facts?.gap.toFixed(4), facts?.target], ['0.0400', '0.0100', 0.03]);
    assert.match(messageOf(analysis.findings[0]!), /forecast at 4% by 30 Jun 2027, 1% above its target of 3%/);
  });

  it('the first of two targets is the one that counts, and the one that is missed', () => {
    const text = `
      kpi sales {
        baseline 1
        target 3
        target 5
      }
      feature a { duration 1d; moves sales +1 }
    `;
    assert.deepEqual(said(text), ['kpi-gap: target 3', 'repeated-property: target']);
  });

  it('two properties that exclude each other do so even where one cannot be read', () => {
    assert.deepEqual(said('feature a { duration 10d..5d; effort 5d }'), [
      'reversed-range: 10d..5d',
      'conflicting-properties: effort 5d',
    ]);
  });

  it('a team in the wrong place, or of a name that is taken, is not called unused too', () => {
    assert.deepEqual(said('product shop { team web { capacity 2 } }'), ['misplaced-kind: team']);
    assert.deepEqual(said('team { capacity 2 }'), ['missing-name: team']);
    assert.deepEqual(said('feature cart { duration 1d }\nteam cart { capacity 2 }'), ['duplicate-name: cart']);
  });

  it('work that is too much by itself is told so, and levelling is not the mend', () => {
    const { analysis } = analysed('team web { capacity 2 }\nfeature a { duration 2w; team web 4 }');
    assert.deepEqual(
      factsOf(analysis.findings, 'over-capacity').map(({ alone }) => alone),
      [{ name: 'a', people: 4 }],
    );
  });

  it('a word that hides nothing is told, before somebody sees what should not be seen', () => {
    assert.deepEqual(said('feature a { duration 1d }\nview v { hide costs, note }'), ['wrong-value: costs']);
  });

  it('objectives that support each other in circles, each told once', () => {
    const text = `
      objective a { supports b }
      objective b { supports c, d }
      objective c { supports a }
      objective d { supports d }
    `;
    const cycles = factsOf(analysed(text).analysis.findings, 'objective-cycle').map(({ cycle }) => cycle);
    assert.deepEqual(cycles, [['a', 'b', 'c'], ['d']]);
  });

  it('a text that goes on over several lines', () => {
    const text = `
      product shop {
        feature a {
          duration 2w
          note "A long note
            that goes over
            several lines"
        }
        feature b { duration 1d }
      }
    `;
    assert.deepEqual(said(text), ['unclosed-string: "A long note']);
  });

  it('a capacity or a measurement that is said twice for one day', () => {
    assert.deepEqual(
      said('team web { capacity 2; capacity 3; capacity 4 from 2027-04-01 }\nfeature a { duration 1d; team web }'),
      ['repeated-property: capacity'],
    );
    const kpi = 'kpi k { floor 1; actual 2 on 2027-01-03; actual 3 on 2027-01-03; actual 4 on 2027-01-04 }';
    assert.deepEqual(said(kpi), ['repeated-property: actual']);
  });

  it('a milestone that contradicts itself', () => {
    assert.deepEqual(said('milestone m { on 2027-03-01; earliest 2027-04-01 }'), ['impossible-start: on 2027-03-01']);
    assert.deepEqual(said('milestone m { status in-progress; finished 2027-01-01 }'), [
      'progress-conflict: status in-progress',
    ]);
    assert.deepEqual(said('milestone m { status done; finished 2027-01-01; due 2026-12-31 }'), []);
  });

  it('a thing that a scenario says twice', () => {
    const plan = 'product shop { feature a { duration 1d }\nfeature b { duration 1d } }';
    assert.deepEqual(said(`${plan}\nscenario s { feature a { duration 3d }\nfeature shop.a { duration 4d } }`), [
      'duplicate-name: shop.a',
    ]);
    assert.deepEqual(
      said(`${plan}\nscenario s { feature shop.n "N" { duration 3d }\nfeature shop.n "N" { duration 4d } }`),
      ['duplicate-name: shop.n'],
    );
    assert.deepEqual(
      said(
        `${plan}\nscenario s { product shop { feature a { duration 3d } }\nproduct shop { feature b { effort 3d } } }`,
      ),
      [],
    );
  });

  it('work that a scenario changes, or adds to, and drops', () => {
    const plan = 'product shop { feature a { feature b { duration 1d } } }';
    const found = (scenario: string): string[] => said(`${plan}\nscenario s { ${scenario} }`);
    assert.deepEqual(found('drop a; feature a { due 2027-03-01 }'), ['changed-and-dropped: a']);
    assert.deepEqual(found('drop a; feature shop.a.b { duration 3d }'), ['changed-and-dropped: shop.a.b']);
    assert.deepEqual(found('drop a; product shop { feature a { feature c "C" { duration 1d } } }'), [
      'changed-and-dropped: c',
    ]);
    assert.deepEqual(found('drop b; feature a { due 2027-03-01 }; feature shop.c "C" { duration 1d }'), []);
  });

  it('work of a scenario that waits for what the scenario drops', () => {
    const plan = 'product shop { feature a { duration 1d }\nfeature b { duration 1d; after a } }';
    const found = (scenario: string): string[] => said(`${plan}\nscenario s { ${scenario} }`);
    assert.deepEqual(found('drop a; feature shop.c "C" { duration 1d; after b, a SS +2d }'), ['depends-on-dropped: a']);
    assert.deepEqual(found('drop shop.a; feature b { after a }'), ['depends-on-dropped: a']);
    assert.deepEqual(found('drop a; feature shop.c "C" { duration 1d; before a }'), []);
    assert.deepEqual(found('drop a, b; feature a { feature c "C" { duration 1d; after b } }'), [
      'changed-and-dropped: c',
    ]);
  });

  it('a tag that only a scenario adds, or that stands in a file that is not there, may be carried', () => {
    const view = 'view v { include #launch; exclude #lanch }\nfeature a { duration 1d }';
    assert.deepEqual(said(`${view}\nscenario s { feature b "B" { duration 1d; tags #launch } }`), [
      'unknown-tag: #lanch',
    ]);
    assert.deepEqual(said('view v { exclude #internal }\nfeature a { duration 1d; tags #launch }'), []);
    assert.deepEqual(said(`import "more.roadmap"\n${view}`), ['import-not-found: "more.roadmap"']);
  });

  it('a milestone without a day is silent where its whole waits, or what it waits for is in error', () => {
    const plan = 'feature a { duration 1d }\nfeature b { after a\nmilestone m }';
    assert.deepEqual(said(plan), []);
    assert.deepEqual(said('feature a { duration 1d }\nmilestone m { after aa }'), ['unresolved-reference: aa']);
    assert.deepEqual(said('feature a { duration 1d; before m }\nmilestone m'), []);
    assert.deepEqual(said('milestone m { date 2027-04-01 }'), ['unknown-property: date']);
  });

  it('an objective or a team whose name was misspelt is not forgotten too', () => {
    const text = `
      product shop {
        objective growth { measured-by growth }
        feature a { duration 1d; supports growht; team wbe }
      }
      kpi growth { floor 3 }
      team web { capacity 2 }
    `;
    assert.deepEqual(said(text), ['unresolved-reference: growht', 'unresolved-reference: wbe']);
  });

  it('values in parentheses or braces', () => {
    const order = (list: string): string[] =>
      said(`feature a { duration 1d }\nfeature b { duration 1d }\nfeature c { duration 1d; ${list} }`);
    assert.deepEqual(order('after (a, b)'), ['wrong-value: (a, b)']);
    assert.deepEqual(order('after (a SS +1d)'), ['wrong-value: (a SS +1d)']);
    assert.deepEqual(order('after ()'), ['wrong-value: ()']);
    assert.deepEqual(order('after {a, b}'), ['wrong-value: after {a, b}']);
    assert.deepEqual(order('team {a 2}'), ['wrong-value: team {a 2}']);
    assert.deepEqual(order('due (2027-03-01)'), ['wrong-value: (2027-03-01)']);
    const better = (list: string): unknown[] =>
      analysed(`feature c { duration 1d; ${list} }`).analysis.findings.map(suggestionOf).slice(0, 1);
    assert.deepEqual(better('after (a SS +2d, b)'), ['a SS +2d, b']);
    assert.deepEqual(better('after {a, b}'), ['after a, b']);
    assert.deepEqual(better('after {a SS +2d, b}'), ['after a SS +2d, b']);
    assert.deepEqual(better('after {\n a\n b\n}'), ['after a, b']);
    assert.deepEqual(said('roadmap { calendar { workdays mon..fri } }\nfeature a { duration 1d }'), [
      'misplaced-kind: calendar',
      'missing-name: calendar',
    ]);
  });

  it('a name is looked for whatever is wrong behind it', () => {
    assert.deepEqual(said('feature a { duration 1d; after serch FX }\nfeature search { duration 1d }'), [
      'unresolved-reference: serch',
      'wrong-value: FX',
    ]);
    assert.deepEqual(said('feature a { duration 1d; team wbe two }\nteam web { capacity 2 }'), [
      'unresolved-reference: wbe',
      'wrong-value: two',
    ]);
    assert.deepEqual(said('feature a { duration 1d; moves convresion lots }\nkpi conversion { floor 2 }'), [
      'unresolved-reference: convresion',
      'wrong-value: lots',
    ]);
  });

  it('an import that names nothing', () => {
    assert.deepEqual(said('import ""\nfeature a { duration 1d }'), ['missing-value: ""']);
  });

  it('a change in a scenario of something of another kind', () => {
    const text = 'feature a { duration 1d }\nscenario s { milestone a { due 2027-03-01 } }';
    assert.deepEqual(said(text), ['wrong-kind-of-reference: a']);
  });
});
