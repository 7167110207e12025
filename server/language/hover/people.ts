/** A person or a tag: what of the roadmap is theirs. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../model/roadmap.ts';
import { code, escapeMarkdown } from '../../render/markdown/escape.ts';
import { plural } from '../../wording/lists.ts';
import { person } from '../../wording/person.ts';

export const personCard = (analysis: Analysis, handle: string): string =>
  listOf(analysis, person(handle), 'owns', (entity) => entity.owner === handle);

export const tagCard = (analysis: Analysis, tag: string): string =>
  listOf(analysis, `#${tag}`, 'is on', (entity) => entity.tags.includes(tag));

const MOST = 8;

function listOf({ roadmap }: Analysis, name: string, verb: string, fits: (entity: Entity) => boolean): string {
  const found = [...roadmap.byId.values()].filter(fits);
  if (found.length === 0) return code(name);
  const lines = found.slice(0, MOST).map(({ kind, title }) => `- ${kind} ${escapeMarkdown(title)}`);
  if (found.length > MOST) lines.push(`- and ${found.length - MOST} more`);
  return `${code(name)} ${verb} ${plural(found.length, 'item')}:\n\n${lines.join('\n')}`;
}
