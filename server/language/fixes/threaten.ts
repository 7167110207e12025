/** A day that is fixed cannot be delayed: what has to be ready by then can. */
import { namesakes } from '../../workspace/places.ts';
import { itemAt } from './find.ts';
import { type Fixer, inFile } from './fix.ts';

export const threatenWork: Fixer<'risk-without-effect'> = (found) => {
  const item = itemAt(found);
  const { facts } = found.finding;
  const ids = 'predecessors' in facts ? facts.predecessors.filter((id) => !id.includes('~')) : [];
  if (!item || ids.length === 0) return [];
  const said = new Set(item.property.items.flat().flatMap((value) => (value.kind === 'word' ? [value.text] : [])));
  const names = ids
    .map((id) => {
      const name = id.slice(id.lastIndexOf('.') + 1);
      return namesakes(found.analysis, name) > 1 ? id : name;
    })
    .filter((name) => !said.has(name));
  if (names.length === 0) return [];
  const title = `Threaten ${names.map((name) => `\`${name}\``).join(', ')} instead`;
  return [{ title, edits: inFile(found, { span: found.span, text: names.join(', ') }), preferred: true, safe: false }];
};
