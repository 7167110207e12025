/** Levelling on generated plans with promises: against an exact search, in any order, and with one more person. */
import { strict as assert } from 'node:assert';
import { goalsOf } from '../../../server/schedule/leveling/goals.ts';
import type { LevelOptions } from '../../../server/schedule/leveling/level.ts';
import { measure, newObjective } from '../../../server/schedule/leveling/objective.ts';
import { pathOrder } from '../../../server/schedule/leveling/pathOrder.ts';
import { checkedPlanText } from '../../support/checkedPlanText.ts';
import { fewestMissed } from '../../support/exactPromises.ts';
import { brokenPromises, type CheckedPlan } from '../../support/levelChecker.ts';
import { leveledPlan } from '../../support/leveledPlan.ts';
import { planned } from '../../support/planFixture.ts';
import { movedPromises, shuffledItems, unrelatedEdits } from '../../support/promiseEdits.ts';
import { checkedPlan, type PromisePlan, proGenPromises, randomPromises } from '../../support/promisePlans.ts';
import { comparePromises, promiseValue } from '../../support/promiseValue.ts';

const plans = (count: number, size: number): PromisePlan[] =>
  Array.from({ length: count }, (_, i) => randomPromises({ size, seed: i + 1, slack: [0.9, 1.3] }));

const projects = (count: number, size: number): PromisePlan[] =>
  Array.from({ length: count }, (_, i) => proGenPromises({ size, seed: i + 1, slack: [0.9, 1.3] }));

const levels: readonly (readonly [title: string, level: true | LevelOptions])[] = [
  ['by the rule', true],
  ['by a search', { budget: 200 }],
];

/** How many cases hold of how many; the most that may is a share of them. */
function assertFew(cases: readonly boolean[], share: number): void {
  const found = cases.filter(Boolean).length;
  assert.ok(found <= cases.length * share, `${found} of ${cases.length}`);
}

describe('levelling by promises', function () {
  this.timeout(120_000);

  it('misses no more commitments than the fewest that any order misses, but for one in a hundred', () => {
    let more = 0;
    let promises = 0;
    for (const plan of [...plans(40, 10), ...projects(10, 10)]) {
      const { missedCommitments: committed } = leveledPlan(checkedPlan(plan)).value;
      const exact = fewestMissed(plan, { committed, planned: 0 });
      if (!exact) continue;
      more += committed - exact.committed;
      promises += plan.due.filter((due, j) => due !== undefined && plan.commitment[j] === 'committed').length;
    }
    assert.ok(promises > 40, `${promises} commitments`);
    assert.ok(more <= promises / 100, `${more} of ${promises} commitments missed without need`);
  });

  for (const [title, level] of levels) {
    it(`never exceeds the capacity of a team nor breaks a link, ${title}`, () => {
      for (const plan of plans(20, 20).map(checkedPlan)) {
        assert.deepEqual(brokenPromises(plan, leveledPlan(plan, level).dates), []);
      }
    });

    it(`judges a plan by what the checker counts, ${title}`, () => {
      for (const plan of [...plans(20, 20), ...projects(10, 20)].map(checkedPlan)) {
        const { network, early } = planned(checkedPlanText(plan), { level }).schedule.passes;
        const all = new Uint8Array(network.size).fill(1);
        const own = measure(network, goalsOf(network, pathOrder(network, early)), early, all, newObjective());
        const counted = Object.values(promiseValue(plan, leveledPlan(plan, level).dates));
        assert.deepEqual(
          [...own].map((number) => number.toFixed(6)),
          counted.map((number) => number.toFixed(6)),
        );
      }
    });

    it(`gives the same dates in any order of the declarations, ${title}`, () => {
      for (const [p, plan] of plans(25, 20).map(checkedPlan).entries()) {
        const { dates } = leveledPlan(plan, level);
        for (const seed of [p, p + 1000]) {
          const other = leveledPlan(plan, level, shuffledItems(plan, seed)).dates;
          for (const [name, found] of dates) assert.deepEqual(other.get(name), found, name);
        }
      }
    });

    it(`breaks no commitment when a team gets one more person, but for one try in a hundred, ${title}`, () => {
      assertFew(
        [...plans(20, 16), ...projects(10, 16)].flatMap((plan) => {
          const missed = (people: readonly number[]): number =>
            leveledPlan(checkedPlan({ ...plan, capacity: people }), level).value.missedCommitments;
          const before = missed(plan.capacity);
          return plan.capacity.map((_, team) => missed(plan.capacity.map((n, r) => (r === team ? n + 1 : n))) > before);
        }),
        0.01,
      );
    });

    it(`moves no commitment when other work changes, but for one edit in fifty, ${title}`, () => {
      assertFew(
        plans(25, 24)
          .map(checkedPlan)
          .flatMap((plan, seed) => {
            const before = leveledPlan(plan, level);
            return unrelatedEdits(plan, seed).map(
              (edited) => movedPromises(plan, before, leveledPlan(edited, level)).length > 0,
            );
          }),
        0.02,
      );
    });
  }

  it('is never worse after a longer search, by the whole objective', () => {
    const isWorse = (plan: CheckedPlan, seed: number): void => {
      const values = [3, 60, 250, 800].map((budget) => leveledPlan(plan, { budget, seed }).value);
      values.forEach((value, v) => {
        if (v > 0) assert.ok(comparePromises(value, values[v - 1]!) <= 0, `${JSON.stringify(values)}, seed ${seed}`);
      });
    };
    const all = [...plans(12, 24), ...projects(6, 24), ...plans(6, 40).map((plan) => crowded(plan))].map(checkedPlan);
    for (const plan of all) for (const seed of [1, 2]) isWorse(plan, seed);
  });
});

/** The same with half of the people, so that no order keeps what is promised. */
const crowded = (plan: PromisePlan): PromisePlan => ({
  ...plan,
  capacity: plan.capacity.map((people, r) => Math.max(Math.ceil(people / 2), ...plan.demands.map((row) => row[r]!))),
});
