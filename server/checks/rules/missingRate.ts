import { ESTIMATED, TEAMS } from '../../insight/structure.ts';
import { states } from '../../model/data.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { openLeaves } from '../work.ts';

/** Silent until the roadmap counts money: some team has a rate, or there is a budget to keep. */
export const missingRate = rule({
  code: 'missing-rate',
  reads: ['header', 'products', 'teams', 'structure', 'work'],
  find({ header, products, teams, structure, work }, report) {
    if (teams.every(({ rate }) => rate !== undefined)) return;
    const counts =
      header?.budget !== undefined ||
      products.some(({ budget }) => budget !== undefined) ||
      teams.some(({ rate }) => rate !== undefined);
    if (!counts) return;
    const features = new Map<string, number>();
    for (const item of openLeaves({ structure, work }, ESTIMATED | TEAMS)) {
      for (const { team } of item.teams) features.set(team, (features.get(team) ?? 0) + 1);
    }
    for (const team of teams) {
      const asked = features.get(team.id);
      if (team.rate !== undefined || asked === undefined || states(team, 'rate')) continue;
      report({
        place: placeOf(team),
        facts: { team: team.name, features: asked },
      });
    }
  },
});
