/** Rows of a spreadsheet or of separated values, with columns that may repeat. */
import { dsvFormat } from 'd3-dsv';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether numbers are written with a decimal comma. */
  readonly decimalComma: boolean;
}

export interface TableRow {
  /** As a spreadsheet numbers it; the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Separated by commas, semicolons or tabs (RFC 4180); `sep=;` in the first line, as Excel writes it, decides. */
export function csvTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const stated = /^sep=(.)\r?\n/i.exec(plain);
  const body = stated ? plain.slice(stated[0].length) : plain;
  const separator = stated?.[1] ?? separatorOf(body);
  return tableOf(dsvFormat(separator).parseRows(body), separator === ';', stated ? 2 : 1);
}

/** @param first the number of the header's row */
export function tableOf(rows: readonly (readonly string[])[], decimalComma: boolean, first = 1): Table {
  const [header = [], ...rest] = rows;
  return {
    header: header.map(cellText),
    rows: rest
      .map((cells, i) => ({ number: first + 1 + i, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
    decimalComma,
  };
}

/** Without the apostrophe that keeps a spreadsheet from reading a text as a formula. */
const cellText = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

/** The one that the header has most of, outside of quotes. */
function separatorOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)![0].replace(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

export interface Columns {
  has(name: string): boolean;
  /** The first filled cell of the columns with this name; empty where there is none. */
  cell(row: TableRow, ...names: string[]): string;
  /** The filled cells of every column with this name. */
  cells(row: TableRow, name: string): readonly string[];
}

/** Columns by their name, whatever its case. */
export function columnsOf({ header }: Table): Columns {
  const places = new Map<string, number[]>();
  for (const [i, name] of header.entries()) {
    const key = name.toLowerCase();
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  const at = (name: string): readonly number[] => places.get(name.toLowerCase()) ?? [];
  const cells = ({ cells }: TableRow, name: string): readonly string[] =>
    at(name)
      .map((i) => cells[i] ?? '')
      .filter((cell) => cell !== '');
  return {
    has: (name) => places.has(name.toLowerCase()),
    cells,
    cell: (row, ...names) => {
      for (const name of names) {
        const [found] = cells(row, name);
        if (found !== undefined) return found;
      }
      return '';
    },
  };
}

/** `1,234.5` and, with a decimal comma, `1.234,5`. */
export function numberIn(text: string, decimalComma: boolean): number | undefined {
  const plain = decimalComma
    ? text.replace(/[.\s](?=\d{3}(?!\d))/g, '').replace(',', '.')
    : text.replace(/,(?=\d{3}(?!\d))/g, '');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain.trim()) ? Number(plain) : undefined;
}
