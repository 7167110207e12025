/** A table for a terminal: columns aligned by what a character takes on the screen, numbers to the right. */
import stringWidth from 'string-width';
import { visible } from '../../diagnostics/visible.ts';
import { escapeForCi } from './escapeForCi.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** It gives way when the line is too long; of several the widest does. */
  readonly shrinks?: true;
  /** Colours the padded cell. */
  readonly paint?: (row: Row) => (text: string) => string;
}

/** @param width characters a line may take; only columns that give way are cut, with an ellipsis */
export function textTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  head: (text: string) => string,
): string {
  const heads = columns.map((column) => visible(column.head));
  const cells = rows.map((row) => columns.map((column) => visible(column.cell(row))));
  const widths = heads.map((text, i) => Math.max(stringWidth(text), ...cells.map((row) => stringWidth(row[i]!))));
  let excess = widths.reduce((sum, w) => sum + w + 2, -2) - width;
  for (; excess > 0; excess--) {
    const widest = columns.reduce(
      (best, column, i) => (column.shrinks && widths[i]! > (widths[best] ?? narrowest) ? i : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest]!--;
  }
  const pad = (text: string, i: number): string => {
    const cut = shorten(text, widths[i]!);
    const space = ' '.repeat(Math.max(0, widths[i]! - stringWidth(cut)));
    return columns[i]!.align === 'right' ? space + cut : cut + space;
  };
  const line = (parts: readonly string[]): string => parts.join('  ').trimEnd();
  const lines = [
    head(line(heads.map(pad))),
    ...rows.map((row, r) => line(columns.map((column, i) => (column.paint?.(row) ?? plain)(pad(cells[r]![i]!, i))))),
  ];
  return escapeForCi(lines.join('\n'));
}

/** A column that gives way keeps this much. */
const narrowest = 12;

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
