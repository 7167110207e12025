/** Work that has no dates: on a circle, or further ahead than anybody plans. Nothing else takes a date from it. */
import { strict as assert } from 'node:assert';
import { assertPlan, type Planned, planned } from '../support/planFixture.ts';

const unscheduled = ({ roadmap, schedule }: Planned): string[] =>
  schedule.unscheduled.map((index) => roadmap.work[index]!.name);

describe('work that only leads into a circle', () => {
  it('has float up to the end of the plan', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature q { duration 5d }                //= es 2027-01-04 ef 2027-01-08 tf 3d ff 3d slack
      feature a { duration 1d; after q, b }
      feature b { duration 1d; after a }
      feature z { duration 8d }                //= tf 0d critical
    `);
    assert.deepEqual(unscheduled(plan), ['a', 'b']);
  });

  it('and stands in a summary beside what is on it', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature s {
        feature x { duration 1d; after t }
        feature y { duration 2d }              //= tf 6d ff 6d slack
      }
      feature t { duration 1d; after s }
      feature z { duration 8d }                //= tf 0d critical
    `);
    assert.deepEqual(unscheduled(plan), ['s', 'x', 't']);
  });

  it('or waits for the start of a summary with it', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature q { duration 5d }                //= tf 3d slack
      feature s {
        after q
        feature x { duration 1d; after t }
      }
      feature t { duration 1d; after s SS }
      feature z { duration 8d }                //= tf 0d critical
    `);
    assert.deepEqual(unscheduled(plan), ['s', 'x', 't']);
  });
});

describe('work that holds each other', () => {
  it('is no circle where no start and no end waits for itself', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature first { duration 8d }               //= ef 2027-01-13 tf 0d
      feature a { duration 2d; after first, b SS } //= es 2027-01-14 ef 2027-01-15 tf 0d critical by first
      feature b { duration 5d; after a FF }       //= es 2027-01-11 ef 2027-01-15 tf 0d critical by a
      feature last { duration 1d; after b }       //= es 2027-01-18 by b
      feature c { duration 3d; after d SS }       //= es 2027-01-04 ef 2027-01-06
      feature d { duration 3d; after c FF }       //= es 2027-01-04 ef 2027-01-06
    `);
    assert.deepEqual(unscheduled(plan), []);
    assert.deepEqual(plan.schedule.cycles, []);
  });

  it('has no dates where one is too long to end with the other', () => {
    const plan = planned(`
      roadmap r { start 2027-01-04 }
      feature a { duration 6d; after b SS }
      feature b { duration 5d; after a FF }
      feature after { duration 5d; after b }
      feature other { duration 5d }
    `);
    assert.deepEqual(unscheduled(plan), ['a', 'b', 'after']);
    assert.deepEqual(plan.schedule.cycles, [[0, 1]]);
  });

  it('is a circle where each waits for the other to start', () => {
    const plan = planned('feature a { duration 1d; after b SS }\nfeature b { duration 1d; after a SS }');
    assert.deepEqual(unscheduled(plan), ['a', 'b']);
  });

  it('keeps its links and capacities in a levelled plan', () => {
    assertPlan(
      `
      roadmap r { start 2027-01-04 }
      team web { capacity 1 }
      feature big { duration 5d; team web }                //= es 2027-01-04 ef 2027-01-08
      feature a { duration 2d; after b SS; team web; earliest 2027-01-06 } //= es 2027-01-11 ef 2027-01-12
      feature b { duration 5d; after a FF }                //= es 2027-01-06 ef 2027-01-12
    `,
      { level: true },
    );
  });
});

describe('dates further ahead than anybody plans', () => {
  it('are no dates, and nothing is cut to fit', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      milestone never { on 9999-12-31 }
      feature one-day { duration 3d; earliest 9999-01-01 }
      feature long { duration 300000d }
      feature longer { duration 9000mo }
      feature after-all { duration 1d; after one-day }
      feature before { duration 3d; before never }          //= es 2027-01-04 ef 2027-01-06 tf 2d slack
      feature harmless { duration 5d; due 9999-12-31 }      //= ef 2027-01-08 tf 0d critical
    `);
    assert.deepEqual(unscheduled(plan), ['never', 'one-day', 'long', 'longer', 'after-all']);
    assert.deepEqual(plan.schedule.beyond, plan.schedule.unscheduled);
    assert.equal(plan.schedule.lastDay, plan.item('harmless').lastDay);
  });

  it('end the working days of a team that is away for good, and every day is worked from then on', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      team gone { away 2027-01-01..9999-12-31 "Left" }
      team leaving { away 2027-01-07..9999-12-31 "Left" }
      team back { away 2027-01-05..2027-12-31 "Sabbatical" }
      feature a { duration 10d; team gone }      //= es 2027-01-04 ef 2027-01-13
      feature b { duration 10d; team leaving }   //= es 2027-01-04 ef 2027-01-13
      feature c { duration 2d; team back }       //= es 2027-01-04 ef 2028-01-03
    `);
  });
});
