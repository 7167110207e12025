import { isMeant, type Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { served as servedObjectives } from '../supporters.ts';

export const objectiveWithoutFeature: Rule<'objective-without-feature'> = {
  code: 'objective-without-feature',
  find(context, report) {
    const { roadmap } = context;
    if (roadmap.objectives.length === 0) return;
    const served = context.ask(servedObjectives);
    for (const objective of roadmap.objectives) {
      if (served.has(objective.id)) continue;
      if (isMeant(context, objective)) continue;
      report({ place: placeOf(objective), facts: { name: objective.name } });
    }
  },
};
