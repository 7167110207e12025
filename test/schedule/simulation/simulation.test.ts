/** The simulation gives what theory says, and the same on every surface. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf, isoDate } from '../../../grammar/civil.ts';
import { BLOCK, createBlock } from '../../../server/schedule/simulation/block.ts';
import { DAY } from '../../../server/schedule/simulation/parts.ts';
import { pertTable, STRATA } from '../../../server/schedule/simulation/pert.ts';
import { extraDays, withRoom } from '../../../server/schedule/simulation/room.ts';
import { simulate, startSimulation } from '../../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../../server/schedule/simulation/simulatedPlan.ts';
import { uncertainties } from '../../../server/schedule/simulation/uncertain.ts';
import { planText, randomPlan } from '../../support/randomPlan.ts';
import { roadmapOf } from '../../support/roadmapOf.ts';
import { scheduled } from '../../support/scheduled.ts';
import { near, simulated } from '../../support/simulated.ts';

describe('the PERT beta', () => {
  it('has the mean and the true variance of its beta', () => {
    for (const [a, b, c] of [
      [0, 1, 10],
      [2, 6, 10],
      [5, 5, 20],
      [1, 9, 9],
    ] as const) {
      const table = pertTable(a, b, c);
      const mean = table.reduce((sum, x) => sum + x, 0) / STRATA;
      const variance = table.reduce((sum, x) => sum + (x - mean) ** 2, 0) / STRATA;
      near(mean, (a + 4 * b + c) / 6, 0.01);
      // A beta with alpha + beta = 6: (mean - a)(c - mean) / 7, which a sixth of the range squared only meets at 1.9 sd.
      near(variance, ((mean - a) * (c - mean)) / 7, 0.02 * variance);
    }
  });

  it('has the symmetric quantiles that tables of the beta(3, 3) give', () => {
    const table = pertTable(0, 0.5, 1);
    near(table[Math.floor(STRATA * 0.5)]!, 0.5, 0.002);
    near(table[Math.floor(STRATA * 0.95)]!, 0.8107, 0.002);
  });
});

describe('simulation', () => {
  it('gives the percentiles of a single estimate', () => {
    const { days, simulation } = simulated('feature a { duration 0d..500d..1000d }');
    const [p50, p80, p95] = days('a');
    near(p50!, 500, 10);
    near(p80!, 669, 12);
    near(p95!, 811, 12);
    near(simulation.roadmap.plannedShare, 0.5, 0.02);
    assert.deepEqual(
      simulation.spread.map(({ index }) => index),
      [0],
    );
    near(simulation.spread[0]!.share, 1, 1e-9);
  });

  it('knows merge bias: k parallel estimates meet their own P80 together with 0.8 to the power of k', () => {
    const text = (k: number) =>
      `${Array.from({ length: k }, (_, i) => `feature f${i} { duration 0d..5000d..10000d }`).join('\n')}
       milestone all { after ${Array.from({ length: k }, (_, i) => `f${i}`).join(', ')}; due ${'2045-05-16'} }`;
    // P80 of the beta(3, 3) on 0 to 10,000 days is day 6,693 or so; the due date above is day 6,711.
    const single = simulated(text(1)).item('all').onTime!;
    for (const k of [2, 3, 5]) near(simulated(text(k)).item('all').onTime!, single ** k, 0.015);
    near(single, 0.8, 0.02);
  });

  it('gives the mean of the maximum of two alike as theory does', () => {
    // For two independent beta(3, 3) the mean of the larger is 0.5 + 50/462.
    const { simulation, plan } = simulated(
      'feature a { duration 0d..5000d..10000d }\nfeature b { duration 0d..5000d..10000d }',
      { runs: 40_000 },
    );
    const { p50 } = simulation.roadmap;
    near((p50 - plan.start) / 10_000, 0.6138, 0.006);
    near(simulation.items[0]!.criticality, 0.5, 0.02);
    near(simulation.items[0]!.criticality + simulation.items[1]!.criticality, 1, 0.001);
  });

  it('gives two parallel tasks of any distribution the mean of their maximum: 2/3 where both are uniform', () => {
    const { plan } = simulated('feature a { duration 0d..500d..1000d }\nfeature b { duration 0d..500d..1000d }');
    const { network, early } = plan.passes;
    const beta = uncertainties(network, early, 1);
    const quantiles = Float64Array.from({ length: STRATA }, (_, s) => (s + 0.5) / STRATA);
    const uniform = { least: 0, spread: 1000 * DAY, quantiles };
    const roomy = withRoom(network, extraDays(network, beta));
    const block = createBlock(roomy, early, { ...beta, ranges: beta.ranges.map(() => uniform) });
    let sum = 0;
    const blocks = 100;
    for (let n = 0; n < blocks; n++) {
      block.next();
      for (let b = 0; b < BLOCK; b++) sum += Math.max(block.took[b]!, block.took[BLOCK + b]!);
      const finishes = block.finish[BLOCK]! - block.start[BLOCK]!;
      assert.equal(finishes, block.took[BLOCK]);
    }
    near(sum / (blocks * BLOCK) / (1000 * DAY), 2 / 3, 0.005);
  });

  it('says that nothing is uncertain where nothing is', () => {
    const { simulation, plan } = simulated('feature a { duration 10d }\nfeature b { duration 3d; after a }');
    assert.equal(simulation.uncertain, false);
    assert.equal(simulation.roadmap.p95, plan.lastDay);
    assert.equal(simulation.roadmap.plannedShare, 1);
  });

  it('keeps the order that capacity forced', () => {
    const text =
      'team web { capacity 1 }\nfeature a { duration 4d..5d..6d; team web }\nfeature b { duration 4d..5d..6d; team web }';
    assert.ok(simulated(text).simulation.roadmap.p50 < simulated(text, {}, true).simulation.roadmap.p50);
  });

  it('leaves facts alone, and takes of work under way what is left', () => {
    const { days } = simulated(`
      roadmap r2 { as-of 2027-01-06 }
      feature done { duration 5d..10d..50d; started 2027-01-01; finished 2027-01-03 }`);
    assert.deepEqual(days('done'), [3, 3, 3]);
  });

  it('is the same for one seed: cut into steps, with features in another order, on a second call', () => {
    const lines = [
      'feature a { duration 2d..5d..20d }',
      'feature b { duration 3d..9d..12d; after a }',
      'feature c { duration 1d..4d..30d; after a }',
    ];
    const one = simulated(lines.join('\n'), { seed: 42 });
    const two = simulated([...lines].reverse().join('\n'), { seed: 42 });
    assert.deepEqual(two.simulation.roadmap, one.simulation.roadmap);
    for (const name of ['a', 'b', 'c']) assert.deepEqual(two.item(name), one.item(name));
    const steps = startSimulation(simulatedPlan(one.plan), { seed: 42 });
    while (!steps.finished) steps.step();
    assert.deepEqual(steps.result(), one.simulation);
    assert.notDeepEqual(simulated(lines.join('\n'), { seed: 43 }).simulation.items, one.simulation.items);
  });

  it('stops when told to, and says how many runs it made', () => {
    const { simulation } = simulated('feature a { duration 2d..5d..20d }', { runs: 1_000_000, shouldStop: () => true });
    assert.ok(simulation.runs > 0 && simulation.runs < 1000);
  });

  it('counts months as the plan does, also where a risk that stays away could delay them', () => {
    // A month from 25 February reaches the end of the other; the lab works next on Monday, 1 March.
    const roadmap = roadmapOf(`
      roadmap r { start 2027-01-04; calendar office }
      calendar office { workdays mon..fri }
      calendar lab-days { workdays mon, wed }
      team lab { calendar lab-days }
      feature build { duration 1mo; earliest 2027-02-25 }
      feature watch { duration 1mo; team lab; after build FF }
      feature archive { duration 0d; after watch }
      risk queue "Queue" { probability 1%; delay 4d; threatens watch }`);
    const planned = scheduled(roadmap, { today: dayOf(2027, 1, 4) });
    const { items, roadmap: whole } = simulate(simulatedPlan(planned));
    assert.deepEqual(
      planned.items.map(({ lastDay }) => isoDate(lastDay)),
      ['2027-03-24', '2027-03-31', '2027-03-31'],
    );
    assert.deepEqual(
      items.map(({ p50 }) => p50),
      planned.items.map(({ lastDay }) => lastDay),
    );
    assert.equal(whole.p50, planned.lastDay);
  });

  it('reads a milestone that opens a day, and the work after it, as the plan does', () => {
    const { item, simulation } = simulated(`
      feature a { duration 2d..3d..4d }
      milestone opens { after a SS +10d; due 2027-01-10 }
      milestone late { earliest 2027-01-20; due 2027-01-19 }`);
    assert.equal(isoDate(simulation.roadmap.p80), '2027-01-20');
    assert.equal(item('opens').onTime, 0);
    assert.equal(item('late').onTime, 0);
  });

  it('agrees with the plan where nothing varies: any links, lags, calendars', () => {
    fc.assert(
      fc.property(randomPlan(), (plan) => {
        const roadmap = roadmapOf(planText(plan));
        const planned = scheduled(roadmap, { today: dayOf(2027, 1, 4) });
        const { items, roadmap: whole } = simulate(simulatedPlan(planned), { runs: 1 });
        assert.deepEqual(
          items.map(({ p50 }) => p50),
          planned.items.map(({ lastDay }) => lastDay),
        );
        assert.equal(whole.p50, planned.lastDay);
      }),
      { numRuns: 200 },
    );
  });

  it('has its percentiles in order, and criticality where the finish is', () => {
    fc.assert(
      fc.property(randomPlan(), fc.integer(), (plan, seed) => {
        const text = planText(plan).replace(
          /duration (\d+)d/g,
          (_, days) => `duration ${days}d..${Number(days) + 1}d..${Number(days) * 3 + 2}d`,
        );
        const roadmap = roadmapOf(text);
        const planned = scheduled(roadmap, { today: dayOf(2027, 1, 4) });
        const { items, roadmap: whole, finishes, runs: made } = simulate(simulatedPlan(planned), { runs: 300, seed });
        const until = (day: number): number => finishes.reduce((sum, { on, runs }) => sum + (on <= day ? runs : 0), 0);
        assert.equal(until(Infinity), made, 'every run ends on some day');
        assert.ok(
          until(whole.p80) >= 0.8 * made && until(whole.p80 - 1) < 0.8 * made,
          'P80 is the day by which four fifths have',
        );
        assert.ok(finishes.every(({ on }, i) => i === 0 || finishes[i - 1]!.on < on));
        for (const { p50, p80, p95, criticality } of items) {
          assert.ok(p50 <= p80 && p80 <= p95);
          assert.ok(criticality >= 0 && criticality <= 1);
        }
        assert.ok(whole.p50 <= whole.p95);
        assert.ok(items.some(({ criticality }) => criticality > 0));
      }),
      { numRuns: 60 },
    );
  });
});
