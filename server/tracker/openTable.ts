/** A table of one tracker with its cells readable: how its dates are written is found from all of them at once. */
import { type CellReader, cellReader } from './cells.ts';
import { type Columns, columnsOf, type Table } from './csvTable.ts';
import { type DateReader, dateReader } from './readDates.ts';
import type { ReadSettings, Remark } from './trackerExport.ts';

interface OpenTable {
  readonly kind: 'open';
  readonly columns: Columns;
  readonly reader: CellReader;
  /** Grows as the reader meets cells that it cannot read. */
  readonly remarks: Remark[];
}

/**
 * @param dateColumns the columns whose cells are dates
 * @param key the column that names an issue in remarks
 * @returns `undecided` where day and month cannot be told apart and the settings do not say which comes first
 */
export function openTable(
  table: Table,
  dateColumns: readonly string[],
  key: string,
  settings: ReadSettings,
): OpenTable | Extract<DateReader, { kind: 'undecided' }> {
  const columns = columnsOf(table);
  const cells = table.rows.flatMap((row) => dateColumns.flatMap((name) => columns.cells(row, name)));
  const dates = dateReader(cells, settings.dates);
  if (dates.kind === 'undecided') return dates;
  const remarks: Remark[] = [];
  return { kind: 'open', columns, reader: cellReader(table, columns, dates.read, remarks, key), remarks };
}
