import type { Entity, Roadmap } from '../../model/roadmap.ts';
import { isMeant, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/**
 * Calendars, teams and scorings mean nothing until somebody names them. Only those of the root file: a file that is
 * imported may serve other roadmaps too.
 */
export const unusedDeclaration: Rule<'unused-declaration'> = {
  code: 'unused-declaration',
  find(context, report) {
    const { roadmap, files, found } = context;
    const root = files.keys().next().value;
    const idle = new Map<string, Entity>();
    for (const entity of [...roadmap.calendars, ...roadmap.teams, ...roadmap.scorings]) {
      if (entity.origin.file === root) idle.set(entity.id, entity);
    }
    removeUsed(idle, roadmap);
    if (idle.size === 0) return;
    // The second of a name was reported as that.
    const wrong = new Set<unknown>(
      found.filter(({ code }) => code === 'duplicate-name').map(({ place }) => place.anchor),
    );
    for (const entity of idle.values()) {
      // What has no name lacks that first of all.
      if (!entity.origin.declaration.id || wrong.has(entity.origin.declaration)) continue;
      if (isMeant(context, entity)) continue;
      report({ place: placeOf(entity), facts: { name: entity.name, kind: entity.kind } });
    }
  },
};

function removeUsed(idle: Map<string, Entity>, { header, teams, work, scenarios }: Roadmap): void {
  if (header?.calendar) idle.delete(header.calendar);
  if (header) idle.delete(header.rank);
  for (const { calendar } of teams) if (calendar) idle.delete(calendar);
  // What a scenario states is kept as text, so every word of it may be a name.
  for (const { origin } of scenarios) removeWords(origin.declaration, idle);
  for (const item of work) {
    if (idle.size === 0) return;
    if (item.kind === 'feature') for (const { team } of item.teams) idle.delete(team);
  }
}

function removeWords({ properties, children }: Entity['origin']['declaration'], idle: Map<string, Entity>): void {
  for (const value of properties.flatMap(({ items }) => items.flat()))
    if (value.kind === 'word') idle.delete(value.text);
  for (const child of children) removeWords(child, idle);
}
