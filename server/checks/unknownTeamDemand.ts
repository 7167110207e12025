import { personDays } from '../insight/amounts.ts';
import { sayNumber } from '../insight/say.ts';
import type { CheckContext, Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { hasEstimate, isLeaf, isOpen } from './work.ts';

/** Silent until the roadmap plans capacity: some team says how many people it has, and some feature asks a team. */
export const unknownTeamDemand: Rule = {
  code: 'unknown-team-demand',
  find(context, report) {
    const { roadmap } = context;
    if (roadmap.teams.every(({ capacity }) => capacity.length === 0)) return;
    const asked = new Map<string, number>();
    for (const work of roadmap.work) {
      if (work.kind !== 'feature') continue;
      for (const { team } of work.teams) asked.set(team, (asked.get(team) ?? 0) + 1);
    }
    if (asked.size === 0) return;
    teamsWithoutCapacity(context, asked, report);
    const teams = roadmap.teams.map(({ name }) => name);
    for (const work of roadmap.work) {
      if (!isLeaf(work) || work.teams.length > 0 || !hasEstimate(work) || !isOpen(work, roadmap)) continue;
      const effort = work.effort ? `${sayNumber(personDays(work)!, 1)} person-days` : '';
      // A team that is named and cannot be found was reported as such.
      if (work.origin.declaration.properties.some(({ name }) => name.text === 'team')) continue;
      report({ place: placeOf(work), facts: { name: work.name, teams, effort, add: `team ${teams[0]!}` } });
    }
  },
};

function teamsWithoutCapacity(
  { roadmap }: CheckContext,
  asked: ReadonlyMap<string, number>,
  report: Parameters<Rule['find']>[1],
): void {
  for (const team of roadmap.teams) {
    const features = asked.get(team.id);
    if (features === undefined || team.capacity.length > 0) continue;
    report({ place: placeOf(team), facts: { team: team.name, features, add: 'capacity 1' } });
  }
}
