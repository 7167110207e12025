import type { Entity } from '../../model/roadmap.ts';
import { mixedScripts, skeleton } from '../confusables.ts';
import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** Names of Latin letters alone are as they look; the others are compared by what they look like. */
export const confusableName: Rule<'confusable-name'> = {
  code: 'confusable-name',
  find({ roadmap, files }, report) {
    if ([...files.values()].every(({ traits }) => traits.ascii)) return;
    const byLooks = new Map<string, Entity>();
    const odd: Entity[] = [];
    for (const entity of roadmap.byId.values()) {
      if (ASCII.test(entity.name)) byLooks.set(entity.name, entity);
      else odd.push(entity);
    }
    for (const entity of odd) {
      const looks = skeleton(entity.name);
      const other = byLooks.get(looks);
      const scripts = mixedScripts(entity.name);
      if (other !== undefined && other.name !== entity.name) {
        report({
          place: placeOf(entity),
          facts: { name: entity.name, other: other.name, ...(scripts && { scripts }) },
          related: [{ place: placeOf(other), label: { kind: 'looks-alike' } }],
        });
      } else if (scripts !== undefined) {
        report({ place: placeOf(entity), facts: { name: entity.name, scripts } });
      }
      if (other === undefined) byLooks.set(looks, entity);
    }
  },
};
