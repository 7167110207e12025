/**
 * Puts the properties of a declaration into the vocabulary's order, each with the comment lines right above it and the
 * one at its end. An action of its own, never part of formatting: the author's order is kept until they ask.
 */
import type { TextChange } from './format.ts';
import type { Declaration, Property } from './syntax.ts';
import type { Span } from './text.ts';
import { kindRow } from './vocabulary/index.ts';

/** The changes for one declaration that starts at `start`; none where it is in order, or where a line holds more than one thing. */
export function orderProperties(text: string, declaration: Declaration, start: number): TextChange[] {
  const row = kindRow(declaration.keyword.text);
  if (!row || declaration.problems.length > 0 || !declaration.block) return [];
  const order = Object.keys(row.properties);
  const rank = ({ name }: Property): number => {
    const at = order.indexOf(name.text);
    return at < 0 ? order.length : at;
  };
  const properties = [...declaration.properties];
  const sorted = [...properties].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  if (sorted.every((property, i) => property === properties[i])) return [];
  const block = { start: start + declaration.block.start, end: start + declaration.block.end };
  const inLine = !/[\r\n]/.test(text.slice(block.start, block.end));
  if (inLine && text.slice(block.start, block.end).includes('/*')) return [];
  const slotOf = (property: Property): Span | undefined => {
    const own = { start: start + property.start, end: start + property.end };
    return inLine ? own : linesOf(text, own);
  };
  const slots = properties.map(slotOf);
  const texts = sorted.map(slotOf);
  return slots.flatMap((slot, i) => {
    const from = texts[i];
    if (!slot || !from || slots.includes(undefined)) return [];
    const by = text.slice(from.start, from.end);
    return by === text.slice(slot.start, slot.end) ? [] : [{ ...slot, text: by }];
  });
}

/** A property with its comments, if nothing else is on its lines. */
function linesOf(text: string, own: Span): Span | undefined {
  const rest = /^[^\S\r\n]*;?[^\S\r\n]*(?:\/\/[^\r\n]*)?(?=[\r\n])/.exec(text.slice(own.end));
  let start = lineStart(text, own.start);
  if (!rest || text.slice(start, own.start).trim() !== '') return undefined;
  let from = own.start;
  while (start > 0) {
    const above = lineStart(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
    const line = text.slice(above, start);
    if (!/^\s*\/\/(?!\/)/.test(line)) break;
    from = above + (line.length - line.trimStart().length);
    start = above;
  }
  return { start: from, end: own.end + rest[0].length };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
