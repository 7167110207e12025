/** Names that may be referred to, nearest first: of the same block, then of the blocks around it, then all others. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Entity } from '../../model/roadmap.ts';
import { period } from '../../wording/dates.ts';
import { entityOfPath, isWork, namesakes, plannedOf } from '../../workspace/places.ts';
import type { ValuePlace } from './context.ts';
import type { CompletionItem } from './item.ts';

export function referenceItems(
  analysis: Analysis,
  kinds: readonly string[],
  { path, listed, property }: Pick<ValuePlace, 'path' | 'listed' | 'property'>,
): readonly CompletionItem[] {
  const self = entityOfPath(
    analysis,
    path.map(({ declaration }) => declaration),
  )?.id;
  // What a property belongs to stands in a block of its own: its neighbours are what its parent holds.
  const home = self === undefined ? undefined : analysis.roadmap.byId.get(self)?.parent;
  const taken = new Set(listed);
  const orders = property === 'after' || property === 'before';
  const found: { entity: Entity; near: number }[] = [];
  for (const entity of analysis.roadmap.byId.values()) {
    if (!kinds.includes(entity.kind) || entity.id === self) continue;
    if (entity.origin.declaration.id === undefined) continue;
    if (taken.has(entity.name) || taken.has(entity.id)) continue;
    // A part cannot wait for its own summary, nor a summary for its part.
    if (orders && self !== undefined && (entity.id.startsWith(`${self}.`) || self.startsWith(`${entity.id}.`)))
      continue;
    found.push({ entity, near: nearness(entity, self, home) });
  }
  found.sort((a, b) => a.near - b.near);
  return found.map(({ entity }) => {
    const bare = namesakes(analysis, entity.name) === 1 || entity.parent === home;
    return {
      label: bare ? entity.name : entity.id,
      kind: 'reference' as const,
      detail: detailOf(analysis, entity),
      // People remember titles: typing one finds the name.
      title: entity.title,
    };
  });
}

function nearness({ parent, id }: Entity, self: string | undefined, home: string | undefined): number {
  if (self !== undefined && id.startsWith(`${self}.`)) return 0;
  if (parent === home) return 1;
  let depth = 2;
  for (let block = home; block !== undefined; depth++) {
    const dot = block.lastIndexOf('.');
    block = dot < 0 ? undefined : block.slice(0, dot);
    if (parent === block || (block !== undefined && id.startsWith(`${block}.`))) return depth;
  }
  return 100;
}

function detailOf(analysis: Analysis, entity: Entity): string {
  const planned = isWork(entity) ? plannedOf(analysis, entity.index) : undefined;
  return planned ? `${entity.title} · ${period(planned)}` : entity.title;
}
