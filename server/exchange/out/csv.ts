/** One table as separated values (RFC 4180). */
import { csvFormatRows } from 'd3-dsv';
import type { Exporter } from './exporter.ts';
import { cellText, plainCell } from './plainCell.ts';
import { sheetNamed } from './sheets.ts';

export const csv: Exporter = (scope, { sheet = 'work', mark }) => {
  const table = sheetNamed(scope, sheet)?.table;
  const rows = table
    ? [
        table.columns.map(({ head }) => head),
        ...table.rows.map(({ cells }) => cells.map(({ value }) => cellText(plainCell(value)))),
      ]
    : [];
  return `${mark ? '\ufeff' : ''}${rows.map((row) => csvFormatRows([row])).join('\r\n')}\r\n`;
};
