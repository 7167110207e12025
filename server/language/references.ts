/** Every place a name is used, across files and across the roadmaps that share them; with `declared`, also where it is declared. */
import type { Analysis } from '../analysis/analysis.ts';
import type { InFile } from '../workspace/places.ts';
import { idAt, spanOfPlace, spansOf } from '../workspace/places.ts';
import { acrossRoots } from './acrossRoots.ts';

export function references(
  analysis: Analysis,
  uri: string,
  offset: number,
  declared: boolean,
  others: readonly Analysis[] = [],
): readonly InFile[] {
  const id = idAt(analysis, uri, offset);
  if (id === undefined) return [];
  const found = new Map<string, InFile>();
  for (const seen of acrossRoots(analysis, id, others)) {
    const occurrences = seen.analysis.references.of(seen.id).filter(({ role }) => declared || role === 'reference');
    for (const at of spansOf(seen.analysis, occurrences)) found.set(`${at.span.start} ${at.uri}`, at);
  }
  return [...found.values()];
}

export interface Highlight extends InFile {
  readonly role: 'definition' | 'reference';
}

/** The same within one file. */
export function highlights(analysis: Analysis, uri: string, offset: number): readonly Highlight[] {
  const id = idAt(analysis, uri, offset);
  if (id === undefined) return [];
  return analysis.references.of(id).flatMap((occurrence) => {
    const at = occurrence.place.file === uri ? spanOfPlace(analysis, occurrence.place) : undefined;
    return at ? [{ ...at, role: occurrence.role }] : [];
  });
}
