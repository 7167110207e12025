/** Levelling on generated plans with promises: against an exact search, in any order, and with one more person. */
import { strict as assert } from 'node:assert';
import { checkedPlanText } from '../../support/checkedPlanText.ts';
import { fewestMissed, type Missed } from '../../support/exactPromises.ts';
import { brokenPromises, type CheckedDates } from '../../support/levelChecker.ts';
import { planned } from '../../support/planFixture.ts';
import {
  calendarDay,
  checkedPlan,
  nameOf,
  type PromisePlan,
  proGenPromises,
  randomPromises,
} from '../../support/promisePlans.ts';

const plans = (count: number, size: number): PromisePlan[] =>
  Array.from({ length: count }, (_, i) => randomPromises({ size, seed: i + 1, slack: [0.9, 1.3] }));

const projects = (count: number, size: number): PromisePlan[] =>
  Array.from({ length: count }, (_, i) => proGenPromises({ size, seed: i + 1, slack: [0.9, 1.3] }));

/** By item, the days of its levelled plan, half-open. */
function dates(text: string): Map<string, CheckedDates> {
  const { roadmap, schedule } = planned(text, { level: true });
  const daysOf = (index: number): CheckedDates => {
    const { firstDay, lastDay } = schedule.items[index]!;
    return { start: firstDay, finish: lastDay + 1 };
  };
  return new Map(roadmap.work.map(({ name, index }) => [name, daysOf(index)]));
}

function missed(plan: PromisePlan): Missed {
  const { item } = planned(checkedPlanText(checkedPlan(plan)), { level: true });
  const late = plan.due.flatMap((due, j) =>
    due !== undefined && item(nameOf(j)).lastDay > calendarDay(due) ? [plan.commitment[j]!] : [],
  );
  const count = (wanted: string): number => late.filter((commitment) => commitment === wanted).length;
  return { committed: count('committed'), planned: count('planned') };
}

describe('levelling by promises', function () {
  this.timeout(120_000);

  it('misses no more commitments than the fewest that any order misses, but for one in a hundred', () => {
    let more = 0;
    let promises = 0;
    for (const plan of [...plans(40, 10), ...projects(10, 10)]) {
      const found = missed(plan);
      const exact = fewestMissed(plan, found);
      if (!exact) continue;
      more += found.committed - exact.committed;
      promises += plan.due.filter((due, j) => due !== undefined && plan.commitment[j] === 'committed').length;
    }
    assert.ok(promises > 40, `${promises} commitments`);
    assert.ok(more <= promises / 100, `${more} of ${promises} commitments missed without need`);
  });

  it('never exceeds the capacity of a team nor breaks a link', () => {
    for (const plan of plans(20, 20).map(checkedPlan)) {
      assert.deepEqual(brokenPromises(plan, dates(checkedPlanText(plan))), []);
    }
  });

  it('gives the same dates in any order of the declarations', () => {
    for (const plan of plans(20, 20).map(checkedPlan)) {
      const forward = dates(checkedPlanText(plan));
      const backward = dates(checkedPlanText(plan, [...plan.items].reverse()));
      for (const [name, found] of forward) assert.deepEqual(backward.get(name), found, name);
    }
  });

  it('breaks no commitment when a team gets one more person, but for one plan in a hundred', () => {
    let worse = 0;
    let tried = 0;
    for (const plan of plans(25, 16)) {
      const before = missed(plan).committed;
      for (let team = 0; team < plan.capacity.length; team++) {
        const capacity = plan.capacity.map((people, r) => people + (r === team ? 1 : 0));
        if (missed({ ...plan, capacity }).committed > before) worse++;
        tried++;
      }
    }
    assert.ok(worse <= tried / 100, `${worse} of ${tried}`);
  });
});
