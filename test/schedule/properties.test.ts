/** What holds for every plan. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isoDate } from '../../grammar/civil.ts';
import { count, naiveEarly, planStart, worksOf } from '../support/naivePlan.ts';
import { planned } from '../support/planFixture.ts';
import { itemText, planText, type RandomPlan, randomPlan } from '../support/randomPlan.ts';

const runs = { numRuns: 150 };

describe('every plan', () => {
  it('has the early dates that days walked one by one give', () => {
    fc.assert(
      fc.property(randomPlan(), (plan) => {
        const { item } = planned(planText(plan));
        for (const [name, { start, finish }] of naiveEarly(plan)) {
          const it = item(name);
          assert.deepEqual(
            [name, it.earlyStart - planStart, it.earlyFinish - planStart],
            [name, start - planStart, finish - planStart],
          );
        }
      }),
      runs,
    );
  });

  it('has no late date before an early one, and free float within total float', () => {
    fc.assert(
      fc.property(randomPlan(), (plan) => {
        const { schedule } = planned(planText(plan));
        for (const it of schedule.items) {
          assert.ok(it.earlyStart <= it.lateStart, 'ES <= LS');
          assert.ok(it.earlyFinish <= it.lateFinish, 'EF <= LF');
          assert.ok(it.lateFinish <= schedule.finish, 'LF <= finish');
          assert.ok(it.freeFloat >= 0 && it.freeFloat <= it.totalFloat, '0 <= FF <= TF');
          assert.ok(it.drivers.length > 0);
          assert.ok(it.firstDay <= it.lastDay);
        }
        assert.ok(schedule.items.some((it) => it.critical));
      }),
      runs,
    );
  });

  it('has the same dates whatever the order of its declarations', () => {
    fc.assert(
      fc.property(randomPlan(), fc.infiniteStream(fc.nat()), (plan, noise) => {
        const shuffled = plan.items
          .map((item) => ({ item, key: noise.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const one = planned(planText(plan));
        const other = planned(planText({ items: shuffled }));
        for (const { name } of plan.items) assert.deepEqual(facts(other, name), facts(one, name));
      }),
      runs,
    );
  });

  it('never becomes earlier by one more dependency', () => {
    fc.assert(
      fc.property(
        randomPlan({ most: 7 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        (plan, a, b, type) => {
          const from = Math.min(a % plan.items.length, b % plan.items.length);
          const to = Math.max(a % plan.items.length, b % plan.items.length);
          if (from === to) return;
          const items = plan.items.map((item, i) =>
            i === to ? { ...item, after: [...item.after, { from: `t${from}`, type: type as 'FS', lag: '' }] } : item,
          );
          const before = planned(planText(plan));
          const after = planned(planText({ items }));
          for (const { name } of items) {
            assert.ok(after.item(name).earlyStart >= before.item(name).earlyStart);
            assert.ok(after.item(name).earlyFinish >= before.item(name).earlyFinish);
          }
        },
      ),
      runs,
    );
  });
});

describe('floats mean what they say', () => {
  it('a due date that is missed, in print, is negative float, and one that is kept is not', () => {
    fc.assert(
      fc.property(randomPlan(), fc.nat(), fc.integer({ min: -3, max: 12 }), (plan, pick, room) => {
        const item = plan.items[pick % plan.items.length]!;
        const due = planned(planText(plan)).item(item.name).lastDay + room;
        const text = planText(plan).replace(itemText(item), itemText(item).replace(/ ?}$/, `; due ${isoDate(due)} }`));
        const { lastDay, totalFloat } = planned(text).item(item.name);
        assert.equal(totalFloat < 0, lastDay > due);
      }),
      { numRuns: 300 },
    );
  });

  it('total float is how far work may slip before the roadmap does', () => {
    fc.assert(
      fc.property(randomPlan({ milestones: false, most: 6 }), fc.nat(), (plan, pick) => {
        const at = pick % plan.items.length;
        const { name } = plan.items[at]!;
        const before = planned(planText(plan));
        const { totalFloat } = before.item(name);
        assert.ok(
          slipped(plan, at, totalFloat).schedule.finish <= before.schedule.finish,
          'by its float, nothing moves',
        );
        assert.ok(
          slipped(plan, at, totalFloat + 1).schedule.finish > before.schedule.finish,
          'by one day more, the finish does',
        );
      }),
      runs,
    );
  });

  it('free float is how far work may slip before any other work does', () => {
    fc.assert(
      fc.property(randomPlan({ milestones: false, most: 6 }), fc.nat(), (plan, pick) => {
        const at = pick % plan.items.length;
        const before = planned(planText(plan));
        const moves = (days: number): boolean => {
          const after = slipped(plan, at, days);
          if (after.schedule.finish > before.schedule.finish) return true;
          return plan.items.some(
            ({ name }, i) => i !== at && after.item(name).earlyStart !== before.item(name).earlyStart,
          );
        };
        const { freeFloat } = before.item(plan.items[at]!.name);
        assert.ok(!moves(freeFloat), 'by its free float, nothing moves');
        assert.ok(moves(freeFloat + 1), 'by one day more, something does');
      }),
      runs,
    );
  });
});

/** The plan with one item held back by so many of its working days. */
function slipped(plan: RandomPlan, at: number, days: number) {
  const item = plan.items[at]!;
  const start = planned(planText(plan)).item(item.name).earlyStart;
  const elapsed = item.duration.endsWith('ed') && item.duration !== '0d';
  const works = elapsed ? () => true : worksOf(item);
  let day = start;
  const isMoment = item.duration === '0d';
  while (count(works, start, day) < days || !(isMoment || works(day))) day++;
  const items = plan.items.map((one, i) => (i === at ? { ...one, earliest: day - planStart } : one));
  return planned(planText({ items }));
}

function facts({ item }: ReturnType<typeof planned>, name: string) {
  const it = item(name);
  return [
    it.earlyStart,
    it.earlyFinish,
    it.lateStart,
    it.lateFinish,
    it.totalFloat,
    it.freeFloat,
    it.critical,
    it.firstDay,
    it.lastDay,
  ];
}
