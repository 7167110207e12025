/** How often a due date is met, against an integral of the same beta, counted here and nowhere else. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf } from '../../../grammar/civil.ts';
import { simulate } from '../../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../../server/schedule/simulation/simulatedPlan.ts';
import { roadmapOf } from '../../support/roadmapOf.ts';
import { scheduled } from '../../support/scheduled.ts';
import { near } from '../../support/simulated.ts';

/** P(X ≤ x) of a PERT estimate: a beta with alpha + beta = 6, summed in small steps. */
function pertShare(a: number, b: number, c: number, x: number): number {
  const [alpha, beta] = [1 + (4 * (b - a)) / (c - a), 1 + (4 * (c - b)) / (c - a)];
  const steps = 100_000;
  const weight = (t: number): number => t ** (alpha - 1) * (1 - t) ** (beta - 1);
  let [below, all] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps;
    all += weight(t);
    if (a + t * (c - a) <= x) below += weight(t);
  }
  return below / all;
}

const onTime = (text: string, name: string): number => {
  const roadmap = roadmapOf(text);
  const plan = scheduled(roadmap, { today: dayOf(2027, 1, 4), level: false });
  const simulation = simulate(simulatedPlan(plan));
  return simulation.items[roadmap.work.findIndex((each) => each.name === name)]!.onTime!;
};

describe('The share of runs that are on time', () => {
  it('is that of the work before it where a start is pinned: the pin means no earlier', () => {
    const text = `roadmap { start 2027-01-04 }
      feature a { duration 5d..10d..30d }
      feature b { duration 5d; start 2027-01-18; after a; due 2027-01-22 }`;
    // 33.2%. Rounded to the nearest day, `a` would take up to 10.5 days in 37.6% of runs.
    near(onTime(text, 'b'), pertShare(5, 10, 30, 10), 0.015);
  });

  it('carries fractions of a day along a chain, and rounds up once', () => {
    const chain = Array.from(
      { length: 6 },
      (_, i) => `feature f${i} { duration 1d..2d..3d${i > 0 ? `; after f${i - 1}` : ''} }`,
    );
    const text = `roadmap { start 2027-01-04 }\n${chain.join('\n')}\nmilestone m { after f5; due 2027-01-19 }`;
    near(onTime(text, 'm'), 0.5, 0.02);
  });

  it('is cut off at the days that work under way has had', () => {
    const text = `roadmap { start 2027-01-04; as-of 2027-02-01 }
      feature a { duration 10d..20d..40d; status in-progress; started 2027-01-11; due 2027-02-12 }`;
    // 15 days are worked, and 25 are on time: P(X ≤ 25 | X > 15).
    const [had, due] = [pertShare(10, 20, 40, 15), pertShare(10, 20, 40, 25)];
    near(onTime(text, 'a'), (due - had) / (1 - had), 0.015);
  });

  // Before the likely value a wider beta may well have more: its lower tail is fatter.
  it('never rises when the worst case gets worse and the plan itself is on time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 25 }),
        (best, likely, worst, more, room) => {
          const due = new Date(Date.UTC(2027, 0, 7 + Math.ceil(((best + likely + 2) * 7) / 5) + room))
            .toISOString()
            .slice(0, 10);
          const share = (last: number): number =>
            onTime(
              `roadmap { start 2027-01-04 }
               feature a { duration ${best}d..${best + likely}d..${last}d }
               feature b { duration 2d; after a; due ${due} }`,
              'b',
            );
          const [now, then] = [share(best + likely + worst), share(best + likely + worst + more)];
          assert.ok(then <= now + 0.01, `${now} to ${then}`);
        },
      ),
      { numRuns: 40 },
    );
  });
});
