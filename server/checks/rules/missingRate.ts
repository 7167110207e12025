import { ESTIMATED, TEAMS } from '../../insight/structure.ts';
import type { Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { openLeaves } from '../work.ts';

/** Silent until the roadmap counts money: some team has a rate, or there is a budget to keep. */
export const missingRate: Rule<'missing-rate'> = {
  code: 'missing-rate',
  find(context, report) {
    const { header, products, teams } = context.roadmap;
    if (teams.every(({ rate }) => rate !== undefined)) return;
    const counts =
      header?.budget !== undefined ||
      products.some(({ budget }) => budget !== undefined) ||
      teams.some(({ rate }) => rate !== undefined);
    if (!counts) return;
    const features = new Map<string, number>();
    for (const item of openLeaves(context, ESTIMATED | TEAMS)) {
      for (const { team } of item.teams) features.set(team, (features.get(team) ?? 0) + 1);
    }
    for (const team of teams) {
      const asked = features.get(team.id);
      if (team.rate !== undefined || asked === undefined || propertyOf(team.origin.declaration, 'rate')) continue;
      report({
        place: placeOf(team),
        facts: { team: team.name, features: asked },
      });
    }
  },
};
