/** Names that a person types: an exact dotted path, else the one thing whose path ends so, else the one with that title. */
import { closest } from '../../grammar/suggest.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { UsageError } from '../host/io.ts';
import type { Entity, Work } from '../model/roadmap.ts';

export function findWork(analysis: Analysis, name: string): Work {
  const found = findEntity(analysis, name);
  if (found.kind === 'feature' || found.kind === 'milestone') return found;
  throw new UsageError(`${found.id} is a ${found.kind}; expected a feature or a milestone.`);
}

export function findEntity(analysis: Analysis, name: string): Entity {
  const exact = analysis.roadmap.byId.get(name);
  if (exact) return exact;
  const ids = [...analysis.roadmap.byId.keys()];
  const ends = ids.filter((id) => id.endsWith(`.${name}`));
  const named = ends.length > 0 ? ends : idsTitled(analysis, name);
  if (named.length === 1) return analysis.roadmap.byId.get(named[0]!)!;
  if (named.length > 1) throw new UsageError(`\`${name}\` is ambiguous: ${named.join(' or ')}. Use the full name.`);
  const guess = closest(name, [...ids, ...ids.map((id) => id.slice(id.lastIndexOf('.') + 1))]);
  throw new UsageError(`Cannot find \`${name}\`.${guess ? ` Did you mean ${guess}?` : ''}`);
}

/** The tables show titles, so that is what people copy. */
const idsTitled = ({ roadmap }: Analysis, title: string): string[] =>
  [...roadmap.byId].flatMap(([id, entity]) => (entity.title.toLowerCase() === title.toLowerCase() ? [id] : []));
