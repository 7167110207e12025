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
