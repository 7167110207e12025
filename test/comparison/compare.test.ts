import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { compared } from '../support/compared.ts';

const plan = (search: string, more = ''): string => `
  roadmap "R" { start 2027-01-04 }
  feature search "Search" { ${search} }
  feature cart "Cart" { duration 1w; after search }
  feature other "Other" { duration 1d }
  milestone beta "Beta" { after cart }
  ${more}
`;

describe('Two versions of a plan', () => {
  it('say which edit moved which date', () => {
    const { edits, dates, why } = compared(plan('duration 2w'), plan('duration 3w'));
    assert.deepEqual(edits, ['Search: duration 2w → 3w']);
    assert.deepEqual(
      dates.map(({ id, by }) => [id, by]),
      [
        ['beta', 7],
        ['search', 7],
        ['cart', 7],
      ],
    );
    assert.deepEqual(why('beta'), ['+7', 'duration of Search 2w → 3w']);
  });

  it('know what came and what went', () => {
    const { edits, dates, scope } = compared(
      plan('duration 2w', 'feature old "Old" { duration 2d }'),
      plan('duration 2w', 'feature new "New" { duration 3d }'),
    );
    assert.deepEqual(edits, ['New is new', 'Old is gone']);
    assert.deepEqual(
      dates.map(({ id, exists }) => [id, exists.before, exists.after]),
      [
        ['new', false, true],
        ['old', true, false],
      ],
    );
    assert.deepEqual(scope.after, { features: 4, milestones: 1, personDays: 19 });
  });

  it('see an edit that moves nothing, and none in a line that moved in the file', () => {
    const { edits, dates } = compared(plan('duration 2w'), `\n\n${plan('duration 2w; owner @dana')}`);
    assert.deepEqual(edits, ['Search: owner set to @dana']);
    assert.deepEqual(dates, []);
  });

  it('take values that mean the same for the same, and the order of a list for nothing', () => {
    const before = plan('duration 10d; team web 1; tags #a, #b', 'team web');
    assert.deepEqual(compared(before, plan('tags #b, #a; team web; duration 10d', 'team web {}')).edits, []);
  });

  it('tell what it costs and brings, and where each KPI ends, and why', () => {
    const kpi = 'team web { rate 100/day }\nkpi sales { baseline 5 on 2027-01-01; target 9 by 2027-12-31 }\n';
    const with_ = (by: number, days: number): string =>
      `${kpi}feature a "A" { duration ${days}d; team web; moves sales +${by}; benefit 1k }`;
    const { money, kpis, causes } = compared(with_(1, 5), with_(3, 8));
    assert.deepEqual(money?.cost, { before: 500, after: 800 });
    assert.deepEqual(money?.roi, { before: 1, after: 0.25 });
    assert.deepEqual(causes(money?.causes), ['duration of A 5d → 8d']);
    assert.deepEqual(
      kpis.map(({ id, forecast, gap }) => [id, forecast, gap]),
      [['sales', { before: 6, after: 8 }, { before: 3, after: 1 }]],
    );
    assert.deepEqual(causes(kpis[0]?.causes), ['moves of A sales +1 → sales +3']);
  });

  it('tell what is critical now, and whose room became less', () => {
    const slack = (days: number): string =>
      plan('duration 2w').replace('other "Other" { duration 1d }', `other "Other" { duration ${days}d }`);
    const { path } = compared(plan('duration 2w'), slack(45));
    assert.deepEqual(path.entered, ['other']);
    assert.deepEqual([...path.left].sort(), ['beta', 'cart', 'search']);
    assert.deepEqual(compared(plan('duration 2w'), slack(4)).path.lostFloat, [{ id: 'other', before: 14, after: 11 }]);
  });

  it('tell whose team has more to do than it can, and by whom', () => {
    const crew = (people: number): string => `team web "Web" { capacity 2 }
      feature a { duration 4d; team web 1 }
      feature b { duration 2d; team web ${people} }`;
    const { loads } = compared(crew(1), crew(2));
    assert.deepEqual(
      loads.map(({ title, excess, worst }) => [title, excess, worst?.asked, worst?.features]),
      [['Web', { before: 0, after: 2 }, 3, ['a', 'b']]],
    );
  });

  it('tell which features were ranked anew, and not which ones made way', () => {
    const ranked = (reach: number): string => `roadmap { rank rice }
      ${['a', 'b', 'c'].map((name, i) => `feature ${name} { effort 5d; impact 1; confidence 100%; reach ${name === 'c' ? reach : 30 - i} }`).join('\n')}`;
    const { ranks } = compared(ranked(10), ranked(90));
    assert.deepEqual(
      ranks.map(({ id, rank }) => [id, rank]),
      [['c', { before: 3, after: 1 }]],
    );
  });

  it('tell a deadline that is missed now, and a due date that was moved instead', () => {
    const due = (weeks: number, day: string): string => `roadmap { start 2027-01-04 }
      feature a { duration ${weeks}w }
      milestone m "M" { after a; due ${day} }`;
    const late = compared(due(2, '2027-01-20'), due(3, '2027-01-20')).dates.find(({ id }) => id === 'm');
    assert.deepEqual(late?.missed, { before: false, after: true });
    const moved = compared(due(2, '2027-01-20'), due(2, '2027-01-31')).dates;
    assert.deepEqual(
      moved.map(({ id, by, due }) => [id, by, isoDate(due.before!), isoDate(due.after!)]),
      [['m', 0, '2027-01-20', '2027-01-31']],
    );
  });

  it('give no date to what was dropped, or waits for itself', () => {
    const dropped = compared(plan('duration 2w'), plan('duration 2w').replace('{ after cart }', '{ status dropped }'));
    assert.equal(dropped.dates[0]?.after, undefined);
    assert.deepEqual(dropped.dates[0]?.exists, { before: true, after: true });
    const circle = compared(plan('duration 2w'), plan('duration 2w; after cart'));
    assert.deepEqual(
      circle.dates.map(({ id, after }) => [id, after]),
      [
        ['beta', undefined],
        ['search', undefined],
        ['cart', undefined],
      ],
    );
  });
});

describe('A declaration with another name', () => {
  const shop = (name: string, inside: string): string => `
    roadmap { start 2027-01-04 }
    team web "Web"
    product ${name} "Web shop" { ${inside} }
    feature after-all "After all" { duration 1d; after ${name}.cart }`;

  it('is the old one where it has the same title, wherever it stands and whoever refers to it', () => {
    const { edits, formerIds } = compared(
      shop('shop', 'feature cart "Cart" { duration 1w; team web }'),
      shop('store', 'feature cart "Cart" { duration 1w; team web }'),
    );
    assert.deepEqual(edits, ['shop is now called store']);
    assert.deepEqual(
      [...formerIds],
      [
        ['store', 'shop'],
        ['store.cart', 'shop.cart'],
      ],
    );
  });

  it('is the old one where it says the same, and no other does', () => {
    const { edits } = compared(
      plan('duration 2w', 'feature tidy { duration 3d; owner @dana }'),
      plan('duration 2w', 'feature clean-up { duration 3d; owner @dana }'),
    );
    assert.deepEqual(edits, ['tidy is now called clean-up']);
  });

  it('is another where two would do', () => {
    const two = (a: string, b: string): string =>
      plan('duration 2w', `feature ${a} { duration 3d; owner @dana }\nfeature ${b} { duration 3d; owner @dana }`);
    assert.deepEqual(compared(two('a', 'b'), two('x', 'y')).edits, ['x is new', 'y is new', 'a is gone', 'b is gone']);
  });

  it('says that it stands in another block', () => {
    const home = (one: string, other: string): string => `
      product shop "Shop" { ${one} }
      product app "App" { ${other} }`;
    const cart = 'feature cart "Cart" { duration 1w }';
    assert.deepEqual(compared(home(cart, ''), home('', cart)).edits, ['Cart: moved from Shop to App']);
  });
});
