/** One line of source as a screen shows it, and the cells that a part of it takes. */
import stringWidth from 'string-width';
import { visible } from './visible.ts';

export interface FrameLine {
  readonly shown: string;
  /** The cells, from zero, between two UTF-16 columns of the line; what was cut away is at its ends. */
  readonly cells: (start: number, end: number) => readonly [number, number];
}

/** @param at the columns that must be seen where the line is longer than `width` */
export function frameLine(
  line: string,
  at: { readonly column: number; readonly end: number },
  width: number,
): FrameLine {
  const [from, to] = window(line, at, width);
  const lead = from > 0 ? '…' : '';
  const shown = `${lead}${show(line.slice(from, to))}${to < line.length ? '…' : ''}`;
  const cell = (column: number): number => {
    const inside = Math.max(from, Math.min(column, to));
    return lead.length + stringWidth(show(line.slice(from, inside)));
  };
  return { shown, cells: (start, end) => [cell(start), cell(end)] };
}

/** Tabs are four cells wherever they stand, so that the carets below stay true. */
const show = (text: string): string => visible(text.replaceAll('\t', '    '));

/** A part of a long line, in code units, that keeps the carets in sight and never splits a pair. */
function window(line: string, { column, end }: { column: number; end: number }, width: number): [number, number] {
  if (line.length <= width) return [0, line.length];
  const seen = Math.min(end, column + width);
  let from = Math.max(0, Math.min(column - 20, seen - width));
  if (seen - from < width && from > 0) from = Math.max(0, Math.min(from, line.length - width));
  let to = Math.min(line.length, from + width);
  if (isLow(line, from)) from--;
  if (isLow(line, to)) to--;
  return [from, to];
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};
