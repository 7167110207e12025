/** The card of anything declared: its title, its documentation, and what its kind has to say. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../model/roadmap.ts';
import { implementers } from '../implementation.ts';
import { code, escapeMarkdown, userMarkdown } from '../markdown.ts';
import { kpiLines } from './kpi.ts';
import { headerLines, productLines, teamLines } from './plan.ts';
import { riskLines } from './risk.ts';
import { scenarioLines } from './scenario.ts';
import { workLines } from './work.ts';

export function entityCard(analysis: Analysis, entity: Entity): string {
  const parts = [
    `**${escapeMarkdown(entity.title)}** — ${entity.kind} ${code(entity.id)}`,
    ...linesOf(analysis, entity),
  ];
  if (entity.owner) parts.push(`Owner: ${code(`@${entity.owner}`)}`);
  if (entity.note) parts.push(escapeMarkdown(entity.note));
  if (entity.doc) parts.push('---', userMarkdown(entity.doc));
  return parts.join('\n\n');
}

function linesOf(analysis: Analysis, entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'feature':
    case 'milestone':
      return workLines(analysis, entity);
    case 'kpi':
      return [
        ...kpiLines(analysis, entity),
        ...madeBy(analysis, entity, 'Measures', ({ kind }) => kind === 'objective'),
        ...madeBy(analysis, entity, 'Moved by', ({ kind }) => kind === 'feature'),
      ];
    case 'objective':
      return madeBy(analysis, entity, 'Supported by');
    case 'team':
      return teamLines(analysis, entity);
    case 'product':
      return productLines(analysis, entity);
    case 'roadmap':
      return headerLines(analysis, entity);
    case 'risk':
      return riskLines(analysis, entity);
    case 'scenario':
      return scenarioLines(analysis, entity);
    case 'calendar':
    case 'stakeholder':
    case 'scoring':
    case 'view':
      return [];
  }
}

const MOST = 6;

function madeBy(
  analysis: Analysis,
  entity: Entity,
  verb: string,
  fits: (one: Entity) => boolean = () => true,
): readonly string[] {
  const found = implementers(analysis, entity).filter(fits);
  if (found.length === 0) return [];
  const names = found.slice(0, MOST).map(({ title }) => escapeMarkdown(title));
  return [`${verb} ${names.join(', ')}${found.length > MOST ? ` and ${found.length - MOST} more` : ''}`];
}
