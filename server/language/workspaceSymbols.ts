/** Everything with a name in all roots, found by letters in order: `opc` finds `One-page cart`. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import type { InFile } from '../workspace/places.ts';
import { declarationSpans } from '../workspace/places.ts';

export interface FoundSymbol extends InFile {
  readonly name: string;
  readonly kind: string;
  /** The path of what it is in. */
  readonly container: string;
}

const MOST = 500;

export function workspaceSymbols(analyses: readonly Analysis[], query: string): readonly FoundSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const seen = new Set<unknown>();
  const found: FoundSymbol[] = [];
  for (const analysis of analyses) {
    for (const entity of analysis.roadmap.byId.values()) {
      // A file in several roots has its declarations in each of them.
      const { id, title } = entity.origin.declaration;
      if (seen.has(entity.origin.declaration) || !(id || title) || !matches(entity, wanted)) continue;
      seen.add(entity.origin.declaration);
      const spans = declarationSpans(analysis, entity.origin);
      if (!spans) continue;
      found.push({
        uri: spans.uri,
        span: spans.name,
        name: entity.title || entity.name,
        kind: entity.kind,
        container: entity.parent ?? '',
      });
      if (found.length >= MOST) return found;
    }
  }
  return found;
}

/** A path is searched only by who writes a dot. */
const matches = (entity: Entity, wanted: string): boolean =>
  wanted === '' ||
  inOrder(entity.name.toLowerCase(), wanted) ||
  inOrder(entity.title.toLowerCase(), wanted) ||
  (wanted.includes('.') && inOrder(entity.id.toLowerCase(), wanted));

function inOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const c of wanted) {
    const at = text.indexOf(c, from);
    if (at < 0) return false;
    from = at + c.length;
  }
  return true;
}
