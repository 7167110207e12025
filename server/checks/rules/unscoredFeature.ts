import { HORIZON, WONT } from '../../insight/structure.ts';
import type { CheckContext, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { isRanked, rankable, scoredWholes } from '../ranked.ts';

/** Nothing until the roadmap ranks: its header has `rank`, or some feature has a score input. */
export const unscoredFeature: Rule<'unscored-feature'> = {
  code: 'unscored-feature',
  find(context, report) {
    const { ranking, roadmap } = context;
    if (!ranks(context)) return;
    if (!isRanked(context)) return;
    // A score of the feature around it was meant for its sub-features: that is a finding of its own.
    const hasScoredWhole = inside(scoredWholes(context), context.structure.wholes);
    const found = rankable(
      context,
      WONT | HORIZON,
      ({ ranks, begun }, i) => ranks[i] === 0 && begun[i] === 0 && !hasScoredWhole(i),
    );
    reportMany(found, report, (index) => {
      const work = roadmap.work[index]!;
      const missing = ranking.scores.get(work.index)!.missing.filter((name) => name !== 'duration');
      return { place: placeOf(work), facts: { name: work.name, method: ranking.methodTitle, missing } };
    });
  },
};

/** Whether work is a part of one of some wholes, at any depth, as a test. */
function inside(of: Int32Array, wholes: Int32Array): (index: number) => boolean {
  if (of.length === 0) return () => false;
  const chosen = new Set(of);
  return (index) => {
    for (let at = wholes[index]!; at >= 0; at = wholes[at]!) if (chosen.has(at)) return true;
    return false;
  };
}

const ranks = ({ roadmap, ranking }: CheckContext): boolean => {
  const header = roadmap.header?.origin.declaration;
  return ranking.begun.includes(1) || (header !== undefined && propertyOf(header, 'rank') !== undefined);
};
