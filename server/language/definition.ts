/** From a name to where it is declared. */
import type { Analysis } from '../analysis/analysis.ts';
import type { InFile } from '../workspace/places.ts';
import { declarationSpans, entityOf, idAt, spansOf } from '../workspace/places.ts';

export function definition(analysis: Analysis, uri: string, offset: number): readonly InFile[] {
  const id = idAt(analysis, uri, offset);
  if (id === undefined) return [];
  const defined = spansOf(
    analysis,
    analysis.references.of(id).filter(({ role }) => role === 'definition'),
  );
  if (defined.length > 0) return defined;
  const entity = entityOf(analysis, id);
  const spans = entity && declarationSpans(analysis, entity.origin);
  return spans ? [{ uri: spans.uri, span: spans.name }] : [];
}
