/** The changes that fixes are made of: take a property or an item out, put one in. Comments and layout around them stay. */
import type { Declaration, Property } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { Edit } from './edit.ts';

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\t';

/** Takes a whole statement out: with its line where it is alone on it, else with the separator that it no longer needs. */
export function removeStatement(text: string, { start, end }: Span): Edit {
  let left = start;
  while (isBlank(text[left - 1])) left--;
  let right = end;
  while (isBlank(text[right])) right++;
  const startsLine = left === 0 || /[\r\n]/.test(text[left - 1]!);
  const endsLine = right >= text.length || /[\r\n]/.test(text[right]!);
  if (startsLine && endsLine) {
    if (text.startsWith('\r\n', right)) right += 2;
    else if (right < text.length) right += 1;
    return { span: { start: left, end: right }, text: '' };
  }
  if (text[right] === ';') {
    right++;
    while (isBlank(text[right])) right++;
    return { span: { start, end: right }, text: '' };
  }
  if (text[left - 1] === ';') return { span: { start: left - 1, end }, text: '' };
  return { span: { start: left, end }, text: '' };
}

/** Takes an item out of a list, or the whole property with its last one. */
export function removeItem(text: string, property: Property, index: number, start: number): Edit {
  const { items } = property;
  if (items.length < 2) return removeStatement(text, shift(property, start));
  const first = (i: number): number => start + items[i]![0]!.start;
  const last = (i: number): number => start + items[i]!.at(-1)!.end;
  return index === 0
    ? { span: { start: first(0), end: first(1) }, text: '' }
    : { span: { start: last(index - 1), end: last(index) }, text: '' };
}

/**
 * Puts a property into a declaration, in the way the others are written: behind its last one, or behind the one that
 * `neighbour` says.
 */
export function addProperty(
  text: string,
  declaration: Declaration,
  start: number,
  property: string,
  neighbour?: Property,
): Edit {
  const { block, properties, children, childStarts } = declaration;
  const at = (offset: number, insert: string): Edit => ({ span: { start: offset, end: offset }, text: insert });
  if (!block) return at(start + declaration.length, ` { ${property} }`);
  const open = start + block.start + 1;
  const firstChild = children.length > 0 ? start + childStarts[0]! : Number.POSITIVE_INFINITY;
  const own = properties.filter((p) => start + p.end <= firstChild);
  const before = neighbour && own.includes(neighbour) ? neighbour : own.at(-1);
  const indent = indentOf(text, start);
  const breaks = lineBreakOf(text);
  // Before a stray brace it would read as the header of a block; it goes to the front of its own block then.
  if (before && !/^\s*\{/.test(text.slice(start + before.end, start + before.end + 200))) {
    const end = start + before.end;
    // Behind a comment on the same line the new one would be a part of it.
    const oneLine = /^(?:[ \t]|\/\*(?:(?!\*\/)[^\r\n])*\*\/)*[;}]/.test(text.slice(end, endOfLine(text, end)));
    if (oneLine) return at(end, `; ${property}`);
    const lineEnd = endOfLine(text, end);
    return at(lineEnd, `${breaks}${indentOf(text, start + before.start)}${property}`);
  }
  const inside = text.slice(open, start + block.end);
  if (/^[ \t]*\}/.test(inside))
    return { span: { start: open, end: open + inside.indexOf('}') }, text: ` ${property} ` };
  const rest = text.slice(open, endOfLine(text, open));
  if (rest.trim() !== '' && !rest.trim().startsWith('//')) return at(open, ` ${property};`);
  return at(endOfLine(text, open), `${breaks}${indent}  ${property}`);
}

/** Several of them. All go to one place; a declaration in one line takes them as one text. */
export function addProperties(text: string, declaration: Declaration, start: number, properties: readonly string[]) {
  const { block } = declaration;
  const hasLines = block && text.slice(start + block.start, start + block.end).includes('\n');
  const lines = hasLines ? properties : [properties.join('; ')];
  return lines.map((property) => addProperty(text, declaration, start, property));
}

/** The white space a line begins with. */
export function indentOf(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
  return end;
}

export const lineBreakOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

export const propertyNamed = ({ properties }: Declaration, name: string): Property | undefined =>
  properties.find((property) => property.name.text === name);
