import { assertPlan } from '../support/planFixture.ts';

describe('a feature with parts', () => {
  it('spans its parts and is critical with them', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature epic {                          //= es 2027-01-04 ef 2027-01-13 tf 0d critical by c
        feature a { duration 5d }             //= es 2027-01-04 ef 2027-01-08 tf 0d critical
        feature b { duration 2d }             //= es 2027-01-04 ef 2027-01-05 tf 6d ff 6d slack
        feature c { duration 3d; after a }    //= es 2027-01-11 ef 2027-01-13 tf 0d critical
      }
      feature next { duration 1d; after epic } //= es 2027-01-14 by epic
    `);
  });

  it('holds all its parts when it waits, and is waited for until its last', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature first { duration 5d }                  //= tf 0d
      feature epic {                                 //= es 2027-01-13 ef 2027-01-14
        after first +2d
        feature a { duration 1d }                    //= es 2027-01-13 by first
        feature inner {                              //= es 2027-01-13
          feature b { duration 2d }                  //= es 2027-01-13 ef 2027-01-14 tf 0d by first
        }
      }
      milestone done { after epic }                  //= es 2027-01-14
    `);
  });

  it('begins when its first part does', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature epic {                                   //= es 2027-01-06 ef 2027-01-20
        feature a { duration 1d; earliest 2027-01-06 } //= es 2027-01-06 tf 1d
        feature b { duration 1d; earliest 2027-01-20 } //= es 2027-01-20
      }
      feature x { duration 10d; after epic SS }        //= es 2027-01-06 ef 2027-01-19 tf 1d by epic
      feature y { duration 1d; after epic SS +1d }     //= es 2027-01-07
    `);
  });

  it('is none of milestones alone: it keeps its own time, and they may wait for it', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature other { duration 3d }
      feature cart {                                       //= es 2027-01-04 ef 2027-01-15
        duration 2w
        milestone half { after cart SS +5d }               //= es 2027-01-11
        milestone beta { after cart }                      //= es 2027-01-15 by cart
      }
      feature next { duration 1d; after cart.beta }        //= es 2027-01-18
    `);
  });

  it('hands its due date and its earliest date to its parts', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature epic {                     //= es 2027-01-06 ef 2027-01-12 tf -1d critical
        earliest 2027-01-06
        due 2027-01-11
        feature a { duration 5d }        //= es 2027-01-06 ef 2027-01-12 tf -1d critical by earliest
        feature b { duration 1d }        //= es 2027-01-06 tf 3d ff 3d
      }
    `);
  });

  it('a link to a summary finish holds each part', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature x { duration 8d }                //= ef 2027-01-13
      feature epic {                           //= ef 2027-01-13
        after x FF
        feature a { duration 2d }              //= es 2027-01-12 ef 2027-01-13
        feature b { duration 1d }              //= es 2027-01-13
      }
    `);
  });

  it('whose parts are all dropped takes no time', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature x { duration 5d }                       //= ef 2027-01-08
      feature epic {                                  //= es 2027-01-08
        after x
        feature a { duration 2d; status dropped }     //= es 2027-01-04
      }
      feature y { duration 1d; after epic }           //= es 2027-01-11
    `);
  });

  it('holds nobody once its parts are done, or are fixed, whatever it waits for', () => {
    assertPlan(`
      roadmap r { start 2027-01-04; as-of 2027-01-18 }
      feature late { duration 30d }                              //= ef 2027-02-26 tf 0d critical
      feature done {                                             //= es 2027-01-04 ef 2027-01-08 tf 0d slack
        after late
        feature p { duration 5d; finished 2027-01-08 }           //= es 2027-01-04 ef 2027-01-08
        feature q { duration 5d; finished 2027-01-08 }           //= es 2027-01-04 ef 2027-01-08
      }
      feature fixed {                                            //= es 2027-01-20 ef 2027-01-21
        after late
        feature r { duration 2d; start 2027-01-20 }              //= es 2027-01-20 ef 2027-01-21
      }
      feature next { duration 5d; after done }                   //= es 2027-01-18 ef 2027-01-22 slack
      feature then { duration 1d; after fixed }                  //= es 2027-01-22 by fixed
      feature outer {                                            //= ef 2027-01-08
        feature inner { after late; feature s { duration 1d; finished 2027-01-08 } } //= ef 2027-01-08
      }
      feature last { duration 1d; after outer }                  //= es 2027-01-18
    `);
  });

  it('hands its due date to each part as that is read: the end of a day to work, the morning to what opens one', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature w {                           //= tf -1d critical
        due 2027-01-15
        feature a { duration 10d }          //= ef 2027-01-15 tf 0d critical
        milestone m { earliest 2027-01-18 } //= es 2027-01-18 tf -1d
      }
      feature v {                           //= tf 0d
        due 2027-01-15
        feature b { duration 9d }           //= ef 2027-01-14 tf 1d
        milestone n { earliest 2027-01-15 } //= es 2027-01-15 tf 0d
      }
    `);
  });

  it('holds none of its parts where several start in time for what waits for its start', () => {
    assertPlan(`
      roadmap r { start 2027-01-04 }
      feature both { duration 2d }                        //= ef 2027-01-05 tf 0d critical
      feature epic {                                      //= es 2027-01-06
        feature a { duration 1d; after both }             //= es 2027-01-06 tf 9d ff 9d slack
        feature b { duration 3d; after both }             //= es 2027-01-06 tf 7d ff 7d slack
        feature c { duration 2d; earliest 2027-01-11 }    //= es 2027-01-11 tf 5d ff 5d
      }
      feature x { duration 10d; after epic SS }           //= es 2027-01-06 ef 2027-01-19 tf 0d critical by epic
    `);
  });

  it('a link between a summary and its own part says nothing', () => {
    const plan = assertPlan(`
      roadmap r { start 2027-01-04 }
      feature epic {
        feature a { duration 2d; after epic }   //= es 2027-01-04
      }
    `);
    if (plan.schedule.unscheduled.length > 0) throw new Error('no cycle was meant');
  });
});
