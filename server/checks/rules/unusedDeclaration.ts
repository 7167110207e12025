import type { Declaration } from '../../../grammar/syntax.ts';
import type { Data } from '../../model/data.ts';
import type { Calendar, Scoring, Team } from '../../model/roadmap.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isMeant } from '../unclear.ts';

type Named = Data<Calendar> | Data<Team> | Data<Scoring>;

/**
 * Calendars, teams and scorings mean nothing until somebody names them. Only those of the root file: a file that is
 * imported may serve other roadmaps too.
 */
export const unusedDeclaration = rule({
  code: 'unused-declaration',
  reads: ['root', 'header', 'calendars', 'teams', 'scorings', 'scenariosAsWritten', 'work', 'unclear'],
  find({ root, header, calendars, teams, scorings, scenariosAsWritten: scenarios, work, unclear }, report) {
    const idle = new Map<string, Named>();
    for (const entity of [...calendars, ...teams, ...scorings]) {
      if (entity.origin.file === root) idle.set(entity.id, entity);
    }
    if (header?.calendar) idle.delete(header.calendar);
    if (header) idle.delete(header.rank);
    for (const { calendar } of teams) if (calendar) idle.delete(calendar);
    // What a scenario states is kept as text, so every word of it may be a name.
    for (const { origin } of scenarios) removeWords(origin.declaration, idle);
    for (const item of work) {
      if (idle.size === 0) return;
      if (item.kind === 'feature') for (const { team } of item.teams) idle.delete(team);
    }
    for (const entity of idle.values()) {
      // What has no name lacks that first of all; the second of a name was reported as that.
      if (!entity.origin.declaration.id || unclear.doubles.has(entity.id)) continue;
      if (isMeant(unclear, entity)) continue;
      report({ place: placeOf(entity), facts: { name: entity.name, kind: entity.kind } });
    }
  },
});

function removeWords({ properties, children }: Declaration, idle: Map<string, Named>): void {
  for (const value of properties.flatMap(({ items }) => items.flat()))
    if (value.kind === 'word') idle.delete(value.text);
  for (const child of children) removeWords(child, idle);
}
