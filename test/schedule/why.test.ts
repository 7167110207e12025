import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { drivingPath } from '../../server/schedule/drivingPath.ts';
import { assertPlan, type Planned, planned } from '../support/planFixture.ts';

/** The chain as lines: `b <- a at 2027-01-09 +2d`. */
function path({ roadmap, schedule, item }: Planned, name: string): string[] {
  const nameOf = (index: number): string => roadmap.work[index]!.name;
  return drivingPath(schedule, item(name).index).map((step) => {
    if (step.kind === 'calendar') {
      return `${nameOf(step.index)} cannot work ${isoDate(step.from)} to ${isoDate(step.until - 1)}`;
    }
    const from = 'from' in step.driver && step.driver.from !== undefined ? nameOf(step.driver.from) : step.driver.kind;
    return `${nameOf(step.index)} <- ${from} at ${isoDate(step.at)}${step.lag ? ` +${step.lag.amount}${step.lag.unit}` : ''}`;
  });
}

describe('why a date is what it is', () => {
  it('goes back from driver to driver to a root cause', () => {
    const plan = planned(`
      roadmap r { start 2027-01-02 }
      feature a { duration 5d }
      feature b { duration 3d; after a +2d }
      milestone m { after b }
    `);
    assert.deepEqual(path(plan, 'm'), [
      'm <- b at 2027-01-16',
      'b <- a at 2027-01-13 +2d',
      'a cannot work 2027-01-02 to 2027-01-03',
      'a <- roadmap-start at 2027-01-02',
    ]);
  });

  it('names what is not a dependency: earliest, pins, the status date, actual dates', () => {
    const plan = planned(`
      roadmap r { start 2027-01-04; as-of 2027-01-12 }
      feature a { duration 2d; earliest 2027-01-16 }
      feature b { duration 2d; start 2027-01-20 }
      feature c { duration 2d }
      feature d { duration 2d; started 2027-01-05; finished 2027-01-07 }
      feature e { duration 2d; after b SS +1d }
    `);
    assert.deepEqual(path(plan, 'a'), ['a cannot work 2027-01-16 to 2027-01-17', 'a <- earliest at 2027-01-16']);
    assert.deepEqual(path(plan, 'e'), ['e <- b at 2027-01-21 +1d', 'b <- pin at 2027-01-20']);
    assert.deepEqual(path(plan, 'c'), ['c <- status-date at 2027-01-12']);
    assert.deepEqual(path(plan, 'd'), ['d <- actual at 2027-01-07']);
  });

  it('goes through summaries by the part that ends, or starts, them', () => {
    const plan = planned(`
      roadmap r { start 2027-01-04 }
      feature epic {
        feature a { duration 5d; earliest 2027-01-05 }
        feature b { duration 2d; earliest 2027-01-06 }
      }
      feature next { duration 1d; after epic }
      feature along { duration 1d; after epic SS }
    `);
    assert.deepEqual(path(plan, 'next'), [
      'next <- epic at 2027-01-12',
      'epic <- a at 2027-01-12',
      'a <- earliest at 2027-01-05',
    ]);
    assert.deepEqual(path(plan, 'along'), [
      'along <- epic at 2027-01-05',
      'epic <- a at 2027-01-05',
      'a <- earliest at 2027-01-05',
    ]);
  });

  it('keeps every tie', () => {
    assertPlan(`
      feature a { duration 3d }            //= critical
      feature b { duration 3d }            //= critical
      feature c { duration 1d; after a, b, d FF }  //= critical by a b
      feature d { duration 2d }            //= slack
    `);
  });

  it('says what people wait for in a levelled plan', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04; schedule leveled }
      team web { capacity 1 }
      feature a { duration 3d; team web }            //= es 2027-01-04 ef 2027-01-06 critical
      feature b { duration 2d; team web; after c }   //= es 2027-01-07 ef 2027-01-08 critical by a
      feature c { duration 1d }                      //= tf 2d slack
    `);
    assert.equal(plan.item('b').driver.kind, 'capacity');
    assert.deepEqual(path(plan, 'b'), ['b <- a at 2027-01-07', 'a <- roadmap-start at 2027-01-04']);
  });
});

describe('cycles', () => {
  it('are listed, and the rest of the plan stands', () => {
    const { schedule, item } = planned(`
      roadmap r { start 2027-01-04 }
      feature a { duration 3d; after c }
      feature b { duration 3d; after a }
      feature c { duration 3d; after b }
      feature d { duration 3d; after c }
      feature e { duration 3d }
      feature x { duration 3d; after y }
      feature y { duration 3d; after x }
    `);
    assert.deepEqual(schedule.cycles, [
      [0, 1, 2],
      [5, 6],
    ]);
    assert.deepEqual(schedule.unscheduled, [0, 1, 2, 3, 5, 6]);
    assert.equal(isoDate(item('e').lastDay), '2027-01-06');
    assert.equal(item('a').earlyStart, schedule.start);
  });

  it('of any length are found', () => {
    const count = 5000;
    const features = Array.from(
      { length: count },
      (_, i) => `feature t${i} { duration 1d; after t${(i + 1) % count} }`,
    );
    const { schedule } = planned(features.join('\n'));
    assert.equal(schedule.cycles.length, 1);
    assert.equal(schedule.cycles[0]!.length, count);
  });

  it('through a summary are cycles of the summary and its part', () => {
    const { schedule } = planned(`
      feature epic { after late; feature a { duration 1d } }
      feature late { duration 1d; after epic }
    `);
    assert.equal(schedule.cycles.length, 1);
    assert.ok(schedule.cycles[0]!.includes(0) && schedule.cycles[0]!.includes(2));
  });
});

describe('a plan of anything', () => {
  it('is made for an empty roadmap and for dates and durations beyond reason', () => {
    assert.equal(planned('').schedule.items.length, 0);
    const { schedule } = planned(`
      roadmap r { start 2027-01-04 }
      feature a { duration 999999999d }
      feature b { duration 999999999mo; after a +999999999d }
      feature c { duration 5d; earliest 9999-12-31; due 1000-01-01 }
      feature d { effort 1d; after b -999999999w }
      milestone m { on 0001-01-01; after c }
    `);
    for (const item of schedule.items) {
      for (const day of [item.earlyStart, item.earlyFinish, item.lateStart, item.lateFinish, item.totalFloat]) {
        assert.ok(Number.isSafeInteger(day));
      }
    }
  });
});

describe('a part that its summary holds', () => {
  it('names what the summary waits for, and when', () => {
    const plan = planned(`
      roadmap r { start 2027-01-04 }
      feature first { duration 4d }
      feature epic {
        after first +1d
        feature inner { feature a { duration 1d } }
      }
    `);
    assert.deepEqual(path(plan, 'a'), [
      'a cannot work 2027-01-09 to 2027-01-10',
      'a <- first at 2027-01-09 +1d',
      'first <- roadmap-start at 2027-01-04',
    ]);
  });
});
