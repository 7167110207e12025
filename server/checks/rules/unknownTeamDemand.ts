import { personDays } from '../../insight/amounts.ts';
import { ESTIMATED, TEAMS } from '../../insight/structure.ts';
import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isMisread } from '../unclear.ts';
import { openLeaves, someWork } from '../work.ts';

/** Silent until the roadmap plans capacity: some team says how many people it has, and some feature asks a team. */
export const unknownTeamDemand = rule({
  code: 'unknown-team-demand',
  reads: ['teams', 'structure', 'work', 'unclear'],
  find({ teams, structure, work, unclear }, report) {
    if (teams.every(({ capacity }) => capacity.length === 0)) return;
    const all = { structure, work };
    if (!someWork(all, TEAMS)) return;
    for (const team of teams) {
      if (team.capacity.length > 0) continue;
      const asks = work.filter((item) => item.kind === 'feature' && item.teams.some((each) => each.team === team.id));
      if (asks.length > 0) report({ place: placeOf(team), facts: { team: team.name, features: asks.length } });
    }
    const names = teams.map(({ name }) => name);
    const found = openLeaves(all, ESTIMATED, TEAMS).filter(({ id }) => !isMisread(unclear, id, 'team'));
    reportMany(found, report, (feature) => {
      const effort = feature.effort && personDays(feature);
      return {
        place: placeOf(feature),
        facts: { name: feature.name, teams: names, ...(effort !== undefined && { effort }) },
      };
    });
  },
});
