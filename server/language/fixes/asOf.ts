/** Progress is true on a day: the header says which. */
import { isoDate } from '../../../grammar/civil.ts';
import { addProperty, propertyNamed } from '../../planEdits/edits.ts';
import type { Fixer } from './fix.ts';

export const addAsOf: Fixer<'unkept-dependency'> = (found) => {
  const { header } = found.analysis.roadmap;
  const file = header && found.analysis.files.get(header.origin.file);
  const day = isoDate(found.finding.facts.asOf);
  if (!header || !file?.positions.has(header.origin.declaration)) return [];
  const { declaration } = header.origin;
  if (propertyNamed(declaration, 'as-of')) return [];
  const edit = addProperty(file.text, declaration, file.positions.start(declaration), `as-of ${day}`);
  const title = `Add \`as-of ${day}\` to the roadmap, to plan the rest from that day`;
  return [{ title, edits: new Map([[file.uri, [edit]]]), preferred: true, safe: false }];
};
