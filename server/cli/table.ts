/** A table for a terminal: columns aligned by what a character takes on the screen, numbers to the right. */
import stringWidth from 'string-width';
import { visible } from '../diagnostics/visible.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** The one column that gives way when the line is too long. */
  readonly shrinks?: true;
  /** Colours the padded cell. */
  readonly paint?: (row: Row) => (text: string) => string;
}

/** @param width characters a line may take; only the column that `shrinks` is cut, with an ellipsis */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  head: (text: string) => string,
): string {
  const cells = rows.map((row) => columns.map((column) => visible(column.cell(row))));
  const widths = columns.map((column, i) => Math.max(stringWidth(column.head), ...cells.map((row) => stringWidth(row[i]!))));
  const shrinking = columns.findIndex((column) => column.shrinks);
  const excess = widths.reduce((sum, w) => sum + w + 2, -2) - width;
  if (shrinking >= 0 && excess > 0) widths[shrinking] = Math.max(12, widths[shrinking]! - excess);
  const pad = (text: string, i: number): string => {
    const cut = shorten(text, widths[i]!);
    const space = ' '.repeat(Math.max(0, widths[i]! - stringWidth(cut)));
    return columns[i]!.align === 'right' ? space + cut : cut + space;
  };
  const line = (parts: readonly string[]): string => parts.join('  ').trimEnd();
  return [
    head(line(columns.map((column, i) => pad(column.head, i)))),
    ...rows.map((row, r) => line(columns.map((column, i) => (column.paint?.(row) ?? plain)(pad(cells[r]![i]!, i))))),
  ].join('\n');
}

const plain = (text: string): string => text;

function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}
