import { isRanked } from '../insight/rank.ts';
import type { Score } from '../insight/ranking.ts';
import type { CheckContext, Rule } from './context.ts';
import { placeOf, propertyOf } from './placeOf.ts';
import { hasEstimate } from './work.ts';

/** Silent until the roadmap ranks: its header says `rank`, or some feature states what it is worth. */
export const unscoredFeature: Rule = {
  code: 'unscored-feature',
  find(context, report) {
    const { roadmap, ranking } = context;
    if (!ranks(context)) return;
    for (const [index, score] of ranking.scores) {
      const work = roadmap.work[index]!;
      if (score.value !== undefined || isBegun(score) || !isRanked(work)) continue;
      // Work for later is not put in order yet.
      if (work.horizon !== undefined || work.moscow === 'wont') continue;
      const missing = score.missing.filter((name) => name !== 'duration' || !hasEstimate(work));
      report({
        place: placeOf(work),
        facts: { name: work.name, method: ranking.methodTitle, missing, add: example(missing) },
      });
    }
  },
};

export const ranks = ({ roadmap, ranking }: CheckContext): boolean => {
  const header = roadmap.header?.origin.declaration;
  if (header && propertyOf(header, 'rank')) return true;
  for (const score of ranking.scores.values()) if (isBegun(score)) return true;
  return false;
};

/** Some of its worth is stated. */
export const isBegun = ({ inputs, value }: Score): boolean =>
  value !== undefined || inputs.some(({ source }) => source === 'stated');

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
