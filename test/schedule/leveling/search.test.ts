/** The search on projects as PSPLIB has them: how good its plans are, and that its fast kernel makes the same ones. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lowerBound } from '../../../server/schedule/leveling/bounds.ts';
import { bothSides } from '../../../server/schedule/leveling/justify.ts';
import { createSorter, earliestTimes } from '../../../server/schedule/leveling/order.ts';
import type { Problem } from '../../../server/schedule/leveling/problem.ts';
import { createRandom } from '../../../server/schedule/leveling/random.ts';
import { createDecoder } from '../../../server/schedule/leveling/serial.ts';
import { searchInStages } from '../../../server/schedule/leveling/stages.ts';
import { proGen } from '../../bench/proGen.ts';
import { generated, type Instance, plainProblem } from '../../bench/scheduleInstances.ts';

/** Average length above the critical path, in per cent. */
function above(instances: readonly Instance[], budget: number, seed: number): number {
  const each = instances.map(({ problem }) => {
    const sides = bothSides(problem);
    return searchInStages(sides, lowerBound(sides), { budget, seed }).makespan / earliestTimes(problem).length - 1;
  });
  return (100 * each.reduce((sum, x) => sum + x, 0)) / each.length;
}

/** The same without what makes a problem plain: its calendar is looked at day by day. */
function general({ shift: _, ...problem }: Problem): Problem {
  return problem;
}

describe('the search for short plans', () => {
  for (const [size, count, budget, most] of [
    [60, 48, 500, 11.7],
    [120, 20, 500, 31.6],
  ] as const) {
    it(`stays within ${most} % of the critical path on ${count} projects of ${size} tasks, for any seed`, () => {
      const instances = generated(size, count, 5);
      for (const seed of [1, 2]) {
        const found = above(instances, budget, seed);
        assert.ok(found <= most, `${found.toFixed(2)} %, seed ${seed}`);
      }
    });
  }

  it('makes the same schedule of an order, whether teams are packed into words or not', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.constantFrom(1, 7, 400, 1 << 29), fc.nat(20), (seed, scale, base) => {
        const random = createRandom(seed);
        const plain = proGen({ size: 20, complexity: 1.5, factor: 0.8, strength: 0.2, seed });
        const problem = plainProblem({
          ...plain,
          demands: plain.demands.map((row) => row.map((units) => units * Math.min(scale, 1 << 25))),
          capacity: plain.capacity.map((units) => units * Math.min(scale, 1 << 25)),
        });
        const capacity = problem.capacity.map((units) => (random.unit() < 0.1 ? 0 : units));
        const changing = { ...problem, capacity, fixed: problem.fixed.map((_, j) => (j === 3 ? 5 : -1)) };
        const keys = Int32Array.from({ length: problem.size }, () => random.below(50));
        const order = new Int32Array(problem.size);
        createSorter(changing).byKey(keys, order, false);
        const packed = createDecoder(changing);
        const one = createDecoder(general(changing));
        for (const from of [base, 0, base]) {
          assert.equal(packed.decode(order, from), one.decode(order, from));
          assert.deepEqual(packed.start, one.start);
          assert.deepEqual(packed.finish, one.finish);
        }
      }),
      { numRuns: 100 },
    );
  });
});
