/** One property of a declaration set, put in or taken out; all around it stays. */
import { isoDate } from '../../grammar/civil.ts';
import type { Property } from '../../grammar/syntax.ts';
import { shift } from '../../grammar/text.ts';
import { kindRow } from '../../grammar/vocabulary/index.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Edit, Edits } from './edit.ts';
import { addProperty, indentOf, lineBreakOf, propertyNamed, removeStatement } from './edits.ts';
import type { Subject } from './subject.ts';

type Place = Pick<Subject, 'file' | 'declaration' | 'start'>;

/** `earliest 2027-03-01`: a new value where the property is written, else the property at its usual place. */
export function setProperty(place: Place, name: string, value: string): Edit {
  const { file, declaration, start } = place;
  const property = propertyNamed(declaration, name);
  if (property) return setValue(property, start, value);
  const neighbour = usualNeighbour(place, name);
  return (
    (neighbour ? undefined : atFront(place, `${name} ${value}`)) ??
    addProperty(file.text, declaration, start, `${name} ${value}`, neighbour)
  );
}

/** Before the first property, unless a comment stands above that, which could be about it. */
function atFront({ file, declaration: { block, properties }, start }: Place, property: string): Edit | undefined {
  const first = properties[0];
  if (!block || !first) return undefined;
  const at = start + first.start;
  const gap = file.text.slice(start + block.start + 1, at);
  if (gap.trim() !== '') return undefined;
  const separator = /[\r\n]/.test(gap) ? `${lineBreakOf(file.text)}${indentOf(file.text, at)}` : '; ';
  return { span: { start: at, end: at }, text: `${property}${separator}` };
}

function setValue(property: Property, start: number, value: string): Edit {
  const first = property.items[0]?.[0];
  const last = property.items.at(-1)?.at(-1);
  if (!first || !last) return { span: shift(property, start), text: `${property.name.text} ${value}` };
  return { span: shift({ start: first.start, end: last.end }, start), text: value };
}

export function removeProperty({ file, declaration, start }: Place, name: string): Edit | undefined {
  const property = propertyNamed(declaration, name);
  return property && removeStatement(file.text, shift(property, start));
}

/** The last of the properties that usually stand before this one; none where it would be the first. */
function usualNeighbour({ declaration }: Place, name: string): Property | undefined {
  const order = Object.keys(kindRow(declaration.keyword.text)?.properties ?? {});
  const before = new Set(order.slice(0, order.indexOf(name)));
  return declaration.properties.filter((property) => before.has(property.name.text)).at(-1);
}

/**
 * Where nothing else says when the roadmap starts, its earliest date does: a change of that date would move the rest.
 * So the start that the plan has is written down.
 */
export function writeStart({ roadmap, schedule, files, root }: Analysis): Edits {
  const value = isoDate(schedule.start);
  const header = roadmap.header?.origin;
  const file = files.get(header?.file ?? root);
  if (!file) return new Map();
  if (header) {
    const { declaration } = header;
    const place = { file, declaration, start: file.positions.start(declaration) };
    return new Map([[file.uri, [setProperty(place, 'start', value)]]]);
  }
  const { items, starts } = file.tree;
  const imports = items.flatMap((item, i) => (item.kind === 'import' ? [starts[i]! + item.length] : []));
  const at = imports.at(-1) ?? (file.text.startsWith('\ufeff') ? 1 : 0);
  const [newline, line] = [lineBreakOf(file.text), `roadmap { start ${value} }`];
  const text = imports.length > 0 ? `${newline}${newline}${line}` : `${line}${newline}${newline}`;
  return new Map([[file.uri, [{ span: { start: at, end: at }, text }]]]);
}

/** The edits of both; where two come to the same place, those of `first` stay first. */
export function joinEdits(first: Edits, second: Edits): Edits {
  const all = new Map(first);
  for (const [uri, edits] of second) all.set(uri, [...(all.get(uri) ?? []), ...edits]);
  return all;
}
