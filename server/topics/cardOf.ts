/** The card of an entity: what every topic adds to it, in the order of the topics. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import type { Card } from './card.ts';
import { cardHead } from './cardHead.ts';
import { topics } from './index.ts';

export function cardOf(analysis: Analysis, entity: Entity): Card {
  const contents = topics.flatMap(({ card }) => card?.(analysis, entity) ?? []);
  const summary = contents.find((content) => content.summary !== undefined);
  const chart = contents.find((content) => content.chart !== undefined)?.chart;
  return {
    ...cardHead(entity),
    ...(summary && { summary: summary.summary, tone: summary.tone }),
    facts: contents.flatMap(({ facts = [] }) => facts),
    why: contents.flatMap(({ why = [] }) => why),
    related: contents.flatMap(({ related = [] }) => related),
    tables: contents.flatMap(({ tables = [] }) => tables),
    ...(chart && { chart }),
  };
}
