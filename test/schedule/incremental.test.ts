/** An edit is scheduled with what the version before it left; the answer is that of a fresh run. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Roadmap, Work } from '../../server/model/roadmap.ts';
import { schedule } from '../../server/schedule/passes.ts';
import type { Schedule } from '../../server/schedule/schedule.ts';
import { planned } from '../support/planFixture.ts';
import { planText, randomPlan } from '../support/randomPlan.ts';
import { inputOf, type Reading } from '../support/scheduled.ts';

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

/** A version of a roadmap with its schedule, made from that of the version before. */
function versionOf(roadmap: Roadmap, before?: { reading: Reading; schedule: Schedule }, level?: boolean) {
  const reading = inputOf(roadmap, before?.reading);
  return { roadmap, reading, schedule: schedule(reading.input, { today, level }, before?.schedule) };
}

describe('a schedule after an edit', () => {
  it('is that of a fresh run', () => {
    fc.assert(
      fc.property(randomPlan(), fc.array(fc.tuple(randomPlan(), fc.nat()), { maxLength: 5 }), (first, edits) => {
        let { roadmap } = planned(planText(first));
        let before = versionOf(roadmap);
        for (const [plan, pick] of edits) {
          const version = planned(planText(plan)).roadmap;
          const at = pick % Math.min(roadmap.work.length, version.work.length);
          roadmap = edited(roadmap, version, at);
          before = versionOf(roadmap, before);
          assert.deepEqual(answer(before.schedule), answer(versionOf(roadmap).schedule));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads the columns that a fresh reading has', () => {
    fc.assert(
      fc.property(randomPlan(), fc.array(fc.tuple(randomPlan(), fc.nat()), { maxLength: 5 }), (first, edits) => {
        let { roadmap } = planned(planText(first));
        let reading = inputOf(roadmap);
        for (const [plan, pick] of edits) {
          const version = planned(planText(plan)).roadmap;
          const at = pick % Math.min(roadmap.work.length, version.work.length);
          roadmap = edited(roadmap, version, at);
          reading = inputOf(roadmap, reading);
          // Calendars stand in the order in which they were first needed.
          const { calendars, calendar, ...rest } = inputOf(roadmap).input;
          const { calendars: kept, calendar: places, ...others } = reading.input;
          assert.deepEqual(others, rest);
          assert.deepEqual(
            Array.from(places, (place) => kept[place]),
            Array.from(calendar, (place) => calendars[place]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what did not change by identity', () => {
    const { roadmap } = planned(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }
      feature b { duration 1d; after a }
      feature c { duration 9d }
    `);
    const before = versionOf(roadmap);
    const [a, b, c] = roadmap.work;
    const longer = planned('feature b { duration 2d }').roadmap.work[0]!;
    assert.ok(b?.kind === 'feature' && longer.kind === 'feature');
    const after = versionOf({ ...roadmap, work: [a!, { ...b, duration: longer.duration }, c!] }, before);
    assert.notEqual(after.schedule.items[1], before.schedule.items[1]);
    assert.equal(after.schedule.items[2], before.schedule.items[2]);
  });

  it('is the very one of before where nothing that dates are made of has changed', () => {
    const text = (title: string): string => `
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; due 2027-02-01 }
      feature whole { after a; feature b "${title}" { duration 1d; after a +1d } }
      milestone m { after whole }
    `;
    const before = versionOf(planned(text('One')).roadmap);
    const titled = edited(before.roadmap, planned(text('Another title')).roadmap, 2);
    assert.equal(versionOf(titled, before).schedule, before.schedule);
    const leveled = versionOf(before.roadmap, undefined, true);
    assert.equal(versionOf(titled, leveled, true).schedule, leveled.schedule);
    assert.notEqual(versionOf(titled, leveled, false).schedule, leveled.schedule);
    const later = planned(text('One').replace('2027-02-01', '2027-01-05')).roadmap;
    const { schedule } = versionOf(edited(before.roadmap, later, 0), before);
    assert.notEqual(schedule.items[0]!.totalFloat, before.schedule.items[0]!.totalFloat);
  });
});
