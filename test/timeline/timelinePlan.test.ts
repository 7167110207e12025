import { strict as assert } from 'node:assert';
import { dayOf } from '../../grammar/civil.ts';
import { rowOdds } from '../../server/timeline/rowText.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { analysed } from '../support/analysed.ts';

const plan = timelinePlan(
  analysed(`
roadmap "Shop" {
  start 2027-01-04
  as-of 2027-01-04
  calendar office
}
calendar office {
  workdays mon..fri
  holiday 2027-01-08 "Office party"
}
team web "Web people" { capacity 2 }
objective grow "Grow"
product shop "Web shop" {
  feature cart "Cart" {
    duration 1w
    team web
    owner @ada
    supports grow
    due 2027-01-12
  }
  feature pay "Payment" {
    duration 3d
    after cart
  }
  feature wide "Wide" {
    feature inner "Inner" { duration 2d }
  }
  milestone launch "Launch" { after pay }
}
`).analysis,
);

const row = (id: string) => plan.rows.find((each) => each.id === id)!;

describe('the plan that is drawn', () => {
  it('has the roadmap’s title, dates and calendar', () => {
    assert.equal(plan.title, 'Shop');
    assert.equal(plan.start, dayOf(2027, 1, 4));
    assert.equal(plan.asOf, dayOf(2027, 1, 4));
    assert.deepEqual(plan.workdays, [1, 2, 3, 4, 5]);
    assert.deepEqual(plan.holidays, [{ day: dayOf(2027, 1, 8), name: 'Office party' }]);
  });

  it('has the views of the text, with the rows that each lets through', () => {
    const { slices } = timelinePlan(
      analysed(`
        product shop { feature a; feature b { tags #secret }; feature c }
        milestone m { after shop.a }
        view deck "Board deck" { show board, timeline; include shop; exclude #secret; group team; window 2027-01..2027-03 }
        view plain
      `).analysis,
    );
    assert.deepEqual(slices, [
      {
        id: 'deck',
        title: 'Board deck',
        show: ['board', 'timeline'],
        group: 'team',
        window: { first: dayOf(2027, 1, 1), last: dayOf(2027, 3, 31) },
        rows: [
          [0, 0],
          [2, 2],
        ],
      },
      { id: 'plain', title: 'plain', show: ['timeline'], group: undefined, window: undefined, rows: [[0, 3]] },
    ]);
    assert.equal(plan.slices, undefined);
  });

  it('knows the state of what is done or dropped, milestones and the parts of a whole too', () => {
    const { rows } = timelinePlan(
      analysed(`
        roadmap "R" { start 2027-01-04 }
        milestone reached { finished 2027-01-06 }
        milestone said { status done }
        feature gone { status dropped; feature part { duration 1d } }
        feature begun { duration 1d; started 2027-01-04 }
        feature held { duration 1d; status blocked }
      `).analysis,
    );
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['done', 'done', 'dropped', 'dropped', 'in-progress', 'blocked'],
    );
  });

  it('has a row for each feature and milestone, parts after their summary', () => {
    assert.deepEqual(
      plan.rows.map(({ id, kind, summary, partOf }) => [id, kind, summary, partOf]),
      [
        ['shop.cart', 'feature', false, undefined],
        ['shop.pay', 'feature', false, undefined],
        ['shop.wide', 'feature', true, undefined],
        ['shop.wide.inner', 'feature', false, 2],
        ['shop.launch', 'milestone', false, undefined],
      ],
    );
  });

  it('says of each what the schedule says, around holidays', () => {
    const { firstDay, lastDay, critical, product, teams, objectives, owner, due } = row('shop.cart');
    assert.deepEqual(
      { firstDay, lastDay, critical, product, teams, objectives, owner, due },
      {
        firstDay: dayOf(2027, 1, 4),
        lastDay: dayOf(2027, 1, 11),
        critical: true,
        product: 'shop',
        teams: ['web'],
        objectives: ['grow'],
        owner: 'ada',
        due: dayOf(2027, 1, 12),
      },
    );
    assert.equal(row('shop.wide.inner').totalFloat > 0, true);
  });

  it('says why each starts when it does', () => {
    assert.equal(row('shop.pay').why, 'Starts 12 Jan because `cart` ends 11 Jan.');
    assert.equal(row('shop.cart').why, 'Starts 4 Jan because it had not started by the status date, 4 Jan.');
  });

  it('marks the links of the critical path', () => {
    assert.deepEqual(
      plan.links.map(({ from, to, critical }) => [plan.rows[from]!.id, plan.rows[to]!.id, critical]),
      [
        ['shop.cart', 'shop.pay', true],
        ['shop.pay', 'shop.launch', true],
      ],
    );
  });

  it('names a product inside another with it, and public holidays with theirs', () => {
    const nested = timelinePlan(
      analysed(`
roadmap r { start 2027-01-01; calendar bavaria }
calendar bavaria { holidays "DE-BY" }
product shop "Shop" { product app "App" { feature a { duration 2d } } }
`).analysis,
    );
    assert.deepEqual(
      nested.products.map(({ title }) => title),
      ['Shop', 'Shop › App'],
    );
    assert.ok(nested.holidays.some(({ day, name }) => day === dayOf(2027, 1, 6) && name !== ''));
  });

  it('says by when it is done in four of five runs, where a simulation has run', () => {
    const { analysis } = analysed('feature a { duration 1d..5d }');
    assert.equal(timelinePlan(analysis).rows[0]!.p80, undefined);
    const confidence = new Map([[0, { meets: 0.5, p80: dayOf(2027, 1, 7), planned: 0.1 }]]);
    const [row] = timelinePlan(analysis.with({ confidence })).rows;
    assert.equal(row!.p80, dayOf(2027, 1, 7));
    assert.equal(rowOdds(row!), '10% of simulated runs end by then, 8 of 10 by 7 Jan');
  });

  it('says how far along a summary is: its parts by their working days', () => {
    const { analysis } = analysed(`
feature whole {
  feature done { duration 3d; status done }
  feature half { duration 2d; status in-progress 50% }
  feature new { duration 5d }
}`);
    assert.deepEqual(
      timelinePlan(analysis).rows.map(({ progress }) => progress),
      [0.4, 1, 0.5, 0],
    );
  });

  it('says why work that waits for itself has no date', () => {
    const [row] = timelinePlan(
      analysed('feature a { duration 1d; after b }\nfeature b { duration 1d; after a }').analysis,
    ).rows;
    assert.equal(row!.why, 'It has no date: it is on a dependency cycle, or depends on one.');
  });

  it('says whether it is levelled', () => {
    const leveled = (header: string) =>
      timelinePlan(analysed(`roadmap r { ${header} }\nfeature a { duration 1d }`).analysis).leveled;
    assert.deepEqual([leveled('schedule leveled'), leveled('schedule asap')], [true, false]);
  });

  it('knows where each is written', () => assert.equal(row('shop.cart').source.line, 12));

  it('is plain JSON', () =>
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), JSON.parse(JSON.stringify({ ...plan }))));
});
