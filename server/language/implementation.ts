/** Who makes it true: the features that move a KPI, the work that supports an objective, the work a team does. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import type { InFile } from '../workspace/places.ts';
import { declarationSpans, entityOf, idAt } from '../workspace/places.ts';

export function implementation(analysis: Analysis, uri: string, offset: number): readonly InFile[] {
  const id = idAt(analysis, uri, offset);
  const entity = id && entityOf(analysis, id);
  if (!entity) return [];
  return implementers(analysis, entity).flatMap(({ origin }) => {
    const spans = declarationSpans(analysis, origin);
    return spans ? [{ uri: spans.uri, span: spans.name }] : [];
  });
}

/** In the order they are written. */
function implementers({ roadmap }: Analysis, { id, kind }: Entity): readonly Entity[] {
  const { work, products, objectives, risks } = roadmap;
  switch (kind) {
    case 'kpi':
      return [
        ...objectives.filter((o) => o.measuredBy.includes(id)),
        ...work.filter((w) => w.kind === 'feature' && w.moves.some(({ kpi }) => kpi === id)),
      ];
    case 'objective':
      return [
        ...objectives.filter((o) => o.supports.includes(id)),
        ...products.filter((p) => p.supports.includes(id)),
        ...work.filter((w) => w.kind === 'feature' && w.supports.includes(id)),
      ];
    case 'team':
      return work.filter((w) => w.kind === 'feature' && w.teams.some(({ team }) => team === id));
    case 'product':
      return work.filter((w) => w.product === id);
    case 'feature':
    case 'milestone':
      return [...work.filter((w) => w.parent === id), ...risks.filter((r) => r.threatens.includes(id))];
    case 'calendar':
      return roadmap.teams.filter((t) => t.calendar === id);
    case 'scoring':
      return roadmap.header?.rank === id ? [roadmap.header] : [];
    case 'stakeholder':
      return roadmap.views.filter((v) => v.for.includes(id));
    case 'roadmap':
    case 'risk':
    case 'scenario':
    case 'view':
      return [];
  }
}
