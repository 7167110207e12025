import { ESTIMATED, HORIZON, LEAF } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import type { Observation, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { openLeaves, someWork } from '../work.ts';

/** So many without an estimate, in a roadmap that has none at all, are one finding: it is a list and not a plan yet. */
const LIST = 10;

export const unestimatedFeature: Rule<'unestimated-feature'> = {
  code: 'unestimated-feature',
  find(context, report) {
    const { roadmap, schedule } = context;
    const found = openLeaves(context, 0, ESTIMATED | HORIZON).filter(({ index }) => !schedule.items[index]!.estimated);
    if (found.length === 0) return;
    const isPlan = someWork(context, LEAF | ESTIMATED);
    const dependents = new Map<number, string[]>(found.map(({ index }) => [index, []]));
    for (const { from, to } of roadmap.dependencies) dependents.get(from)?.push(roadmap.work[to]!.name);
    const observe = (feature: Feature): Observation<'unestimated-feature'> => ({
      place: placeOf(feature),
      facts: { name: feature.name, dependents: dependents.get(feature.index)! },
    });
    if (isPlan || found.length <= LIST) return reportMany(found, report, observe);
    const first = observe(found[0]!);
    report({ ...first, facts: { ...first.facts, others: found.length - 1 } });
  },
};
