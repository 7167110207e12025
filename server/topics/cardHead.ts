/** What the card of every entity has: who it is, whose it is, and what its author wrote about it. */
import type { Entity } from '../model/roadmap.ts';
import type { Card } from './card.ts';
import { linkOf } from './remarks.ts';

export const cardHead = (entity: Entity): Omit<Card, 'facts' | 'why' | 'related'> => ({
  id: entity.id,
  entity: entity.kind,
  title: entity.title,
  ...(entity.owner !== undefined && { owner: entity.owner }),
  ...(entity.note !== undefined && { note: entity.note }),
  ...(entity.doc !== undefined && { doc: entity.doc }),
  ...linkOf(entity),
});
