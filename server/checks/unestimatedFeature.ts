import type { Feature } from '../model/roadmap.ts';
import type { Observation, Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { hasEstimate, isLeaf, isOpen } from './work.ts';

/** So many without an estimate, in a roadmap that has none at all, are one finding: it is a list and not a plan yet. */
const MANY = 10;

export const unestimatedFeature: Rule = {
  code: 'unestimated-feature',
  find({ roadmap, schedule }, report) {
    const found: Feature[] = [];
    let estimated = false;
    for (const work of roadmap.work) {
      if (!isLeaf(work)) continue;
      if (hasEstimate(work)) estimated = true;
      else if (work.horizon === undefined && !schedule.items[work.index]!.estimated && isOpen(work, roadmap)) {
        found.push(work);
      }
    }
    if (found.length > MANY && !estimated) return report(allOfThem(found));
    if (found.length === 0) return;
    const waiting = new Map<number, string[]>(found.map(({ index }) => [index, []]));
    for (const { from, to } of roadmap.dependencies) waiting.get(from)?.push(roadmap.work[to]!.name);
    for (const feature of found) {
      report({
        place: placeOf(feature),
        facts: { name: feature.name, waiting: waiting.get(feature.index)!, add: 'duration 1w..2w..4w' },
      });
    }
  },
};

const allOfThem = (features: readonly Feature[]): Observation => ({
  place: placeOf(features[0]!),
  facts: { name: features[0]!.name, others: features.length - 1, waiting: [], add: 'duration 1w..2w..4w' },
});
