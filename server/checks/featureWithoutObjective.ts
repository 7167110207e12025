import type { Rule } from './context.ts';
import { placeOf, propertyOf } from './placeOf.ts';
import { objectivesByKpi, servedObjectives, serves } from './supporters.ts';
import { isLeaf, isOpen } from './work.ts';

/** Silent until some work serves an objective. */
export const featureWithoutObjective: Rule = {
  code: 'feature-without-objective',
  find({ roadmap }, report) {
    if (roadmap.objectives.length === 0 || servedObjectives(roadmap).size === 0) return;
    const measured = objectivesByKpi(roadmap);
    const objectives = roadmap.objectives.map(({ name }) => name);
    for (const work of roadmap.work) {
      if (!isLeaf(work) || serves(work, roadmap, measured) || !isOpen(work, roadmap)) continue;
      // An objective that is named and cannot be found was reported as such.
      if (propertyOf(work.origin.declaration, 'supports')) continue;
      report({ place: placeOf(work), facts: { name: work.name, objectives, add: `supports ${objectives[0]!}` } });
    }
  },
};
