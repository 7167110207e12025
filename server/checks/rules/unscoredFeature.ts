import { HORIZON, WONT } from '../../insight/structure.ts';
import { states } from '../../model/data.ts';
import { reportMany } from '../many.ts';
import { isRanked, rankable, scoredWholes } from '../ranked.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Nothing until the roadmap ranks: its header has `rank`, or some feature has a score input. */
export const unscoredFeature = rule({
  code: 'unscored-feature',
  reads: ['header', 'scorings', 'unclear', 'structure', 'work', 'ranking'],
  find({ header, scorings, unclear, structure, work, ranking }, report) {
    const { ranks, begun, methodTitle: method } = ranking;
    if (!begun.includes(1) && !(header && states(header, 'rank'))) return;
    if (!isRanked(header, scorings, unclear)) return;
    // A score of the feature around it was meant for its sub-features: that is a finding of its own.
    const hasScoredWhole = inside(scoredWholes(structure, work), structure.wholes);
    const isUnscored = (i: number): boolean => ranks[i] === 0 && begun[i] === 0 && !hasScoredWhole(i);
    reportMany(rankable(structure, WONT | HORIZON, isUnscored), report, (index) => {
      const missing = ranking.scores.get(index)!.missing.filter((name) => name !== 'duration');
      return { place: placeOf(work[index]!), facts: { name: work[index]!.name, method, missing } };
    });
  },
});

/** Whether work is a part of one of some wholes, at any depth, as a test. */
function inside(of: Int32Array, wholes: Int32Array): (index: number) => boolean {
  if (of.length === 0) return () => false;
  const chosen = new Set(of);
  return (index) => {
    for (let at = wholes[index]!; at >= 0; at = wholes[at]!) if (chosen.has(at)) return true;
    return false;
  };
}
