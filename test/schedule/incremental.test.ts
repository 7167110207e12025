/** An edit is scheduled with what the version before it left; the answer is that of a fresh run. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Roadmap, Work } from '../../server/model/roadmap.ts';
import { schedule } from '../../server/schedule/passes.ts';
import type { Schedule } from '../../server/schedule/schedule.ts';
import { planned } from '../support/planFixture.ts';
import { planText, randomPlan } from '../support/randomPlan.ts';

const today = 20_000;

/** One piece of work of `roadmap` as another version states it, everything else kept by identity. */
function edited(roadmap: Roadmap, version: Roadmap, at: number): Roadmap {
  const work = roadmap.work.map((item, i): Work => (i === at ? version.work[i]! : item));
  const dependencies = [
    ...roadmap.dependencies.filter(({ to }) => to !== at),
    ...version.dependencies.filter(({ to }) => to === at),
  ];
  return { ...roadmap, work, dependencies: dependencies.sort((a, b) => a.to - b.to) };
}

const answer = ({ passes: _, ...rest }: Schedule) => rest;

describe('a schedule after an edit', () => {
  it('is that of a fresh run', () => {
    fc.assert(
      fc.property(randomPlan(), fc.array(fc.tuple(randomPlan(), fc.nat()), { maxLength: 5 }), (first, edits) => {
        let { roadmap } = planned(planText(first));
        let before = schedule(roadmap, { today });
        for (const [plan, pick] of edits) {
          const version = planned(planText(plan)).roadmap;
          const at = pick % Math.min(roadmap.work.length, version.work.length);
          roadmap = edited(roadmap, version, at);
          before = schedule(roadmap, { today, before });
          assert.deepEqual(answer(before), answer(schedule(roadmap, { today })));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what did not change by identity', () => {
    const { roadmap } = planned(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }
      feature b { duration 1d; after a }
      feature c { duration 9d }
    `);
    const before = schedule(roadmap, { today });
    const [a, b, c] = roadmap.work;
    const after = schedule({ ...roadmap, work: [a!, { ...b!, title: 'Another' }, c!] }, { today, before });
    assert.equal(after.items[0], before.items[0]);
    assert.equal(after.items[2], before.items[2]);
    assert.deepEqual(after.items, before.items);
  });

  it('makes no pass again where nothing that dates are made of has changed, and knows where links are written now', () => {
    const text = (title: string): string => `
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; due 2027-02-01 }
      feature whole { after a; feature b "${title}" { duration 1d; after a +1d } }
      milestone m { after whole }
    `;
    const before = schedule(planned(text('One')).roadmap, { today });
    for (const title of ['One', 'Another title']) {
      const { roadmap } = planned(text(title));
      const { work, dependencies } = edited(before.passes.reading.columns.roadmap, roadmap, 2);
      const version = { ...before.passes.reading.columns.roadmap, work, dependencies };
      const after = schedule(version, { today, before });
      assert.equal(after.passes.early, before.passes.early);
      assert.deepEqual(answer(after), answer(schedule(version, { today })));
      const { driver } = after.items[2]!;
      assert.ok(driver.kind === 'dependency' && dependencies.includes(driver.dependency));
    }
    const level = true;
    const { roadmap } = planned(text('One'));
    const leveled = schedule(roadmap, { today, level });
    const renamed = edited(roadmap, planned(text('Two')).roadmap, 2);
    const after = schedule(renamed, { today, level, before: leveled });
    assert.equal(after.passes.early, leveled.passes.early);
    assert.deepEqual(answer(after), answer(schedule(renamed, { today, level })));
    assert.notEqual(schedule(renamed, { today, before: leveled }).passes.early, leveled.passes.early);
    const later = planned(text('One').replace('2027-02-01', '2027-01-05')).roadmap;
    assert.notEqual(
      schedule(edited(later, later, 0), { today, before }).items[0]!.totalFloat,
      before.items[0]!.totalFloat,
    );
  });
});
