import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { servedObjectives } from './supporters.ts';

export const objectiveWithoutFeature: Rule = {
  code: 'objective-without-feature',
  find(context, report) {
    const { roadmap, found } = context;
    if (roadmap.objectives.length === 0) return;
    const served = servedObjectives(context);
    for (const objective of roadmap.objectives) {
      if (served.has(objective.id)) continue;
      if (found.some(({ code, facts }) => code === 'unresolved-reference' && facts.suggestion === objective.name))
        continue;
      report({ place: placeOf(objective), facts: { name: objective.name } });
    }
  },
};
