import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { assertPlan } from '../support/planFixture.ts';

describe('dates that are stated', () => {
  it('earliest holds, start pins, due only limits', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; earliest 2027-01-06 }   //= es 2027-01-06 ef 2027-01-12 by earliest
      feature b { duration 2d; start 2027-01-20 }      //= es 2027-01-20 ef 2027-01-21 tf 0d by pin
      feature c { duration 5d; due 2027-01-06 }        //= es 2027-01-04 ef 2027-01-08 tf -2d critical
      feature d { duration 1d; after b }               //= es 2027-01-22 tf 0d critical
      feature e { duration 1d; due 2027-01-10 }        //= ef 2027-01-04 tf 4d ff 4d
    `);
  });

  it('a pin stays, and what comes too late for it has no float', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }                          //= tf 0d critical
      feature b { duration 1d; after a; start 2027-01-06 } //= es 2027-01-06 tf 0d critical by pin
    `);
    assert.equal(isoDate(plan.item('b').impossible?.possible ?? 0), '2027-01-11');
  });

  it('a fixed milestone stays too, and what it waits for has no float beyond it', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }                          //= tf 0d critical
      feature b { duration 1d }                          //= tf 2d ff 2d
      milestone m { after a, b; on 2027-01-06 }          //= es 2027-01-06 ef 2027-01-06 by pin
      feature c { duration 1d; after m }                 //= es 2027-01-07
    `);
    assert.equal(isoDate(plan.item('m').impossible?.possible ?? 0), '2027-01-09');
  });

  it('float is negative only where a due date is missed, and says which', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }                                   //= tf -2d critical
      feature b { duration 5d; after a }                          //= tf -2d critical
      milestone launch { after b; due 2027-01-13 }                //= es 2027-01-15 tf -2d critical
      feature c { duration 5d; after a; due 2027-01-14 }          //= ef 2027-01-15 tf -1d
      feature d { duration 20d }                                  //= ef 2027-01-29 tf 0d
      feature e { duration 5d; after d; start 2027-01-18 }        //= es 2027-01-18 tf 0d by pin
      feature f { duration 5d; start 2027-01-11; due 2027-01-14 } //= ef 2027-01-15 tf -1d
      feature g { duration 1d; before f }                         //= tf 4d
    `);
    const lateFor = (name: string): string | undefined => {
      const at = plan.item(name).lateFor;
      return at === undefined ? undefined : plan.roadmap.work[at]!.name;
    };
    assert.deepEqual(['a', 'b', 'launch', 'c', 'd', 'e', 'f', 'g'].map(lateFor), [
      'launch',
      'launch',
      'launch',
      'c',
      undefined,
      undefined,
      'f',
      undefined,
    ]);
  });

  it('a fixed milestone may fall on a weekend', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; before m }       //= ef 2027-01-08 tf 0d
      milestone m { on 2027-01-09 }             //= es 2027-01-09
      feature b { duration 1d; after m }        //= es 2027-01-11 tf 0d
    `);
    assert.equal(plan.item('m').impossible, undefined);
  });

  it('milestones are printed on the day that makes them', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      milestone kickoff                              //= es 2027-01-04 by roadmap-start
      milestone spring { earliest 2027-03-20 }       //= es 2027-03-20 by earliest
      feature a { duration 5d; after kickoff }       //= es 2027-01-04 ef 2027-01-08
      milestone done { after a }                     //= es 2027-01-08
      milestone review { after done }                //= es 2027-01-08
      milestone later { after done +1d }             //= es 2027-01-11
      milestone begun { after a SS }                 //= es 2027-01-04
      milestone soon { after kickoff +2d }           //= es 2027-01-06
      milestone weekend { after kickoff +5d }        //= es 2027-01-11
    `);
  });
});

describe('milestones that open a day', () => {
  it('are the last day of the roadmap that they end', () => {
    const { schedule } = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 2d }                      //= ef 2027-01-05
      milestone launch { earliest 2027-03-20 }       //= es 2027-03-20
    `);
    assert.equal(isoDate(schedule.lastDay), '2027-03-20');
  });

  it('are late on the day after their due date', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 2d }                                 //= tf -1d
      milestone kept { after a SS +10d; due 2027-01-18 }        //= es 2027-01-18 tf 0d
      milestone late { after a SS +11d; due 2027-01-18 }        //= es 2027-01-19 tf -1d
      milestone bound { earliest 2027-01-20; due 2027-01-19 }   //= es 2027-01-20 tf -1d
    `);
  });

  it('are followed by none that is printed before them', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      milestone kickoff                                //= es 2027-01-04
      milestone weekend { after kickoff +5d }          //= es 2027-01-11
      milestone next { after weekend }                 //= es 2027-01-11 by weekend
      milestone late { after next; due 2027-01-10 }    //= es 2027-01-11 tf -1d
    `);
  });
});

describe('due dates of milestones', () => {
  it('are missed on the day people read, working day or not', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      calendar always { workdays mon..sun }
      team ops { calendar always }
      feature a { duration 7d; team ops }               //= ef 2027-01-10 tf -1d
      milestone late { after a; due 2027-01-09 }        //= es 2027-01-10 tf -1d critical
      milestone kept { after a; due 2027-01-10 }        //= es 2027-01-10 tf 0d
      feature b { duration 5d }                         //= ef 2027-01-08 tf 0d
      milestone friday { after b; due 2027-01-08 }      //= es 2027-01-08 tf 0d
    `);
  });
});
