import type { Roadmap, Work } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { isLeaf, isOpen } from './work.ts';

/** Silent until somebody owns something. Who owns a whole or a product answers for what is in it. */
export const unownedFeature: Rule = {
  code: 'unowned-feature',
  find({ roadmap }, report) {
    const owner = someOwner(roadmap);
    if (owner === undefined) return;
    for (const work of roadmap.work) {
      if (!isLeaf(work) || work.owner !== undefined || isOwned(work, roadmap) || !isOpen(work, roadmap)) continue;
      report({ place: placeOf(work), facts: { name: work.name, suggestion: owner, add: `owner @${owner}` } });
    }
  },
};

const someOwner = ({ work, products }: Roadmap): string | undefined =>
  work.find(({ owner }) => owner !== undefined)?.owner ?? products.find(({ owner }) => owner !== undefined)?.owner;

function isOwned(work: Work, roadmap: Roadmap): boolean {
  for (let id: string | undefined = work.parent; id !== undefined; ) {
    const entity = roadmap.byId.get(id);
    if (entity?.owner !== undefined) return true;
    id = entity?.parent;
  }
  return false;
}
