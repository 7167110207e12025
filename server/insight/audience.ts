/** Who may see what: outsiders see nothing that is meant for fewer people than they are. */
import type { Data } from '../model/data.ts';
import type { Audience, Entity, Product, Work } from '../model/roadmap.ts';

const WIDTH: Readonly<Record<Audience, number>> = { internal: 0, partner: 1, public: 2 };

export type AudienceEntity = Data<Work | Product> & { readonly audience: Audience };

/** Entities by id. */
export interface EntitiesById {
  readonly byId: { get(id: string): Data<Entity> | undefined };
}

/** Who says for whom an item is: it, or the nearest block around it that says so. Unsaid, it is anybody's. */
export function audienceSource(entity: Data<Entity>, { byId }: EntitiesById): AudienceEntity | undefined {
  for (let at: Data<Entity> | undefined = entity; at !== undefined; ) {
    if ((at.kind === 'feature' || at.kind === 'milestone' || at.kind === 'product') && at.audience !== undefined)
      return at as AudienceEntity;
    at = at.parent === undefined ? undefined : byId.get(at.parent);
  }
  return undefined;
}

/** Whether what is for some is for these readers, too; a view without an `audience` is for the house itself. */
export const isFor = (some: Audience, readers: Audience | undefined): boolean =>
  WIDTH[some] >= WIDTH[readers ?? 'internal'];

export const maySee = (readers: Audience | undefined, entity: Entity, roadmap: EntitiesById): boolean =>
  isFor(audienceSource(entity, roadmap)?.audience ?? 'public', readers);
