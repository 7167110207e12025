import type { Entity, Roadmap } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';

/**
 * Calendars, teams and scorings mean nothing until somebody names them. Only those of the root file: a file that is
 * imported may serve other roadmaps too.
 */
export const unusedDeclaration: Rule = {
  code: 'unused-declaration',
  find({ roadmap, files, found }, report) {
    const root = files.keys().next().value;
    const candidates: Entity[] = [...roadmap.calendars, ...roadmap.teams, ...roadmap.scorings];
    if (candidates.length === 0) return;
    const used = usedIds(roadmap);
    // A name that could not be found may well have meant one of these.
    const meant = new Set(
      found.filter(({ code }) => code === 'unresolved-reference').map(({ facts }) => String(facts.suggestion ?? '')),
    );
    for (const entity of candidates) {
      if (entity.origin.file !== root || used.has(entity.id)) continue;
      if (meant.has(entity.name) || meant.has(entity.id)) continue;
      report({ place: placeOf(entity), facts: { name: entity.name, kind: entity.kind, remove: 'declaration' } });
    }
  },
};

function usedIds({ header, teams, work, scenarios }: Roadmap): Set<string> {
  const used = new Set<string>();
  if (header?.calendar) used.add(header.calendar);
  if (header) used.add(header.rank);
  for (const { calendar } of teams) if (calendar) used.add(calendar);
  for (const item of work) if (item.kind === 'feature') for (const { team } of item.teams) used.add(team);
  // What a scenario states is kept as text, so every word of it may be a name.
  for (const { origin } of scenarios) addWords(origin.declaration, used);
  return used;
}

function addWords({ properties, children }: Entity['origin']['declaration'], used: Set<string>): void {
  for (const value of properties.flatMap(({ items }) => items.flat())) if (value.kind === 'word') used.add(value.text);
  for (const child of children) addWords(child, used);
}
