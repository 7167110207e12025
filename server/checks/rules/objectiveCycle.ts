import type { Place } from '../../diagnostics/finding.ts';
import type { Id, Objective, Roadmap } from '../../model/roadmap.ts';
import type { Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';

/** One finding a circle of objectives, at the `supports` that closes it; every other one is a related place. */
export const objectiveCycle: Rule<'objective-cycle'> = {
  code: 'objective-cycle',
  find({ roadmap }, report) {
    const left = new Set<Id>();
    for (const objective of roadmap.objectives) {
      for (const circle of circlesFrom(objective, roadmap, left)) {
        const last = circle.at(-1)!;
        report({
          place: supportOf(last, circle[0]!),
          facts: { cycle: circle.map(({ name }) => name) },
          related: circle.slice(0, -1).map((each, i) => ({
            place: supportOf(each, circle[i + 1]!),
            label: { kind: 'supports', name: each.name, objective: circle[i + 1]!.name },
          })),
        });
      }
    }
  },
};

/** Circles that are met on the way up from an objective; `left` are those whose way up is known. */
function circlesFrom(start: Objective, { byId }: Roadmap, left: Set<Id>): Objective[][] {
  const found: Objective[][] = [];
  const path: Objective[] = [];
  const next: number[] = [];
  const enter = (objective: Objective): void => {
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
    if (above?.kind !== 'objective' || left.has(id)) continue;
    const at = path.indexOf(above);
    if (at >= 0) found.push(path.slice(at));
    else enter(above);
  }
  return found;
}

/** The name in `supports` that leads from one objective to another. */
function supportOf(from: Objective, to: Objective): Place {
  const place = placeOf(from, 'supports');
  const property = propertyOf(from.origin.declaration, 'supports');
  const all = from.origin.declaration.properties.filter(({ name }) => name.text === 'supports');
  const value = all
    .flatMap(({ items }) => items.flat())
    .find(
      (each) =>
        each.kind === 'word' && (each.text === to.id || to.id.endsWith(`.${each.text}`) || each.text === to.name),
    );
  return value && property ? { ...place, span: { start: value.start, end: value.end } } : place;
}
