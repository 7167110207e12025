import type { Ranking } from '../insight/ranking.ts';
import { LEAF, OPEN } from '../insight/structure.ts';
import type { Feature } from '../model/roadmap.ts';
import type { CheckContext, Rule } from './context.ts';
import { structure } from './links.ts';
import { reportMany } from './many.ts';
import { placeOf, propertyOf } from './placeOf.ts';

/** Silent until the roadmap ranks: its header says `rank`, or some feature states what it is worth. */
export const unscoredFeature: Rule = {
  code: 'unscored-feature',
  find(context, report) {
    const { ranking } = context;
    if (!ranks(context)) return;
    // Work for later, or for never, is not put in order.
    const found = openWith(context, ({ ranks, begun }, index) => ranks[index] === 0 && begun[index] === 0).filter(
      (work) => work.moscow !== 'wont' && work.horizon === undefined,
    );
    reportMany(found, report, (work) => {
      const missing = ranking.scores.get(work.index)!.missing.filter((name) => name !== 'duration');
      return {
        place: placeOf(work),
        facts: { name: work.name, method: ranking.methodTitle, missing, add: example(missing) },
      };
    });
  },
};

const ranks = ({ roadmap, ranking }: CheckContext): boolean => {
  const header = roadmap.header?.origin.declaration;
  return ranking.begun.includes(1) || (header !== undefined && propertyOf(header, 'rank') !== undefined);
};

/** Features that can be ranked, by what is known of their scores. */
export function openWith(context: CheckContext, wanted: (ranking: Ranking, index: number) => boolean): Feature[] {
  const { ranking, roadmap } = context;
  const { flags } = structure(context);
  const open = OPEN | LEAF;
  const found: Feature[] = [];
  for (let index = 0; index < flags.length; index++) {
    if ((flags[index]! & open) === open && wanted(ranking, index)) found.push(roadmap.work[index] as Feature);
  }
  return found;
}

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
