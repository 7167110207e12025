/** The card of anything declared. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../model/roadmap.ts';
import { code, escapeMarkdown, userMarkdown } from '../../render/markdown/escape.ts';
import { cardMarkdown } from '../../render/markdown/markdown.ts';
import { cardOf } from '../../topics/cardOf.ts';
import { person } from '../../wording/person.ts';
import { scenarioLines } from './scenario.ts';

export function entityCard(analysis: Analysis, entity: Entity): string {
  if (entity.kind !== 'scenario') return cardMarkdown(cardOf(analysis, entity));
  const lines = scenarioLines(analysis, entity);
  const parts = [`**${escapeMarkdown(entity.title)}** — ${entity.kind} ${code(entity.id)}`, ...lines];
  if (entity.owner) parts.push(`Owner: ${code(person(entity.owner))}`);
  if (entity.note) parts.push(escapeMarkdown(entity.note));
  if (entity.doc) parts.push('---', userMarkdown(entity.doc));
  return parts.join('\n\n');
}
