/** `rules` that stand outside of the header go into it; where there is none, they get one. */
import { shift } from '../../../grammar/text.ts';
import { addProperty, removeStatement } from '../../planEdits/edits.ts';
import { type Fixer, inFile } from './fix.ts';

export const intoHeader: Fixer = (found) => {
  const { analysis, file, declaration, start } = found;
  if (declaration?.keyword.text !== 'rules') return [];
  const span = { start, end: start + declaration.length };
  const whole = file.text.slice(span.start, span.end);
  // A comment would be lost: whose it is only people know.
  if (/\/[/*]/.test(whole) || declaration.properties.length === 0) return [];
  const said = declaration.properties.map((property) => {
    const at = shift(property, start);
    return file.text.slice(at.start, at.end);
  });
  const rules = `rules { ${said.join('; ')} }`;
  const { header } = analysis.roadmap;
  const fix = { preferred: true, safe: false };
  if (!header) {
    const isTop = file.tree.items.includes(declaration);
    const edit = { span, text: `roadmap { ${rules} }` };
    return isTop ? [{ ...fix, title: 'Move them into a header: `roadmap { … }`', edits: inFile(found, edit) }] : [];
  }
  const { origin } = header;
  if (origin.file !== file.uri || !file.positions.has(origin.declaration)) return [];
  const added = addProperty(file.text, origin.declaration, file.positions.start(origin.declaration), rules);
  const edits = inFile(found, added, removeStatement(file.text, span));
  return [{ ...fix, title: 'Move them into the header', edits }];
};
