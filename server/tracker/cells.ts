/** Cells of a table as typed values; what cannot be read becomes a remark and nothing else. */
import type { Day } from '../../grammar/civil.ts';
import { type Columns, numberIn, type Table, type TableRow } from './csvTable.ts';
import type { Person, Remark } from './trackerExport.ts';

export interface CellReader {
  date(row: TableRow, ...names: string[]): Day | undefined;
  number(row: TableRow, ...names: string[]): number | undefined;
}

/** @param key the column that names an issue in remarks */
export function cellReader(
  { decimalComma, header }: Table,
  columns: Columns,
  readDate: (text: string) => Day | undefined,
  remarks: Remark[],
  key: string,
): CellReader {
  const remark = (row: TableRow, names: readonly string[], what: string, text: string): undefined => {
    const issue = columns.cell(row, key);
    const column = header.find((name) => names.some((each) => each.toLowerCase() === name.toLowerCase())) ?? names[0]!;
    remarks.push({
      where: `row ${row.number}`,
      ...(issue && { key: issue }),
      text: `\`${column}\` is not a ${what}: \`${text}\``,
    });
    return undefined;
  };
  return {
    date(row, ...names) {
      const text = columns.cell(row, ...names);
      return text === '' ? undefined : (readDate(text) ?? remark(row, names, 'date', text));
    },
    number(row, ...names) {
      const text = columns.cell(row, ...names);
      return text === '' ? undefined : (numberIn(text, decimalComma) ?? remark(row, names, 'number', text));
    },
  };
}

/** Rounded to a thousandth; eight hours are a day. */
export const effortOfHours = (hours: number): string => effortOfDays(hours / 8);

export function effortOfDays(days: number): string {
  const rounded = Math.round(days * 1000) / 1000;
  return Number.isInteger(rounded) || rounded >= 1 ? `${rounded}d` : `${Math.round(rounded * 8 * 1000) / 1000}h`;
}

/** `Jo Doe <jo@example.com>`, `bob@acme.example`, `Dana Lee`. */
export function personIn(text: string): Person | undefined {
  const name = /^(.*?)\s*<[^>]*>$/.exec(text)?.[1] ?? text;
  const plain = name.trim();
  if (plain === '') return undefined;
  const login = /^([\p{L}\d._-]+)@[^\s@]+$/u.exec(plain)?.[1];
  return login === undefined ? { name: plain, isLogin: false } : { name: login, isLogin: true };
}

/** `Research, launch` and `billing; launch`. */
export const listIn = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
