/** Every place a name is used, across files; with `declared`, also where it is declared. */
import type { Analysis } from '../workspace/analysis.ts';
import type { InFile } from './edit.ts';
import { idAt, spanOfPlace, spansOf } from './places.ts';

export function references(analysis: Analysis, uri: string, offset: number, declared: boolean): readonly InFile[] {
  const id = idAt(analysis, uri, offset);
  if (id === undefined) return [];
  return spansOf(
    analysis,
    analysis.references.of(id).filter(({ role }) => declared || role === 'reference'),
  );
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
