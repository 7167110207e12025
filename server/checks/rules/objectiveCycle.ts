import type { Data } from '../../model/data.ts';
import type { Id, Objective } from '../../model/roadmap.ts';
import { rule } from '../rule.ts';
import { valuePlace } from '../spot.ts';

/** One finding a circle of objectives, at the `supports` that closes it; every other one is a related place. */
export const objectiveCycle = rule({
  code: 'objective-cycle',
  reads: ['objectives'],
  find({ objectives }, report) {
    const byId = new Map(objectives.map((objective) => [objective.id, objective]));
    const left = new Set<Id>();
    for (const objective of objectives) {
      for (const circle of circlesFrom(objective, byId, left)) {
        report({
          place: valuePlace(circle.at(-1)!, 'supports', circle[0]!.id),
          facts: { cycle: circle.map(({ name }) => name) },
          related: circle.slice(0, -1).map((each, i) => ({
            place: valuePlace(each, 'supports', circle[i + 1]!.id),
            label: { kind: 'supports', name: each.name, objective: circle[i + 1]!.name },
          })),
        });
      }
    }
  },
});

/** Circles that are met on the way up from an objective; `left` are those whose way up is known. */
function circlesFrom(
  start: Data<Objective>,
  byId: ReadonlyMap<Id, Data<Objective>>,
  left: Set<Id>,
): Data<Objective>[][] {
  const found: Data<Objective>[][] = [];
  const path: Data<Objective>[] = [];
  const next: number[] = [];
  const enter = (objective: Data<Objective>): void => {
    path.push(objective);
    next.push(0);
  };
  if (!left.has(start.id)) enter(start);
  while (path.length > 0) {
    const objective = path.at(-1)!;
    const id = objective.supports[next[next.length - 1]!++];
    if (id === undefined) {
      left.add(objective.id);
      path.pop();
      next.pop();
      continue;
    }
    const above = byId.get(id);
    if (!above || left.has(id)) continue;
    const at = path.indexOf(above);
    if (at >= 0) found.push(path.slice(at));
    else enter(above);
  }
  return found;
}
