import { personDays } from '../../insight/amounts.ts';
import { ESTIMATED, TEAMS } from '../../insight/structure.ts';
import { type CheckContext, misread, type Observation, type Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { openLeaves, someWork } from '../work.ts';

/** Silent until the roadmap plans capacity: some team says how many people it has, and some feature asks a team. */
export const unknownTeamDemand: Rule<'unknown-team-demand'> = {
  code: 'unknown-team-demand',
  find(context, report) {
    const { teams } = context.roadmap;
    if (teams.every(({ capacity }) => capacity.length === 0)) return;
    if (!someWork(context, TEAMS)) return;
    teamsWithoutCapacity(context, report);
    const names = teams.map(({ name }) => name);
    const meant = misread(context, 'team');
    const found = openLeaves(context, ESTIMATED, TEAMS).filter(({ origin }) => !meant.has(origin.declaration));
    reportMany(found, report, (feature) => {
      const effort = feature.effort && personDays(feature);
      return {
        place: placeOf(feature),
        facts: { name: feature.name, teams: names, ...(effort !== undefined && { effort }) },
      };
    });
  },
};

function teamsWithoutCapacity(
  { roadmap }: CheckContext,
  report: (observation: Observation<'unknown-team-demand'>) => void,
): void {
  for (const team of roadmap.teams) {
    if (team.capacity.length > 0) continue;
    const features = roadmap.work.filter(
      (item) => item.kind === 'feature' && item.teams.some((demand) => demand.team === team.id),
    ).length;
    if (features > 0) report({ place: placeOf(team), facts: { team: team.name, features } });
  }
}
