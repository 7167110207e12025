import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { openLeaves } from '../work.ts';

/** Not every feature has to be in a tracker, so a roadmap asks for this by giving it a level in `rules`. */
export const untrackedFeature = rule({
  code: 'untracked-feature',
  reads: ['headerAsWritten', 'structure', 'work', 'entities'],
  find({ headerAsWritten, structure, work, entities }, report) {
    if (!headerAsWritten?.rules.some(({ code }) => code === 'untracked-feature')) return;
    const isTracked = (id: string | undefined): boolean => {
      for (let at = id; at !== undefined; ) {
        const entity = entities.get(at);
        if (entity && 'issues' in entity && entity.issues.length > 0) return true;
        at = entity?.parent;
      }
      return false;
    };
    const found = openLeaves({ structure, work }, 0, 0).filter(({ id }) => !isTracked(id));
    reportMany(found, report, (feature) => ({ place: placeOf(feature), facts: { name: feature.name } }));
  },
});
