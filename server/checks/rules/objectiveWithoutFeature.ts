import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isMeant } from '../unclear.ts';

export const objectiveWithoutFeature = rule({
  code: 'objective-without-feature',
  reads: ['objectives', 'served', 'unclear'],
  find({ objectives, served, unclear }, report) {
    for (const objective of objectives) {
      if (served.has(objective.id) || isMeant(unclear, objective)) continue;
      report({ place: placeOf(objective), facts: { name: objective.name } });
    }
  },
});
