/** What is said of progress is true of a day: the header says which. */
import { addProperty, propertyNamed } from '../../planEdits/edits.ts';
import { type Fixer, fact } from './fix.ts';

export const addAsOf: Fixer = (found) => {
  const { header } = found.analysis.roadmap;
  const file = header && found.analysis.files.get(header.origin.file);
  const day = fact(found, 'asOf');
  if (!header || day === undefined || !file?.positions.has(header.origin.declaration)) return [];
  const { declaration } = header.origin;
  if (propertyNamed(declaration, 'as-of')) return [];
  const edit = addProperty(file.text, declaration, file.positions.start(declaration), `as-of ${day}`);
  const title = `Say \`as-of ${day}\` in the roadmap, so that what is left of it is planned from there`;
  return [{ title, edits: new Map([[file.uri, [edit]]]), preferred: true, safe: false }];
};
