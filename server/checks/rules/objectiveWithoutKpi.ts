import { states } from '../../model/data.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** An objective that lower objectives support is measured by theirs. */
export const objectiveWithoutKpi = rule({
  code: 'objective-without-kpi',
  reads: ['objectives'],
  find({ objectives }, report) {
    const parents = new Set(objectives.flatMap(({ supports }) => supports));
    for (const objective of objectives) {
      if (objective.measuredBy.length > 0 || parents.has(objective.id)) continue;
      // A KPI that is named and cannot be found was reported as such.
      if (states(objective, 'measured-by')) continue;
      report({ place: placeOf(objective), facts: { name: objective.name } });
    }
  },
});
