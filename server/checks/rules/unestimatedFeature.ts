import { ESTIMATED, HORIZON, LEAF } from '../../insight/structure.ts';
import type { Data } from '../../model/data.ts';
import type { Feature } from '../../model/roadmap.ts';
import { reportMany } from '../many.ts';
import { type Observation, rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { openLeaves, someWork } from '../work.ts';

/** So many without an estimate, in a roadmap that has none at all, are one finding: it is a list and not a plan yet. */
const LIST = 10;

export const unestimatedFeature = rule({
  code: 'unestimated-feature',
  reads: ['structure', 'links', 'work', 'schedule'],
  find({ structure, links, work, schedule: { items } }, report) {
    const all = { structure, work };
    const found = openLeaves(all, 0, ESTIMATED | HORIZON).filter(({ index }) => !items[index]!.estimated);
    if (found.length === 0) return;
    const isPlan = someWork(all, LEAF | ESTIMATED);
    const dependents = new Map<number, string[]>(found.map(({ index }) => [index, []]));
    for (let l = 0; l < links.count; l++) dependents.get(links.from[l]!)?.push(work[links.to[l]!]!.name);
    const observe = (feature: Data<Feature>): Observation<'unestimated-feature'> => ({
      place: placeOf(feature),
      facts: { name: feature.name, dependents: dependents.get(feature.index)! },
    });
    if (isPlan || found.length <= LIST) return reportMany(found, report, observe);
    const first = observe(found[0]!);
    report({ ...first, facts: { ...first.facts, others: found.length - 1 } });
  },
});
