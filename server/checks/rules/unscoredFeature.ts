import type { Ranking } from '../../insight/ranking.ts';
import { HORIZON, indexesWith, LEAF, OPEN, WONT } from '../../insight/structure.ts';
import type { CheckContext, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { isRanked } from '../ranked.ts';
import { scoredWholes } from './unusedScore.ts';

/** Silent until the roadmap ranks: its header says `rank`, or some feature states what it is worth. */
export const unscoredFeature: Rule = {
  code: 'unscored-feature',
  find(context, report) {
    const { ranking, roadmap } = context;
    if (!ranks(context)) return;
    if (!isRanked(context)) return;
    // Work for later, or for never, is not put in order.
    // What is said of a whole was meant for its parts: that is the finding then.
    const told = inside(scoredWholes(context), context.structure.wholes);
    const found = openWithout(
      context,
      WONT | HORIZON,
      ({ ranks, begun }, i) => ranks[i] === 0 && begun[i] === 0 && !told(i),
    );
    reportMany(found, report, (index) => {
      const work = roadmap.work[index]!;
      const missing = ranking.scores.get(work.index)!.missing.filter((name) => name !== 'duration');
      return {
        place: placeOf(work),
        facts: { name: work.name, method: ranking.methodTitle, missing, add: example(missing) },
      };
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

/** Features that can be ranked and have none of some flags, by what is known of their scores; work indexes. */
export const openWithout = (
  context: CheckContext,
  none: number,
  wanted: (ranking: Ranking, index: number) => boolean,
): Int32Array => indexesWith(context.structure, OPEN | LEAF, none, (index) => wanted(context.ranking, index));

const EXAMPLES: Readonly<Record<string, string>> = {
  reach: 'reach 1k',
  impact: 'impact medium',
  confidence: 'confidence 80%',
  value: 'value 5',
  urgency: 'urgency 5',
  'risk-reduction': 'risk-reduction 5',
  ease: 'ease 5',
  moscow: 'moscow should',
  benefit: 'benefit 100k/year',
  cost: 'cost 10k',
  duration: 'duration 1w..2w..4w',
};

/** Properties to add, a line each. */
export const example = (missing: readonly string[]): string[] => missing.flatMap((name) => EXAMPLES[name] ?? []);
