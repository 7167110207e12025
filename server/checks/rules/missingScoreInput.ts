import type { Feature } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { isRanked, rankable } from '../ranked.ts';

/** Some of a feature's worth is stated, and not all. Where only its estimate lacks, `unestimated-feature` says so. */
export const missingScoreInput: Rule<'missing-score-input'> = {
  code: 'missing-score-input',
  find(context, report) {
    const { ranking, roadmap } = context;
    if (!isRanked(context)) return;
    for (const index of rankable(context, 0, ({ ranks, begun }, i) => ranks[i] === 0 && begun[i] === 1)) {
      const work = roadmap.work[index] as Feature;
      const score = ranking.scores.get(work.index)!;
      const hasEstimate = work.duration !== undefined || work.effort !== undefined;
      // Without an estimate that is its finding, or it is work for later that needs none yet.
      const { dividesByZero } = score;
      const missing = score.missing.filter((name) => name !== 'duration' || hasEstimate);
      if (missing.length === 0) continue;
      report({
        place: placeOf(work),
        facts: { name: work.name, method: ranking.methodTitle, missing, dividesByZero: dividesByZero === true },
      });
    }
  },
};
