/** What a comparison says first, and which figures are news. */
import { strict as assert } from 'node:assert';
import { differenceOf } from '../../server/comparison/difference.ts';
import { headline } from '../../server/topics/changes/headline.ts';
import { pointsOf } from '../../server/topics/changes/points.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from '../support/analysed.ts';

const comparedTexts = (before: string, after: string) =>
  ({
    ...differenceOf(analysed(before).analysis, analysed(after).analysis),
    status: 'changed',
    file: 'plan.roadmap',
  }) as const;

describe('the changes topic', () => {
  it('says by how many days the first milestone is earlier', () => {
    const plan = (days: number): string =>
      `roadmap { start 2027-01-04 }\nfeature a "A" { duration ${days}d }\nmilestone end "End" { after a }`;
    assert.equal(plainText(headline(comparedTexts(plan(5), plan(3)))), 'End comes 2 days earlier, on 6 Jan 2027.');
  });

  it('is silent about a forecast whose printed figures stay', () => {
    const plan = (by: number): string => `roadmap { start 2027-01-04 }
      kpi sales "Sales" { baseline 5 on 2027-01-01; target 4 by 2027-12-31 }
      feature a "A" { duration 5d; moves sales +${by} }`;
    const lines = (by: number): readonly string[] =>
      pointsOf(comparedTexts(plan(1), plan(by))).map(({ text }) => plainText(text));
    assert.deepEqual(lines(1.00001), []);
    assert.match(lines(2).join('\n'), /^Sales is forecast at 7 instead of 6 on 31 Dec 2027/m);
  });
});
