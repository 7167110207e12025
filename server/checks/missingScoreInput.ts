import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { example, isBegun } from './unscoredFeature.ts';
import { hasEstimate, isLeaf } from './work.ts';

/** Some of a feature's worth is stated, and not all. Where only its estimate lacks, `unestimated-feature` says so. */
export const missingScoreInput: Rule = {
  code: 'missing-score-input',
  find({ roadmap, ranking }, report) {
    for (const [index, score] of ranking.scores) {
      if (score.value !== undefined || !isBegun(score)) continue;
      const work = roadmap.work[index]!;
      if (!isLeaf(work)) continue;
      const unestimated = !hasEstimate(work) && work.horizon === undefined;
      const missing = score.missing.filter((name) => !(name === 'duration' && unestimated));
      if (missing.length === 0 || (work.horizon !== undefined && missing.join() === 'duration')) continue;
      report({
        place: placeOf(work),
        facts: { name: work.name, method: ranking.methodTitle, missing, add: example(missing) },
      });
    }
  },
};
