/** A levelled plan keeps every promise, on any plan: teams, calendars, absences, fractions, links, pins. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf, isoDate } from '../../../grammar/civil.ts';
import { forwardPass } from '../../../server/schedule/forwardPass.ts';
import type { LevelOptions } from '../../../server/schedule/leveling/level.ts';
import type { Schedule } from '../../../server/schedule/schedule.ts';
import { brokenPromises, type CheckedDates, type CheckedItem, type CheckedPlan } from '../../support/levelChecker.ts';
import { roadmapOf } from '../../support/roadmapOf.ts';
import { scheduled } from '../../support/scheduled.ts';

const monday = dayOf(2027, 1, 4);

function leveled(text: string, level: LevelOptions = {}) {
  const roadmap = roadmapOf(text);
  const plain = scheduled(roadmap, { today: monday });
  const plan = scheduled(roadmap, { today: monday, level });
  const item = (name: string) => plan.items[roadmap.work.findIndex((work) => work.name === name)]!;
  return { roadmap, plain, plan, item };
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shown = (days: readonly number[]): string => days.map((day) => week[day - 1]).join(', ');

function textOf(plan: CheckedPlan): string {
  const lines = [
    `roadmap r { start ${isoDate(plan.start)}; calendar own }`,
    `calendar own { workdays ${shown(plan.workdays)} }`,
  ];
  for (const [name, team] of Object.entries(plan.teams)) {
    lines.push(
      `calendar ${name}-days { workdays ${shown(team.workdays)} }`,
      `team ${name} {`,
      `  calendar ${name}-days`,
    );
    team.capacity.forEach(([from, people], i) => {
      lines.push(`  capacity ${people}${i === 0 ? '' : ` from ${isoDate(from)}`}`);
    });
    for (const [first, last] of team.away) lines.push(`  away ${isoDate(first)}..${isoDate(last)}`);
    lines.push('}');
  }
  for (const item of plan.items) {
    const links = item.after.map(
      ({ from, type, lag, elapsed }) =>
        `${from} ${type}${lag === 0 ? '' : ` ${lag > 0 ? '+' : ''}${lag}${elapsed ? 'ed' : 'd'}`}`,
    );
    const asks = item.asks.map(({ team, people }) => `${team} ${people}`);
    lines.push(`feature ${item.name} {`, `  duration ${item.duration}d`);
    if (asks.length > 0) lines.push(`  team ${asks.join(', ')}`);
    if (links.length > 0) lines.push(`  after ${links.join(', ')}`);
    if (item.pin !== undefined) lines.push(`  start ${isoDate(item.pin)}`);
    if (item.earliest !== undefined) lines.push(`  earliest ${isoDate(item.earliest)}`);
    lines.push('}');
  }
  return lines.join('\n');
}

const datesOf = (plan: Schedule, items: readonly CheckedItem[]): Map<string, CheckedDates> =>
  new Map(
    items.map((item, i) => [item.name, { start: plan.items[i]!.earlyStart, finish: plan.items[i]!.earlyFinish }]),
  );

const offset = (most: number) => fc.nat(most).map((days) => monday + days);

function anyPlan(general: boolean): fc.Arbitrary<CheckedPlan> {
  const calendars = general
    ? [
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5, 6, 7],
        [2, 3, 4],
        [1, 3, 5, 6],
      ]
    : [[1, 2, 3, 4, 5]];
  const team = fc.record({
    workdays: fc.constantFrom(...calendars),
    away: general
      ? fc.array(
          fc.tuple(offset(40), fc.nat(9)).map(([first, days]) => [first, first + days] as const),
          { maxLength: 2 },
        )
      : fc.constant([]),
    capacity: general
      ? fc
          .tuple(
            fc.constantFrom(1, 1.5, 2, 4),
            fc.array(fc.tuple(offset(60), fc.constantFrom(0.5, 1, 3)), { maxLength: 2 }),
          )
          .map(([first, later]) => [
            [0, first] as const,
            ...[...new Map(later)].sort((a, b) => a[0] - b[0]),
            [monday + 90, 2] as const,
          ])
      : fc.constantFrom(1, 2, 3).map((people) => [[0, people] as const]),
  });
  const item = fc.record({
    duration: fc.nat(8),
    asks: fc.uniqueArray(
      fc.record({ team: fc.constantFrom('a', 'b', 'c'), people: fc.constantFrom(1, 1, 0.5, 2, 0.25, 3) }),
      { selector: (ask) => ask.team, maxLength: 2 },
    ),
    after: fc.array(
      fc.record({
        back: fc.nat(9),
        type: fc.constantFrom('FS' as const, 'FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
        lag: general ? fc.integer({ min: -3, max: 4 }) : fc.constant(0),
        elapsed: general ? fc.boolean() : fc.constant(false),
      }),
      { maxLength: 2 },
    ),
    earliest: fc.option(offset(30), { nil: undefined, freq: 5 }),
  });
  return fc
    .record({
      start: fc.constant(monday),
      workdays: fc.constant([1, 2, 3, 4, 5]),
      teams: fc.record({ a: team, b: team, c: team }),
      items: fc.array(item, { minLength: 1, maxLength: 14 }),
    })
    .map((plan) => ({
      ...plan,
      items: plan.items.map((one, i): CheckedItem => {
        const links =
          i === 0 ? [] : one.after.map(({ back, ...link }) => ({ ...link, from: `t${i - 1 - (back % i)}` }));
        return {
          ...one,
          name: `t${i}`,
          asks: one.duration === 0 ? [] : one.asks,
          after: [...new Map(links.map((link) => [link.from, link])).values()],
        };
      }),
    }));
}

describe('levelling', () => {
  it('puts work that shares people one after the other, and says who held it', () => {
    const { item, plan, roadmap } = leveled(`
      team web { capacity 1 }
      feature a { duration 5d; team web }
      feature b { duration 3d; team web }
      milestone both { after a, b }`);
    assert.equal(plan.leveling.method, 'priority-rule');
    assert.equal(item('both').earlyFinish - plan.start, 10);
    const later = item('a').earlyStart < item('b').earlyStart ? 'b' : 'a';
    const driver = item(later).driver;
    assert.equal(driver.kind, 'capacity');
    assert.equal(driver.kind === 'capacity' && roadmap.work[driver.from!]!.name, later === 'b' ? 'a' : 'b');
    assert.ok(item('a').critical && item('b').critical, 'both are on the critical chain');
  });

  it('moves nothing where nobody is asked for too much', () => {
    const { plain, plan } = leveled(`
      team web { capacity 2 }
      feature a { duration 5d; team web }
      feature b { duration 3d; team web }`);
    assert.deepEqual(plan.items, plain.items);
    assert.equal(plan.leveling.gap, 0);
  });

  it('waits for people who come later', () => {
    const { item } = leveled(
      'team web { capacity 1; capacity 3 from 2027-02-01 }\nfeature a { duration 5d; team web 2 }',
    );
    assert.equal(isoDate(item('a').firstDay), '2027-02-01');
    assert.deepEqual(item('a').driver, { kind: 'capacity', team: 'web' }, 'nobody hands over: more people come');
  });

  it('names the team that was short, of several', () => {
    const { item } = leveled(`
      team web { capacity 2 }
      team ops { capacity 1; capacity 2 from 2027-02-01 }
      feature a { duration 5d; team web, ops 2 }`);
    assert.deepEqual(item('a').driver, { kind: 'capacity', team: 'ops' });
  });

  it('works over an absence and does not wait for it to end', () => {
    const { item } = leveled(
      'team web { capacity 1; away 2027-01-06..2027-01-07 }\nfeature a { duration 4d; team web }',
    );
    assert.equal(isoDate(item('a').firstDay), '2027-01-04');
    assert.equal(isoDate(item('a').lastDay), '2027-01-11');
  });

  it('gives work that asks for more than there is the team to itself', () => {
    const { item } = leveled(
      'team web { capacity 2 }\nfeature a { duration 5d; team web 7 }\nfeature b { duration 5d; team web 0.5 }',
    );
    assert.notEqual(item('a').earlyStart, item('b').earlyStart);
  });

  it('comes to an end where the days run out before a team has people again', () => {
    const { plan } = leveled(
      `roadmap r { start 2027-01-04 }
       calendar a-days { workdays mon..sun }
       team a { calendar a-days; capacity 1; capacity 3 from 2027-01-14; capacity 1 from 2027-02-04; capacity 2 from 2027-04-04 }
       calendar b-days { workdays mon..sun }
       team b { calendar b-days; capacity 2; capacity 3 from 2027-01-07; capacity 0.5 from 2027-02-28; capacity 2 from 2027-04-04 }
       team c { capacity 3; away 2027-01-16..2027-01-20 }
       feature t0 { duration 7d; team a 1; earliest 2027-01-25 }
       feature t1 { duration 2d; team b 0.25, c 0.25; after t0 FS -2ed; earliest 2027-01-13 }
       feature t2 { duration 3d; team b 0.25; after t1 SF +2d; earliest 2027-01-10 }
       feature t3 { duration 7d; team b 1, a 0.5; earliest 2027-01-06 }
       feature t5 { duration 4d; team a 3, b 1; after t0 SS +1d, t3 SF +3d }`,
    );
    assert.ok(plan.finish > plan.start);
  });

  it('looks at more days where the plan grows past those it was likely to need', () => {
    const work = Array.from({ length: 20 }, (_, i) => `feature f${i} { duration 50d; team web 0.51 }`);
    for (const level of [{}, { budget: 100 }]) {
      const { plan } = leveled(['team web { capacity 1 }', ...work].join('\n'), level);
      assert.equal(plan.finish - plan.start, (1000 / 5) * 7 - 2, 'one after the other');
      assert.ok(plan.leveling.schedules <= 100);
    }
  });

  it('leaves pins and facts where they are and fits the rest around them', () => {
    const { item } = leveled(`
      team web { capacity 1 }
      feature a { duration 5d; team web }
      feature b { duration 5d; team web; start 2027-01-04 }`);
    assert.equal(isoDate(item('b').firstDay), '2027-01-04');
    assert.equal(isoDate(item('a').firstDay), '2027-01-11');
  });

  for (const [title, general, options] of [
    ['one calendar, by the rule', false, {}],
    ['one calendar, by search', false, { budget: 200 }],
    ['several calendars, absences, changing capacity, all links and lags, by the rule', true, {}],
    ['the same by search', true, { budget: 120 }],
  ] as const) {
    it(`breaks no promise: ${title}`, () => {
      fc.assert(
        fc.property(anyPlan(general), (plan) => {
          const { plan: result } = leveled(textOf(plan), options);
          assert.deepEqual(brokenPromises(plan, datesOf(result, plan.items)), []);
          const { network, early } = result.passes;
          assert.deepEqual(forwardPass(network), early);
          assert.equal(network.order.length, network.size, 'the forced order closes no circle');
          for (const item of result.items) {
            assert.ok(item.freeFloat <= item.totalFloat);
            assert.ok(item.earlyStart <= item.lateStart || item.totalFloat < 0);
          }
          assert.ok(result.leveling.lowerBound <= result.finish - result.start);
        }),
        { numRuns: options.budget ? 40 : 100 },
      );
    });
  }

  it('is the same for the same seed, and never longer with more schedules to make', () => {
    fc.assert(
      fc.property(anyPlan(true), (plan) => {
        const text = textOf(plan);
        const one = leveled(text, { budget: 150, seed: 7 }).plan;
        assert.deepEqual(leveled(text, { budget: 150, seed: 7 }).plan.items, one.items);
      }),
      { numRuns: 20 },
    );
  });

  it('never makes more schedules than its budget, down to the three of the rule', () => {
    fc.assert(
      fc.property(anyPlan(true), fc.integer({ min: 3, max: 160 }), fc.nat(99), (plan, budget, seed) => {
        const { leveling } = leveled(textOf(plan), { budget, seed }).plan;
        assert.equal(leveling.budget, budget);
        assert.ok(leveling.schedules <= budget, `${leveling.schedules} of ${budget}`);
        assert.equal(leveling.method, budget > 3 ? 'genetic' : 'priority-rule');
      }),
      { numRuns: 60 },
    );
  });

  it('stops when told to, with a plan', () => {
    let asked = 0;
    const text = [
      'team web { capacity 2 }',
      ...Array.from(
        { length: 30 },
        (_, i) =>
          `feature f${i} { duration ${1 + (i % 7)}d; team web ${i % 2 ? 1 : 2}; ${i > 3 ? `after f${i - 3}` : ''} }`,
      ),
    ].join('\n');
    const { plan } = leveled(text, { budget: 100_000, shouldStop: () => ++asked > 20 });
    assert.ok(plan.leveling.schedules < 100 || plan.leveling.gap === 0);
    assert.ok(plan.finish > plan.start);
  });
});
