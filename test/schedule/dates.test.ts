import { strict as assert } from 'node:assert';
import { assertPlan } from '../support/planFixture.ts';

describe('links', () => {
  it('finish to start: the next working day', () => {
    assertPlan(`
      feature a { duration 2w }                //= es 2027-01-04 ef 2027-01-15 tf 0d ff 0d critical by roadmap-start
      feature b { duration 3d; after a }       //= es 2027-01-18 ef 2027-01-20 tf 0d critical by a
      feature c { duration 1d; after a }       //= es 2027-01-18 ef 2027-01-18 tf 2d ff 2d slack by a
      milestone m { after b, c }               //= es 2027-01-20 ef 2027-01-20 tf 0d critical by b
    `);
  });

  it('a lag counts working days, a lead takes them back', () => {
    assertPlan(`
      feature a { duration 5d }                //= ef 2027-01-08
      feature b { duration 1d; after a +2d }   //= es 2027-01-13
      feature c { duration 1d; after a -2d }   //= es 2027-01-07
      feature d { duration 1d; after a +1w }   //= es 2027-01-18
      feature e { duration 1d; after a +3ed }  //= es 2027-01-12
      feature f { duration 1d; after a +1mo }  //= es 2027-02-09
    `);
  });

  it('start to start, finish to finish, start to finish', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; earliest 2027-01-07 } //= es 2027-01-07 ef 2027-01-13
      feature b { duration 2d; after a SS }          //= es 2027-01-07
      feature c { duration 2d; after a SS +2d }      //= es 2027-01-11
      feature d { duration 2d; after a FF }          //= es 2027-01-12 ef 2027-01-13 by a
      feature e { duration 2d; after a FF +2d }      //= es 2027-01-14 ef 2027-01-15
      feature f { duration 2d; after a SF }          //= es 2027-01-05 ef 2027-01-06 by a
      feature g { duration 2d; after a SF +2d }      //= es 2027-01-07 ef 2027-01-08
    `);
  });

  it('a lag of months passes as work of so many months does', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; calendar all }
      calendar all { workdays mon..sun }
      feature a { start 2027-03-30; duration 1d }
      feature gap { duration 1mo; after a }
      feature b { duration 1d; after gap }            //= es 2027-05-01
      feature c { duration 1d; after a +1mo }         //= es 2027-05-01
      feature d { duration 1d; after c -1mo }         //= es 2027-04-02
      feature e { duration 1d; earliest 2027-01-28 }
      feature f { duration 1d; after e +1mo }         //= es 2027-03-01
      feature g { duration 1d; after e SS +1mo }      //= es 2027-02-28
    `);
  });

  it('a lag of working days leads up to any day where the work that waits may start on any', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d }                       //= ef 2027-01-08
      feature b { duration 3ed; after a SS +1w }      //= es 2027-01-09 ef 2027-01-11 tf 1d
      feature c { duration 2d; after a SS +1w }       //= es 2027-01-11
      feature d { duration 3ed; after a SS +5d }      //= es 2027-01-09
    `);
  });

  it('a lead never brings work before the roadmap starts', () => {
    assertPlan(`
      feature a { duration 1d }               //= es 2027-01-04
      feature b { duration 2d; after a -5d }  //= es 2027-01-04 ef 2027-01-05 by roadmap-start
      feature c { duration 9d; after a FF }   //= es 2027-01-04 by roadmap-start
    `);
  });

  it('before is after, written at the other end', () => {
    assertPlan(`
      feature a { duration 1d; before m }   //= ef 2027-01-04
      milestone m                           //= es 2027-01-04 by a
    `);
  });
});

describe('calendars', () => {
  it('Friday evening and Monday morning are one moment', () => {
    assertPlan(`
      feature a { duration 5d }            //= es 2027-01-04 ef 2027-01-08 tf 0d
      milestone m { after a }              //= es 2027-01-08 tf 0d critical
      feature b { duration 5d; after m }   //= es 2027-01-11 tf 0d
    `);
  });

  it('a team that works on Saturday goes on after a milestone on Friday', () => {
    assertPlan(`
      calendar always { workdays mon..sun }
      team ops { calendar always }
      feature a { duration 5d }                       //= ef 2027-01-08 tf 0d critical
      milestone m { after a }                         //= es 2027-01-08 critical
      feature b { duration 3d; after m; team ops }    //= es 2027-01-09 ef 2027-01-11 tf 0d critical by m
      feature c { duration 1d; after b }              //= es 2027-01-12 critical
    `);
  });

  it('two teams work when both do', () => {
    assertPlan(`
      calendar early { workdays mon..wed }
      calendar late { workdays wed..fri }
      team a { calendar early }
      team b { calendar late; away 2027-01-13..2027-01-13 }
      feature x { duration 2d; team a, b }   //= es 2027-01-06 ef 2027-01-20
    `);
  });

  it('holidays and absences take no work', () => {
    assertPlan(`
      roadmap r { calendar office }
      calendar office { workdays mon..fri; holiday 2027-01-06 "Epiphany"; holiday 2027-01-14..2027-01-18 }
      team a { away 2027-01-07..2027-01-08 "offsite" }
      feature x { duration 3d; team a }             //= es 2027-01-04 ef 2027-01-11
      feature y { duration 3d; after x }            //= es 2027-01-12 ef 2027-01-19 tf 0d
      feature z { duration 1d }                     //= ef 2027-01-04 tf 7d ff 7d
    `);
  });

  it('a week is what the calendar makes of it', () => {
    assertPlan(`
      calendar always { workdays mon..sun }
      calendar short { workdays mon..thu }
      team a { calendar always }
      team b { calendar short }
      feature x { duration 1w }            //= ef 2027-01-08
      feature y { duration 1w; team a }    //= ef 2027-01-10
      feature z { duration 1w; team b }    //= ef 2027-01-07
    `);
  });

  it('critical work on several calendars need not have zero float', () => {
    // The team on Saturdays could end a day later without harm, yet its end drives what comes on Monday.
    assertPlan(`
      roadmap r { start 2027-01-04 }
      calendar six { workdays mon..sat }
      team ops { calendar six }
      feature a { duration 5d; team ops }          //= es 2027-01-04 ef 2027-01-08 tf 1d critical
      feature b { duration 1d; after a }           //= es 2027-01-11 critical
    `);
  });
});

describe('a calendar on which nobody ever works', () => {
  it('works every day, so that the plan stands', () => {
    assertPlan(`
      roadmap r { calendar never }
      calendar never { workdays mon..fri; holiday 0001-01-01..9999-12-31 }
      calendar early { workdays mon, tue }
      calendar late { workdays thu }
      team a { calendar early }
      team b { calendar late }
      feature x { duration 7d }               //= es 2027-01-04 ef 2027-01-10
      feature y { duration 7d; team a, b }    //= es 2027-01-04 ef 2027-01-10
    `);
  });
});

describe('durations', () => {
  it('fractions of a day round up', () => {
    assertPlan(`
      feature a { duration 4h }     //= ef 2027-01-04
      feature b { duration 12h }    //= ef 2027-01-05
      feature c { duration 0.5w }   //= ef 2027-01-06
      feature d { duration 1.1d }   //= ef 2027-01-05
    `);
  });

  it('elapsed time passes on weekends too', () => {
    assertPlan(`
      feature a { duration 5d }             //= ef 2027-01-08
      feature b { duration 3ed; after a }   //= es 2027-01-09 ef 2027-01-11 by a
      feature c { duration 1d; after b }    //= es 2027-01-12
      feature d { duration 1ew }            //= ef 2027-01-10
    `);
  });

  it('months run from a date to the same date', () => {
    assertPlan(`
      roadmap r { start 2027-01-15 }
      feature a { duration 3mo }                            //= es 2027-01-15 ef 2027-04-14 tf 0d
      feature b { duration 1mo; after a }                   //= es 2027-04-15 ef 2027-05-14 tf 0d
      feature c { duration 1mo }                            //= es 2027-01-15 ef 2027-02-14 tf 64d ls 2027-04-15 lf 2027-05-14
    `);
  });

  it('months from the end of a long month take all of a short one', () => {
    assertPlan(`
      roadmap r { start 2027-01-29 }
      feature a { duration 1mo }              //= es 2027-01-29 ef 2027-02-28
      feature b { duration 1mo; after a }     //= es 2027-03-01 ef 2027-03-31
      feature c { duration 1mo; after a FF }  //= es 2027-01-29 ef 2027-02-28 by a roadmap-start
    `);
  });

  it('effort is divided by the people of all teams', () => {
    assertPlan(`
      team web { capacity 4 }
      team design { capacity 1 }
      feature a { effort 10d }                           //= ef 2027-01-15
      feature b { effort 10d; team web 2 }               //= ef 2027-01-08
      feature c { effort 10d; team web 2, design 0.5 }   //= ef 2027-01-07
      feature d { effort 10d; team web 3 }               //= ef 2027-01-07
    `);
  });

  it('work without an estimate takes no time and stays where it is', () => {
    const plan = assertPlan(`
      feature a { duration 5d }   //= ef 2027-01-08
      feature b { after a }       //= es 2027-01-08 ef 2027-01-08
      feature c { after b }       //= es 2027-01-08
      feature d { duration 1d; after c } //= es 2027-01-11
    `);
    assert.equal(plan.item('b').estimated, false);
  });
});
