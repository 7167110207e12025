import type { Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** An objective that lower objectives support is measured by theirs. */
export const objectiveWithoutKpi: Rule<'objective-without-kpi'> = {
  code: 'objective-without-kpi',
  find({ roadmap }, report) {
    const parents = new Set(roadmap.objectives.flatMap(({ supports }) => supports));
    for (const objective of roadmap.objectives) {
      if (objective.measuredBy.length > 0 || parents.has(objective.id)) continue;
      // A KPI that is named and cannot be found was reported as such.
      if (propertyOf(objective.origin.declaration, 'measured-by')) continue;
      report({ place: placeOf(objective), facts: { name: objective.name } });
    }
  },
};
