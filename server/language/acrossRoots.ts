/**
 * A file that several roadmaps import is seen in the analysis of each: a question about all that a name is used for is
 * a question to every one of them.
 */

import type { Analysis } from '../analysis/analysis.ts';
import type { Id } from '../model/roadmap.ts';
import { entityOfDeclaration } from '../workspace/places.ts';

/** What is declared in one place, as one roadmap knows it. */
export interface RootEntity {
  readonly analysis: Analysis;
  readonly id: Id;
}

/** What `id` is in `analysis`, and whatever the same declaration is in the others that read its file. */
export function acrossRoots(analysis: Analysis, id: Id, others: readonly Analysis[]): readonly RootEntity[] {
  const origin = analysis.roadmap.byId.get(id)?.origin;
  const elsewhere = others.flatMap((other): RootEntity[] => {
    if (!origin || other.root === analysis.root || !other.files.has(origin.file)) return [];
    const entity = entityOfDeclaration(other, origin.declaration);
    return entity ? [{ analysis: other, id: entity.id }] : [];
  });
  return [{ analysis, id }, ...elsewhere];
}
