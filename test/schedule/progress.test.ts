import { strict as assert } from 'node:assert';
import { closedState } from '../../server/schedule/closedState.ts';
import { progressOf } from '../../server/schedule/progress.ts';
import { assertPlan, planned } from '../support/planFixture.ts';

describe('progress without a status date', () => {
  it('facts hold, and nothing else moves', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; status done; started 2027-01-05; finished 2027-01-14 } //= es 2027-01-05 ef 2027-01-14 slack by actual
      feature b { duration 5d; after a }                                              //= es 2027-01-15 ef 2027-01-21 critical by a
      feature c { duration 5d; status in-progress 80% }                               //= es 2027-01-04 ef 2027-01-08
      feature d { duration 5d; started 2027-01-06 }                                   //= es 2027-01-06 ef 2027-01-12 by actual
      feature e { duration 5d; status done; finished 2027-01-08 }                     //= es 2027-01-04 ef 2027-01-08
    `);
  });
});

describe('what is done', () => {
  it('is not critical and has no float, even where it says no date', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 5d; status done }         //= ef 2027-01-08 tf 0d slack
      feature b { duration 5d; after a }             //= ef 2027-01-15 critical
      milestone m { after a; status done }           //= es 2027-01-08 tf 0d slack
    `);
  });
});

describe('progress on a status date', () => {
  it('what is planned starts no earlier', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 5d }                       //= es 2027-01-13 ef 2027-01-19 by status-date
      feature b { duration 1d; after a }              //= es 2027-01-20 by a
      feature c { duration 2d; earliest 2027-01-18 }  //= es 2027-01-18 by earliest
    `);
  });

  it('work in progress has what remains', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 10d; started 2027-01-04; status in-progress 60% } //= es 2027-01-04 ef 2027-01-18 by status-date
      feature b { duration 10d; started 2027-01-04; status in-progress }     //= es 2027-01-04 ef 2027-01-15
      feature c { duration 5d; started 2027-01-04; status in-progress }      //= es 2027-01-04 ef 2027-01-13
      feature d { duration 10d; status in-progress 50% }                     //= es 2027-01-13 ef 2027-01-19
      feature e { duration 5d; started 2027-01-11; status paused 20% }       //= es 2027-01-11 ef 2027-01-18
      feature f { duration 1d; after a }                                     //= es 2027-01-19 by a
    `);
  });

  it('a planned start counts as the actual one, once work is in progress or done', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 10d; start 2027-01-06; status in-progress 50% }   //= es 2027-01-06 ef 2027-01-19
      feature b { duration 2d; start 2027-01-06; status done }               //= es 2027-01-06 ef 2027-01-07 slack
      feature c { duration 2d; start 2027-01-18; status in-progress }        //= es 2027-01-13
    `);
  });

  it('a status date before the roadmap starts moves nothing before it', () => {
    assertPlan(`
      roadmap r { start 2027-01-11; as-of 2027-01-04 }
      feature a { duration 2d }                 //= es 2027-01-11
      feature b { duration 2d; status done }    //= es 2027-01-11
      milestone m                               //= es 2027-01-11
    `);
  });

  it('what remains still waits for what it depends on', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-11 }
      feature a { duration 8d; started 2027-01-04; status in-progress 25% }            //= es 2027-01-04 ef 2027-01-18
      feature b { duration 4d; started 2027-01-06; status in-progress 50%; after a }   //= es 2027-01-06 ef 2027-01-20 by a
    `);
  });

  it('done work without dates is over by the status date', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 3d; status done }                        //= es 2027-01-04 ef 2027-01-06 slack
      feature b { duration 30d; status done }                       //= es 2027-01-04 ef 2027-01-12 slack
      feature c { duration 30d; started 2027-01-07; status done }   //= es 2027-01-07 ef 2027-01-12
      feature d { duration 1d; after a, b, c }                      //= es 2027-01-13
    `);
  });

  it('what is done, or has nothing left, ended before the status date, on a working day', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-18 }
      feature open { duration 5d }                                          //= es 2027-01-18
      feature a { duration 3d; status done; after open }                    //= es 2027-01-13 ef 2027-01-15 tf 0d slack
      feature b { status done; after open }                                 //= es 2027-01-15 ef 2027-01-15
      milestone c { status done; after open }                               //= es 2027-01-15
      feature d { duration 10d; started 2027-01-04; status in-progress 100% } //= es 2027-01-04 ef 2027-01-15 tf 0d slack
      feature e { duration 2d; status in-progress 100% }                    //= es 2027-01-14 ef 2027-01-15
      feature f { duration 1d; after e }                                    //= es 2027-01-18
    `);
    assertPlan(`
      roadmap r { as-of 2027-01-18 }
      feature a { duration 3d; status done }    //= es 2027-01-13 ef 2027-01-15
      feature b { duration 5d }                 //= es 2027-01-18
    `);
  });

  it('what is blocked or paused goes on with what remains, whether it says its start or not', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-18 }
      feature a { duration 10d; status blocked 50% }   //= es 2027-01-18 ef 2027-01-22 by status-date
      feature b { duration 10d; status paused 50% }    //= es 2027-01-18 ef 2027-01-22
      feature c { duration 10d; status blocked }       //= es 2027-01-18 ef 2027-01-29
      feature d { duration 10d; status planned 50% }   //= es 2027-01-18 ef 2027-01-22
    `);
  });

  it('what remains is rounded once', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-18 }
      team web { capacity 3 }
      feature a { effort 80d; team web 3; status in-progress 70% }   //= es 2027-01-18 ef 2027-01-27
      feature b { duration 2.5d; status in-progress 20% }            //= es 2027-01-18 ef 2027-01-19
      feature c { duration 20h; status in-progress 60% }             //= es 2027-01-18 ef 2027-01-18
    `);
  });

  it('a milestone is reached once what it waits for has happened, and its lags have passed', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-18 }
      feature a { duration 5d; finished 2027-01-08; status done }
      feature begun { duration 20d; started 2027-01-06 }
      milestone m { after a; due 2027-01-06 }        //= es 2027-01-08 tf 0d slack by a
      milestone o { after a; due 2027-01-29 }        //= es 2027-01-08 tf 0d slack
      milestone q { on 2027-01-12 }                  //= es 2027-01-12 tf 0d slack
      milestone kickoff { after begun SS }           //= es 2027-01-06 slack
      milestone soon { after a +3d }                 //= es 2027-01-13 slack
      milestone later { after a +9d }                //= es 2027-01-21 tf 16d slack
      milestone ahead { on 2027-01-20 }              //= es 2027-01-20 critical
      milestone held { on 2027-01-12; after begun }  //= es 2027-01-12 critical
      feature whole {                                //= es 2027-01-04 ef 2027-01-08 tf 0d slack
        feature p { duration 5d; finished 2027-01-08 }
        milestone inside { after p }                 //= es 2027-01-08
      }
      milestone through { after whole }              //= es 2027-01-08 slack
      feature z { duration 20d }                     //= critical
    `);
    const closed = plan.roadmap.work.flatMap(({ name, index }) =>
      closedState(plan.schedule, index) === 'done' ? [name] : [],
    );
    assert.deepEqual(closed, ['a', 'm', 'o', 'q', 'kickoff', 'soon', 'whole', 'p', 'inside', 'through']);
  });

  it('a milestone is reached when all it waits for is done, and waits otherwise', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 3d; status done; finished 2027-01-06 }   //= ef 2027-01-06
      milestone reached { after a }                                 //= es 2027-01-06
      milestone open                                                //= es 2027-01-13
      milestone fixed { on 2027-01-08 }                             //= es 2027-01-08
      feature b { duration 1d; after reached }                      //= es 2027-01-13
    `);
  });

  it('dropped work holds nobody', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature a { duration 30d; status dropped }   //= es 2027-01-04 slack
      feature b { duration 5d; after a }           //= es 2027-01-04 ef 2027-01-08 critical by roadmap-start
    `);
  });

  it('facts that contradict each other move nothing: a finish holds, a start to come is a fact all the same', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      team web { capacity 1 }
      feature a { duration 5d; started 2027-01-12; finished 2027-01-08 }   //= es 2027-01-08 ef 2027-01-08 by actual
      feature b { duration 5d; started 2027-02-01; team web }              //= es 2027-02-01 ef 2027-02-05 by actual
    `);
  });

  it('a pin in the past moves to the status date', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-13 }
      feature a { duration 1d; start 2027-01-11 }   //= es 2027-01-13 tf 0d by status-date
    `);
  });
});

describe('how far along work is', () => {
  const percents = (text: string): Record<string, number> => {
    const { roadmap, schedule } = planned(text);
    const progress = progressOf(schedule);
    return Object.fromEntries(roadmap.work.map((work, i) => [work.name, Math.round(progress[i]! * 100)]));
  };

  it('is stated, or what it has had of its days', () => {
    assert.deepEqual(
      percents(`
        roadmap r { start 2027-01-04; as-of 2027-01-11 }
        feature a { duration 10d; status in-progress 30% }
        feature b { duration 10d; started 2027-01-04 }
        feature c { duration 10d }
        feature d { duration 2d; started 2027-01-04; finished 2027-01-06 }
        milestone m { status done }
      `),
      { a: 30, b: 50, c: 0, d: 100, m: 100 },
    );
  });

  it('of a summary is that of its parts, by their working days', () => {
    assert.deepEqual(
      percents(`
        roadmap r { start 2027-01-04 }
        feature epic {
          feature a { duration 9d; status done }
          feature b { duration 3d }
          milestone m
          feature inner {
            feature c { duration 6d; status in-progress 50% }
            feature gone { duration 90d; status dropped }
          }
        }
        feature plans {
          milestone x { status done }
          milestone y
        }
      `),
      { epic: 67, a: 100, b: 0, m: 0, inner: 50, c: 50, gone: 0, plans: 50, x: 100, y: 0 },
    );
  });
});
