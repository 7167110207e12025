/** What a scenario may say: names of the plan, new items with a title and a place, relative values. */
import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { planWith } from '../../server/analysis/planWith.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import type { Feature, Roadmap, Team } from '../../server/model/roadmap.ts';
import { analysed } from '../support/analysed.ts';

const plan = `
  roadmap "R" { start 2027-01-04 }
  team web { capacity 4; capacity 6 from 2027-04-01; rate 900/day }
  team app
  product shop "Web shop" {
    budget 400k
    feature search "Search" { duration 8d..10d..16d; team web; due 2027-02-26; cost 20k; benefit 300k/year }
    feature cart "Cart" { feature build "Build" { effort 10d; start 2027-Q2 } }
    milestone beta "Beta" { after cart, search; earliest 2027-02-01 }
  }
  product care "Care" {}
`;

/** The plan with a scenario, and the errors in that, each with the text it is at. */
function laid(scenario: string): { readonly roadmap: Roadmap; readonly errors: readonly string[] } {
  const { analysis } = analysed(`${plan}\nscenario s "S" { ${scenario} }`);
  const [file] = analysis.files.values();
  const errors = analysis.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => {
      const { anchor, span } = finding.place;
      const { start, end } = anchor ? file!.positions.absolute(anchor, span) : span;
      return `${finding.code} ${file!.text.slice(start, end)}: ${messageOf(finding)}`;
    });
  return { roadmap: planWith(analysis, { kind: 'scenarios', ids: ['s'] }).roadmap, errors };
}

const steps = (scenario: string, team = 'web'): readonly string[] => {
  const { roadmap, errors } = laid(scenario);
  assert.deepEqual(errors, []);
  return (roadmap.byId.get(team) as Team).capacity.map(
    ({ from, people }) => `${people}${from < -500_000 ? '' : ` from ${isoDate(from)}`}`,
  );
};

const search = (scenario: string): Feature => {
  const { roadmap, errors } = laid(scenario);
  assert.deepEqual(errors, []);
  return roadmap.byId.get('shop.search') as Feature;
};

describe('names in a scenario', () => {
  /** A declaration, what is said of it, and the ids that it adds. */
  const cases: readonly [string, readonly string[], (readonly string[])?][] = [
    ['feature search { duration 5d }', []],
    [
      'feature serach { duration 5d }',
      ['unresolved-reference serach: Cannot find `serach` in the plan. Did you mean `search`?'],
    ],
    ['team wbe { capacity 5 }', ['unresolved-reference wbe: Cannot find `wbe` in the plan. Did you mean `web`?']],
    [
      'feature trial { duration 1w }',
      [
        'unresolved-reference trial: Cannot find a feature named `trial` in the plan. Only a new item with a title is added.',
      ],
    ],
    [
      'feature shop.trial { duration 1w }',
      [
        'unresolved-reference shop.trial: Cannot find a feature named `shop.trial` in the plan. Only a new item with a title is added.',
      ],
    ],
    ['feature shop.trial "Trial" { duration 1w }', [], ['shop.trial']],
    [
      'feature shpo.trial "Trial" { duration 1w }',
      ['unresolved-reference shpo.trial: Cannot find `shpo.trial` in the plan. Did you mean `shop.trial`?'],
    ],
    ['product shop { feature trial "Trial" { duration 1w } }', [], ['shop.trial']],
    ['feature cart { feature test "Test" { after build } }', [], ['shop.cart.test']],
    [
      'product shop { feature build { duration 1w } }',
      ['unresolved-reference build: Cannot find `build` in the plan. Did you mean `cart.build`?'],
    ],
    [
      'feature trial "Trial" { duration 1w; after search }',
      [
        'unplaced-item trial: `trial` is new in this scenario and needs a place. Put the feature inside a `product` or `feature` of the plan, or write `shop.trial`.',
      ],
    ],
    [
      'milestone ga "On sale" {}',
      [
        'unplaced-item ga: `ga` is new in this scenario and needs a place. Put the milestone inside a `product` or `feature` of the plan.',
      ],
    ],
    [
      'product desk "Desk" { feature a "A" { duration 1d; feature b "B" { duration 1d } } }',
      [],
      ['desk', 'desk.a', 'desk.a.b'],
    ],
    ['team data "Data" { capacity 2 }', [], ['data']],
    ['kpi nps "NPS" { baseline -5 on 2027-01-04; target +20 by 2027-12-31 }', [], ['nps']],
    [
      'feature web { duration 1d }',
      ['wrong-kind-of-reference web: `web` is a team, but this scenario changes it as a feature. Write `team web`.'],
    ],
    ['drop serach', ['unresolved-reference serach: Cannot find `serach`. Did you mean `search`?']],
    ['remove search', ['unknown-property remove: Unknown property `remove` of a scenario. Did you mean `drop`?']],
    [
      'feature search { finished 2027-01-08 }',
      [
        'recorded-in-scenario finished 2027-01-08: `finished` of a feature records what has happened, so a scenario cannot change it. Change an estimate or a date of the plan.',
      ],
    ],
    ['duration 2w', ['misplaced-property duration: A scenario has no `duration`. Move it to a feature.']],
  ];
  for (const [text, said, added = []] of cases) {
    it(`${said.length === 0 ? 'accepts' : 'reports'} ${text}`, () => {
      const { roadmap, errors } = laid(text);
      assert.deepEqual(errors, said);
      const known = laid('').roadmap.byId;
      assert.deepEqual(
        [...roadmap.byId.keys()].filter((id) => !known.has(id)),
        added,
      );
    });
  }

  it('takes new work to the top of a plan without products', () => {
    const { analysis } = analysed(
      'feature a "A" { duration 1d }\nscenario s { feature b "B" { duration 2d; after a } }',
    );
    assert.deepEqual(
      analysis.findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(planWith(analysis, { kind: 'scenarios', ids: ['s'] }).roadmap.byId.has('b'));
  });
});

describe('the capacity of a scenario', () => {
  it('replaces the steps from its day on, and keeps earlier ones', () => {
    assert.deepEqual(steps('team web { capacity 5 from 2027-03-01 }'), ['4', '5 from 2027-03-01']);
    assert.deepEqual(steps('team web { capacity 5 from 2027-05-01 }'), ['4', '6 from 2027-04-01', '5 from 2027-05-01']);
    assert.deepEqual(steps('team web { capacity 5 from 2027-04-01 }'), ['4', '5 from 2027-04-01']);
    assert.deepEqual(steps('team web { capacity 3 from 2027-02-01; capacity 5 from 2027-06-01 }'), [
      '4',
      '3 from 2027-02-01',
      '5 from 2027-06-01',
    ]);
    assert.deepEqual(steps('team web { capacity 5 }'), ['5']);
    assert.deepEqual(steps('team web { capacity 5; capacity 7 from 2027-03-01 }'), ['5', '7 from 2027-03-01']);
    assert.deepEqual(steps('team app { capacity 2 }', 'app'), ['2']);
  });

  it('adds a relative value to each step from its day on, to all without one', () => {
    assert.deepEqual(steps('team web { capacity +2 }'), ['6', '8 from 2027-04-01']);
    assert.deepEqual(steps('team web { capacity -1 from 2027-03-01 }'), [
      '4',
      '3 from 2027-03-01',
      '5 from 2027-04-01',
    ]);
    assert.deepEqual(steps('team web { capacity +1 from 2027-04-01 }'), ['4', '7 from 2027-04-01']);
    assert.deepEqual(steps('team web { capacity +1 from 2027-05-01 }'), [
      '4',
      '6 from 2027-04-01',
      '7 from 2027-05-01',
    ]);
    assert.deepEqual(steps('team web { capacity +50% }'), ['6', '9 from 2027-04-01']);
  });

  it('comes on top of another scenario', () => {
    const { analysis } = analysed(`${plan}
      scenario hire { team web { capacity +2 } }
      scenario leave { team web { capacity -1 from 2027-03-01 } }`);
    const { capacity } = planWith(analysis, { kind: 'scenarios', ids: ['hire', 'leave'] }).roadmap.byId.get(
      'web',
    ) as Team;
    assert.deepEqual(
      capacity.map(({ people }) => people),
      [6, 5, 7],
    );
  });
});

describe('relative values in a scenario', () => {
  it('shift a whole range, dates by the calendar, and amounts', () => {
    const amounts = ({ duration }: Feature): string =>
      [duration!.best, duration!.likely, duration!.worst].map(({ amount, unit }) => `${amount}${unit}`).join('..');
    assert.equal(amounts(search('feature search { duration +1w }')), '13d..15d..21d');
    assert.equal(amounts(search('feature search { duration -3d }')), '5d..7d..13d');
    assert.equal(amounts(search('feature search { duration +50% }')), '12d..15d..24d');
    assert.equal(isoDate(search('feature search { due +2w }').due!), '2027-03-12');
    assert.equal(isoDate(search('feature search { due +1d }').due!), '2027-03-01');
    assert.equal(isoDate(search('feature search { due -1mo }').due!), '2027-01-26');
    assert.equal(search('feature search { cost -10k }').cost, 10_000);
    assert.deepEqual(search('feature search { benefit +50k/year }').benefit, { amount: 350_000, per: 'year' });
    const { roadmap } = laid(
      'product shop { budget -100k }; team web { rate +100/day }; feature build { effort +1w; start +1w }; milestone beta { earliest +1w }',
    );
    const build = roadmap.byId.get('shop.cart.build') as Feature;
    assert.equal((roadmap.byId.get('shop') as { budget?: number }).budget, 300_000);
    assert.equal((roadmap.byId.get('web') as Team).rate!.amount, 1000);
    assert.equal(build.effort!.likely.amount, 15);
    assert.equal(isoDate(build.start!), '2027-04-08');
    assert.equal(isoDate((roadmap.byId.get('shop.beta') as { earliest?: number }).earliest!), '2027-02-08');
  });

  const faults: readonly [string, string][] = [
    [
      'team app { capacity +2 }',
      'The plan has no `capacity` that `+2` could be relative to. Write the value without a sign.',
    ],
    [
      'feature search { effort +2d }',
      'The plan has no `effort` that `+2d` could be relative to. Write the value without a sign.',
    ],
    [
      'feature shop.new "New" { duration +1w }',
      'The plan has no `duration` that `+1w` could be relative to. Write the value without a sign.',
    ],
    [
      'feature search { duration +1mo }',
      'Cannot add `+1mo` to `duration 8d..10d..16d`. Use the same unit, or write the new value.',
    ],
    [
      'feature search { duration -2w }',
      '`-2w` is too much for `duration 8d..10d..16d`. Use a smaller change, or write the new value.',
    ],
    ['feature search { due +5 }', 'Cannot add `+5` to `due 2027-02-26`. Use the same unit, or write the new value.'],
    ['team web { capacity -5 }', '`-5` is too much for `capacity 4`. Use a smaller change, or write the new value.'],
    [
      'feature search { cost -30k }',
      '`-30k` is too much for `cost 20k`. Use a smaller change, or write the new value.',
    ],
  ];
  for (const [text, message] of faults) {
    it(`are reported where they come to nothing: ${text}`, () => {
      const { errors, roadmap } = laid(text);
      assert.deepEqual(
        errors.map((error) => error.slice(error.indexOf(': ') + 2)),
        [message],
      );
      // What is in error changes nothing.
      const { duration } = roadmap.byId.get('shop.search') as Feature;
      assert.equal(duration?.likely.amount, 10);
    });
  }

  it('are reported outside of a scenario, but for lags, effects and values of KPIs', () => {
    const { analysis } = analysed(`team web { capacity +2; rate +900/day }
      kpi nps { baseline -5; target +20 by 2027-12-31; actual +1 on 2027-01-04 }
      feature a { duration +1w; cost +10k; due +2w; moves nps +3 }
      feature b { duration 1w; after a +2d }
      scenario s { feature b { after a SS +1d; moves nps +2 } }`);
    assert.deepEqual(
      analysis.findings.flatMap(({ code, facts, severity }) =>
        severity === 'error' && 'found' in facts ? [`${code} ${facts.found}`] : [],
      ),
      [
        'relative-value +2',
        'relative-value +900/day',
        'relative-value +1w',
        'relative-value +10k',
        'relative-value +2w',
      ],
    );
  });

  it('are checked again when the plan states the value', () => {
    const text = (capacity: string): string => `team web { ${capacity} }\nscenario s { team web { capacity +2 } }`;
    const errors = (of: string): number =>
      analysed(of).analysis.findings.filter(({ code }) => code === 'relative-value').length;
    assert.deepEqual([errors(text('')), errors(text('capacity 2'))], [1, 0]);
  });
});
