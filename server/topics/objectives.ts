/** What the work is for: each objective with what measures and what supports it. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import { type CardContent, fact, relatedOf } from './card.ts';
import { extentFact } from './extent.ts';
import type { Topic } from './topic.ts';

const MOST = 6;

export const objectives: Topic = { name: 'objectives', card };

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  if (entity.kind !== 'objective') return undefined;
  const { id, due, measuredBy } = entity;
  const { work, products, objectives: all, byId } = analysis.roadmap;
  const features = work.filter((each) => each.kind === 'feature' && each.supports.includes(id));
  const above = [...all, ...products].filter(({ supports }) => supports.includes(id));
  const measures = measuredBy.map((kpi) => ({ id: kpi, title: byId.get(kpi)?.title ?? kpi }));
  return {
    facts: [...(due === undefined ? [] : [fact('Due', { kind: 'date', day: due })]), ...extentFact(analysis, features)],
    related: [
      ...relatedOf('Measured by', measures, MOST),
      ...relatedOf('Supported by', [...above, ...features].map(named), MOST),
    ],
  };
}

const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
