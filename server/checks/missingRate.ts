import type { Rule } from './context.ts';
import { placeOf, propertyOf } from './placeOf.ts';
import { hasEstimate, isLeaf, isOpen } from './work.ts';

/** Silent until the roadmap counts money: some team has a rate, or there is a budget to keep. */
export const missingRate: Rule = {
  code: 'missing-rate',
  find({ roadmap }, report) {
    const { header, products, teams, work } = roadmap;
    const counts =
      header?.budget !== undefined ||
      products.some(({ budget }) => budget !== undefined) ||
      teams.some(({ rate }) => rate !== undefined);
    if (!counts) return;
    const features = new Map<string, number>();
    for (const item of work) {
      if (!isLeaf(item) || !hasEstimate(item) || !isOpen(item, roadmap)) continue;
      for (const { team } of item.teams) features.set(team, (features.get(team) ?? 0) + 1);
    }
    for (const team of teams) {
      const asked = features.get(team.id);
      if (team.rate !== undefined || asked === undefined || propertyOf(team.origin.declaration, 'rate')) continue;
      report({
        place: placeOf(team),
        facts: { team: team.name, features: asked === 1 ? '1 feature' : `${asked} features`, add: 'rate 900/day' },
      });
    }
  },
};
