/** Which edit moved what: two plans side by side, and the answer that a team reads. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { blending } from '../../server/comparison/blend.ts';
import { compare } from '../../server/comparison/compare.ts';
import { measuresOf } from '../../server/comparison/measures.ts';
import { analysed } from '../support/analysed.ts';
import { compared } from '../support/compared.ts';
import { planText, randomPlan } from '../support/randomPlan.ts';

/** Durations in working days of a chain a, b, c that ends in a milestone, and whatever else is there. */
const chain = (a: number, b: number, more = ''): string => `
  roadmap "R" { start 2027-01-04; calendar every }
  calendar every { workdays mon..sun }
  team crew "Crew" { capacity 1 }
  feature a "A" { duration ${a}d }
  feature b "B" { duration ${b}d; after a }
  milestone end "End" { after b }
  ${more}
`;

describe('The causes of a slip', () => {
  it('are the edits, each with its share', () => {
    const { why, finish, causes } = compared(chain(10, 5), chain(15, 9));
    assert.deepEqual(why('end'), ['+9', '+5: duration of A 10d → 15d', '+4: duration of B 5d → 9d']);
    assert.deepEqual(causes(finish.causes), ['+5: duration of A 10d → 15d', '+4: duration of B 5d → 9d']);
    assert.deepEqual(why('a'), ['+5', 'duration of A 10d → 15d']);
  });

  it('leave out what moved nothing', () => {
    const { why, edits } = compared(chain(10, 5), chain(12, 5, 'feature c "C" { duration 1d }'));
    assert.deepEqual(edits, ['A: duration 10d → 12d', 'C is new']);
    assert.deepEqual(why('end'), ['+2', 'duration of A 10d → 12d']);
  });

  it('are new work together with the links to it', () => {
    const review = 'feature review "Legal review" { duration 4d; after b; before end }';
    assert.deepEqual(compared(chain(10, 5), chain(10, 5, review)).why('end'), [
      '+4',
      'Legal review is new, and End depends on it',
    ]);
  });

  it('are new work put in between as one, with the link that it replaces', () => {
    const between = chain(10, 5, 'feature review "Review" { duration 4d; after a }').replace(
      'duration 5d; after a',
      'duration 5d; after review',
    );
    assert.deepEqual(compared(chain(10, 5), between).why('end'), ['+4', 'Review is new, and B depends on it']);
  });

  it('are a new link between old work', () => {
    const more = 'feature review "Legal review" { duration 22d }';
    const linked = chain(10, 5, more).replace('after b }', 'after b, review }');
    assert.deepEqual(compared(chain(10, 5, more), linked).why('end'), ['+7', 'End now depends on Legal review']);
  });

  it('are what took the place of other work', () => {
    const split = chain(10, 5)
      .replace(
        'feature b "B" { duration 5d; after a }',
        'feature b1 "B1" { duration 3d; after a }\nfeature b2 "B2" { duration 4d; after b1 }',
      )
      .replace('after b }', 'after b2 }');
    assert.deepEqual(compared(chain(10, 5), split).why('end'), ['+2', 'B is replaced by B1 and B2']);
  });

  it('are days off, people who left, and a plan that begins later', () => {
    const off = chain(10, 5).replace('mon..sun }', 'mon..sun; holiday 2027-01-10..2027-01-12 "Fair" }');
    assert.deepEqual(compared(chain(10, 5), off).why('end'), [
      '+3',
      'holiday of every 2027-01-10..2027-01-12 "Fair" added',
    ]);
    const later = chain(10, 5).replace('2027-01-04', '2027-01-06');
    assert.deepEqual(compared(chain(10, 5), later).why('end'), ['+2', 'the roadmap’s start 2027-01-04 → 2027-01-06']);
    const dated = (day: string): string => chain(10, 5).replace('calendar every }', `calendar every; as-of ${day} }`);
    assert.deepEqual(compared(dated('2027-01-04'), dated('2027-01-06')).why('end'), [
      '+2',
      'the status date 2027-01-04 → 2027-01-06',
    ]);
    const crew = (people: number): string =>
      chain(1, 1, 'feature x { duration 5d; team crew; before end }\nfeature y { duration 5d; team crew; before end }')
        .replace('calendar every }', 'calendar every; schedule leveled }')
        .replace('capacity 1', `capacity ${people}`);
    assert.deepEqual(compared(crew(2), crew(1)).why('end'), ['+5', 'capacity of Crew 2 → 1']);
  });

  it('share alike where neither does anything alone', () => {
    const room = (a: number, b: number): string => chain(a, b, 'feature long "Long" { duration 20d; before end }');
    assert.deepEqual(compared(room(10, 5), room(15, 9)).why('end'), [
      '+4',
      '+2: duration of A 10d → 15d',
      '+2: duration of B 5d → 9d',
    ]);
  });

  it('share what they do only together', () => {
    const room = (a: number, b: number): string => chain(a, b, 'feature long "Long" { duration 18d; before end }');
    assert.deepEqual(compared(room(10, 5), room(15, 9)).why('end'), [
      '+6',
      '+3.5: duration of A 10d → 15d',
      '+2.5: duration of B 5d → 9d',
    ]);
  });

  it('share alike where each alone would have done it', () => {
    const two = (days: number): string =>
      chain(days, 5, `feature x "X" { duration ${days}d }\nfeature y "Y" { duration 5d; after x; before end }`);
    assert.deepEqual(compared(two(10), two(14)).why('end'), [
      '+4',
      '+2: duration of A 10d → 14d',
      '+2: duration of X 10d → 14d',
    ]);
  });

  it('are what hides behind another, too', () => {
    const two = (a: number, x: number): string =>
      chain(a, 5, `feature x "X" { duration ${x}d }\nfeature y "Y" { duration 5d; after x; before end }`);
    assert.deepEqual(compared(two(10, 10), two(14, 13)).why('end'), [
      '+4',
      '+2.5: duration of A 10d → 14d',
      '+1.5: duration of X 10d → 13d',
    ]);
  });

  it('share days off that come between', () => {
    const weekend = (a: number, b: number): string => chain(a, b).replace('mon..sun', 'mon..fri');
    assert.deepEqual(compared(weekend(5, 5), weekend(6, 6)).why('end'), [
      '+4',
      '+2: duration of A 5d → 6d',
      '+2: duration of B 5d → 6d',
    ]);
  });

  it('may pull both ways', () => {
    assert.deepEqual(compared(chain(10, 5), chain(16, 3)).why('end'), [
      '+4',
      '+6: duration of A 10d → 16d',
      '-2: duration of B 5d → 3d',
    ]);
  });

  it('are told by declaration where there are too many to try each, the largest four and the sum of the others', () => {
    const many = (days: number): string =>
      chain(
        days,
        days,
        Array.from({ length: 9 }, (_, i) => `feature f${i} "F${i}" { duration ${days}d; cost ${days} }`).join('\n'),
      );
    const { why, causes, money } = compared(many(3), many(4), 48);
    assert.deepEqual(why('end'), ['+2', '+1: duration of A 3d → 4d', '+1: duration of B 3d → 4d']);
    assert.deepEqual(causes(money?.causes), [
      '+1: duration of F0 3d → 4d and cost of F0 3 → 4',
      '+1: duration of F1 3d → 4d and cost of F1 3 → 4',
      '+1: duration of F2 3d → 4d and cost of F2 3 → 4',
      '+6: 6 other causes',
    ]);
  });
});

describe('A roadmap between two versions', () => {
  it('is the later one where every change is made, and the earlier one where none is', () => {
    fc.assert(
      fc.property(randomPlan(), randomPlan(), (one, other) => {
        const [was, is] = [analysed(planText(one)).analysis, analysed(planText(other)).analysis];
        const { changes, before } = compare(was, is, { mostPlans: 1 });
        const all = blending(before, is.roadmap)(changes);
        assert.deepEqual(sorted(measuresOf(was.with({ roadmap: all }))), sorted(measuresOf(is)));
        assert.equal(blending(before, is.roadmap)([]), before);
      }),
      { numRuns: 100 },
    );
  });

  it('is so, too, where work is nested, moved, split, renamed and dropped', () => {
    const before = `roadmap { start 2027-01-04 }
      product shop "Shop" {
        feature a "A" { duration 2w; milestone seen "Seen" { due 2027-02-01 } }
        feature b "B" { feature b1 "B1" { duration 3d }; feature b2 "B2" { duration 4d; after b1 }; after a }
        feature c "C" { duration 5d; after b }
      }
      product app "App" { feature d "D" { duration 1w; after shop.c } }
      milestone end "End" { after d }`;
    const after = `roadmap { start 2027-01-06 }
      product app "App" {
        feature c "C" { duration 5d; after store.b SS +2d }
        feature d "D" { duration 1w; after c; feature d1 "D1" { effort 9d } }
      }
      product store "Shop" {
        feature a "A" { feature a1 "A1" { duration 1w }; milestone seen "Seen" { due 2027-02-01; after a1 } }
        feature b "B" { duration 4d; milestone half "Half" {} ; after a }
      }
      milestone end "End" { after d, half }`;
    const [was, is] = [analysed(before).analysis, analysed(after).analysis];
    const { changes, before: named } = compare(was, is);
    const all = blending(named, is.roadmap)(changes);
    assert.deepEqual(sorted(measuresOf(was.with({ roadmap: all }))), sorted(measuresOf(is)));
  });
});

/** Two random plans, levelled or not. */
const twoPlans = fc
  .tuple(randomPlan(), randomPlan(), fc.boolean())
  .map(([one, other, isLeveled]) =>
    [one, other].map((plan) =>
      planText(plan).replace('roadmap {', `roadmap { ${isLeveled ? 'schedule leveled; ' : ''}`),
    ),
  );

describe('The shares of changes', () => {
  it('sum to the whole, of many changes too, levelled or not', () => {
    fc.assert(
      fc.property(twoPlans, fc.constantFrom(1, 24, 200), ([one, other], mostPlans) => {
        const [was, is] = [analysed(one!).analysis, analysed(other!).analysis];
        const { dates, money } = compare(was, is, { mostPlans });
        for (const { by, causes } of dates) {
          assert.equal(causes === undefined, by === 0);
          if (causes) assert.ok(Math.abs(causes.reduce((sum, cause) => sum + cause.by, 0) - by) < 1e-6);
        }
        const cost = money ? money.cost.after - money.cost.before : 0;
        if (money?.causes) assert.ok(Math.abs(money.causes.reduce((sum, { by }) => sum + by, 0) - cost) < 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('are of two changes the average of coming first and coming second', () => {
    const days = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(fc.array(days, { minLength: 5, maxLength: 5 }), fc.boolean(), ([a, b, c, d, long], isLeveled) => {
        const plan = (one: number, other: number): string =>
          chain(
            one,
            4,
            `feature x "X" { duration ${other}d; team crew; before end }
            feature long "Long" { duration ${long}d; team crew; before end }`,
          ).replace('calendar every }', `calendar every; ${isLeveled ? 'schedule leveled' : ''} }`);
        const end = (one: number, other: number): number => compared(plan(1, 1), plan(one, other)).finish.after;
        const before = end(a!, b!);
        const [first, second, both] = [end(c!, b!) - before, end(a!, d!) - before, end(c!, d!) - before];
        const { finish, changes } = compared(plan(a!, b!), plan(c!, d!));
        const share = (title: string): number =>
          (finish.causes ?? []).find((cause) => changes[cause.changes[0]!]!.edits[0]!.title === title)?.by ?? 0;
        if (both === 0) return;
        assert.equal(share('A'), (first + both - second) / 2);
        assert.equal(share('X'), (second + both - first) / 2);
      }),
      { numRuns: 25 },
    );
  });

  it('are equal where eight changes do the same, and none where a change does nothing', () => {
    const plan = (days: number): string =>
      chain(
        10,
        5,
        `${Array.from({ length: 8 }, (_, i) => `feature f${i} "F${i}" { duration ${days}d; before end }`).join('\n')}
        feature idle "Idle" { duration ${days / 10}d }`,
      );
    const { dates, changes } = compared(plan(20), plan(30));
    const { causes } = dates.find(({ id }) => id === 'end')!;
    const titles = causes!.map((cause) => changes[cause.changes[0]!]!.edits[0]!.title);
    assert.equal(titles.includes('Idle'), false);
    assert.ok(Math.abs(causes!.reduce((sum, { by }) => sum + by, 0) - 10) < 1e-6);
  });
});

const sorted = (measures: ReadonlyMap<string, number>) => [...measures].sort(([a], [b]) => (a < b ? -1 : 1));
