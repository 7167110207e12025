/** The simulation of a levelled plan runs its order: odds and dates are of one plan. */
import { strict as assert } from 'node:assert';
import { BLOCK, createBlock } from '../../../server/schedule/simulation/block.ts';
import { extraDays, withRoom } from '../../../server/schedule/simulation/room.ts';
import { simulatedPlan } from '../../../server/schedule/simulation/simulatedPlan.ts';
import { uncertainties } from '../../../server/schedule/simulation/uncertain.ts';
import { checkedPlanText } from '../../support/checkedPlanText.ts';
import { planned } from '../../support/planFixture.ts';
import { checkedPlan, randomPromises } from '../../support/promisePlans.ts';
import { near, simulated } from '../../support/simulated.ts';

describe('the simulation of a levelled plan', () => {
  it('lets work wait for the people that the plan gives it, however late they come', () => {
    const text = `team web { capacity 1 }
      feature a { duration 0d..500d..1000d; team web; due 2028-06-01; commitment committed }
      feature b { duration 10d; team web }`;
    const { days } = simulated(text, {}, true);
    const [p50, p80, p95] = days('a');
    assert.deepEqual(days('b'), [p50! + 10, p80! + 10, p95! + 10]);
  });

  it('has the chance of a commitment that the order gives it', () => {
    const text = (commitment: string): string => `team web { capacity 1 }
      feature a { duration 5d..10d..30d; team web; due 2027-01-20; commitment ${commitment} }
      feature b { duration 10d; team web; due 2027-01-20; commitment aspiration }`;
    const { item, days } = simulated(text('committed'), {}, true);
    const alone = simulated('feature a { duration 5d..10d..30d; due 2027-01-10 }').item('a').onTime!;
    near(item('b').onTime!, alone, 0.02);
    assert.ok(item('a').onTime! > item('b').onTime!);
    assert.ok(days('a')[1]! < days('b')[1]!);
  });

  it('asks no team for more people than it has, in any run', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const plan = randomPromises({ size: 20, seed, slack: [0.9, 1.3] });
      const text = checkedPlanText(checkedPlan(plan)).replace(/duration (\d+)d/g, (_, days: string) => {
        const n = Number(days);
        return `duration ${Math.max(1, n - 3)}d..${n}d..${n * 3}d`;
      });
      const { schedule, roadmap } = planned(text, { level: true });
      const { network: tight, early } = simulatedPlan(schedule);
      const varying = uncertainties(tight, early, seed);
      const block = createBlock(withRoom(tight, extraDays(tight, varying)), early, varying);
      block.next();
      const capacity = new Map(roadmap.teams.map(({ id, capacity: [first] }) => [id, first!.people]));
      const asks = roadmap.work.flatMap((work) =>
        work.kind === 'feature'
          ? work.teams.map(({ team, people = 1 }) => ({ team, people, node: work.index * BLOCK }))
          : [],
      );
      for (let run = 0; run < BLOCK; run++) {
        // A load is largest where something starts.
        for (const { team, node } of asks) {
          const at = block.start[node + run]!;
          const busy = asks.filter(
            (ask) => ask.team === team && block.start[ask.node + run]! <= at && at < block.finish[ask.node + run]!,
          );
          const load = busy.reduce((sum, ask) => sum + ask.people, 0);
          assert.ok(load <= capacity.get(team)!, `${team} ${load}, seed ${seed}, run ${run}`);
        }
      }
    }
  });
});
