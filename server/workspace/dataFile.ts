/** A data file's text as measurements: the gate where outside data becomes typed, or a problem that says what is wrong. */
import { dsvFormat } from 'd3-dsv';
import type { Day } from '../../grammar/civil.ts';
import { readDateLike, readNumberLike } from '../../grammar/literals.ts';
import { closest } from '../../grammar/suggest.ts';
import type { DataFault } from '../diagnostics/codes/vocabulary.ts';
import type { Kpi } from '../model/roadmap.ts';

export interface DataReading {
  /** Sorted by day; of several on a day the last in the file counts. */
  readonly actuals: Kpi['actuals'];
  /** Each is a `wrong-value`. */
  readonly faults: readonly DataFault[];
}

/** More bad cells than this say nothing new. */
const mostFaults = 3;

/**
 * Separated by commas, semicolons or tabs (RFC 4180), with a header; a date in the first column (`2027-03-31`, or a
 * period, whose last day counts), numbers as in a roadmap in the others. Empty cells are skipped.
 *
 * @param name of the file, for messages
 * @param column to read; by default the second
 * @param percent whether the values have to be percentages, or must not be; either where it is left out
 */
export function readData(text: string, name: string, column: string | undefined, percent?: boolean): DataReading {
  const lines = text.replace(/^\uFEFF/, '');
  const rows = dsvFormat(separatorOf(lines)).parseRows(lines);
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const at = column === undefined ? 1 : header.indexOf(column, 1);
  if (at < 1 || header.length < 2) return { actuals: [], faults: [columnFault(header.slice(1), name, column)] };
  const byDay = new Map<Day, number>();
  const faults: DataFault[] = [];
  rows.slice(1).forEach((row, i) => {
    const date = row[0]?.trim() ?? '';
    const cell = row[at]?.trim() ?? '';
    if (cell === '') return;
    const where = { file: name, row: i + 2 };
    const on = dayIn(date);
    const value = numberIn(cell);
    if (on === undefined) faults.push({ kind: 'no-date', ...where, found: date });
    else if (value === undefined) faults.push({ kind: 'no-number', ...where, found: cell });
    else if (percent !== undefined && value.value !== 0 && value.percent !== percent)
      faults.push({ kind: 'mixed-units', ...where, found: cell, percent });
    else byDay.set(on, value.value);
  });
  const actuals = [...byDay].map(([on, value]) => ({ value, on })).sort((a, b) => a.on - b.on);
  return { actuals, faults: faults.slice(0, mostFaults) };
}

function columnFault(columns: readonly string[], file: string, column: string | undefined): DataFault {
  if (column === undefined) return { kind: 'no-table', file };
  const suggestion = closest(column, columns);
  return { kind: 'no-column', file, found: column, columns, ...(suggestion && { suggestion }) };
}

/** By the header: the separator that it has most of. */
function separatorOf(text: string): string {
  const header = /^.*/.exec(text)![0];
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

function dayIn(cell: string): Day | undefined {
  return /^\d{4}-/.test(cell) && cell.length <= 10 ? readDateLike(cell, 0, [])?.last : undefined;
}

function numberIn(cell: string): { readonly value: number; readonly percent: boolean } | undefined {
  const found = /^[+-]?\d/.test(cell) ? readNumberLike(cell, 0, []) : undefined;
  return found?.kind === 'number' ? found : undefined;
}
