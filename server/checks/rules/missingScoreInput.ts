import type { Data } from '../../model/data.ts';
import type { Feature } from '../../model/roadmap.ts';
import { isRanked, rankable } from '../ranked.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Some of a feature's worth is stated, and not all. Where only its estimate lacks, `unestimated-feature` says so. */
export const missingScoreInput = rule({
  code: 'missing-score-input',
  reads: ['header', 'scorings', 'unclear', 'structure', 'work', 'ranking'],
  find({ header, scorings, unclear, structure, work, ranking }, report) {
    if (!isRanked(header, scorings, unclear)) return;
    const { ranks, begun } = ranking;
    for (const index of rankable(structure, 0, (i) => ranks[i] === 0 && begun[i] === 1)) {
      // Only features are ranked.
      const feature = work[index] as Data<Feature>;
      const hasEstimate = feature.duration !== undefined || feature.effort !== undefined;
      // Without an estimate that is its finding, or it is work for later that needs none yet.
      const { missing: all, dividesByZero = false } = ranking.scores.get(index)!;
      const missing = all.filter((name) => name !== 'duration' || hasEstimate);
      if (missing.length === 0) continue;
      report({
        place: placeOf(feature),
        facts: { name: feature.name, method: ranking.methodTitle, missing, dividesByZero },
      });
    }
  },
});
