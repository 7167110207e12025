/** The roadmap and its products: what each is for, and how much work it holds. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import { type CardContent, fact } from './card.ts';
import { extentFact } from './extent.ts';
import type { Topic } from './topic.ts';

export const overview: Topic = { name: 'overview', card };

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  const { work } = analysis.roadmap;
  switch (entity.kind) {
    case 'roadmap':
      return {
        facts: [
          ...(entity.vision ? [fact('Vision', entity.vision)] : []),
          ...extentFact(analysis, work),
          fact('Ranked by', analysis.ranking.methodTitle),
        ],
      };
    case 'product':
      return {
        facts: [
          ...(entity.vision ? [fact('Vision', entity.vision)] : []),
          ...(entity.stage ? [fact('Stage', entity.stage)] : []),
          ...extentFact(
            analysis,
            // What is in a product inside this one is in this one, too.
            work.filter(({ id }) => id.startsWith(`${entity.id}.`)),
          ),
        ],
      };
    default:
      return undefined;
  }
}
