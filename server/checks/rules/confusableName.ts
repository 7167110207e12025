import type { Id } from '../../model/roadmap.ts';
import { mixedScripts, skeleton } from '../confusables.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

const ASCII = /^[\x20-\x7e]*$/;

/** Names of Latin letters alone are as they look; the others are compared by what they look like. */
export const confusableName = rule({
  code: 'confusable-name',
  reads: ['isAscii', 'ids'],
  find({ isAscii, ids }, report) {
    if (isAscii) return;
    const byLooks = new Map<string, Named>();
    const odd: Named[] = [];
    for (const id of ids.keys()) {
      const name = nameIn(id);
      // Every key is the id of an entity.
      if (ASCII.test(name)) byLooks.set(name, { id: id as Id, name });
      else odd.push({ id: id as Id, name });
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
});

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** The second `cart` is known as `cart~2`. */
const nameIn = (id: string): string => id.slice(id.lastIndexOf('.') + 1).replace(/~\d+$/, '');
