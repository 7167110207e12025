/** The preview's switch: the plan as the file says, or against its word. */
import { strict as assert } from 'node:assert';
import type { Confidence } from '../../server/analysis/analysis.ts';
import { levelledBy } from '../../server/analysis/planWith.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { planOf } from '../../server/topics/drawnPlan.ts';
import { analysed } from '../support/analysed.ts';

const plan = (header: string): string => `roadmap r { start 2027-01-04; ${header} }
team one { capacity 1 }
feature a { duration 2d..3d..9d; team one }
feature b { duration 3d; team one }
`;

describe('the plan that a switch draws', () => {
  const p80 = 20_850;
  const confidence: Confidence = new Map([0, 1].map((index) => [index, { meets: 1, p80, planned: 0.1 }]));
  const asap = analysed(plan('')).analysis.with({ confidence });
  const leveled = analysed(plan('schedule leveled')).analysis.with({ confidence });

  it('is that of every other surface where the switch says what the file says', () => {
    assert.deepEqual(planOf(asap), timelinePlan(asap));
    assert.deepEqual(planOf(asap, false), timelinePlan(asap));
    assert.deepEqual(planOf(leveled, true), timelinePlan(leveled));
  });

  it('is levelled, or not, against the word of the file', () => {
    const days = ({ start, finish }: { start: number; finish: number }): number => finish - start;
    assert.deepEqual([days(planOf(asap)), days(planOf(asap, true))], [3, 8]);
    assert.deepEqual([days(planOf(leveled)), days(planOf(leveled, false))], [8, 3]);
    assert.equal(planOf(asap, true).leveled, true);
  });

  it('never shows the odds of another plan', () => {
    assert.equal(planOf(asap).rows[0]!.p80, p80);
    assert.equal(planOf(asap, true).rows[0]!.p80, undefined);
    assert.equal(timelinePlan(levelledBy(asap, true).with({ confidence })).rows[0]!.p80, p80);
    assert.equal(levelledBy(asap, false), asap);
  });
});
