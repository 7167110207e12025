/** The rows of the first sheet of a workbook (ECMA-376) as texts. Formulas are never run: what they came to is read. */
import { strFromU8, unzipSync } from 'fflate';
import { isoDate } from '../../grammar/civil.ts';
import { isElement, readXml, type XmlElement } from './readXml.ts';

export type XlsxRows = { readonly rows: readonly (readonly string[])[] } | { readonly failed: string };

/** Unpacked. A sheet of 10,000 rows has a tenth of it; a small file that unpacks to more is an attack. */
const mostBytes = 128 * 1024 * 1024;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

export function xlsxRows(bytes: Uint8Array): XlsxRows {
  const files = unpacked(bytes);
  if ('failed' in files) return files;
  const xml = (name: string, root: string): XmlElement | undefined => {
    const found = files.entries[name];
    const read = found && readXml(strFromU8(found), root);
    return read && isElement(read) ? read : undefined;
  };
  const sheet = xml(firstSheet(xml), 'worksheet');
  if (!sheet) return { failed: 'it has no sheet' };
  const shared = (xml('xl/sharedStrings.xml', 'sst')?.all('si') ?? []).map(textOf);
  const dates = dateStyles(xml('xl/styles.xml', 'styleSheet'));
  const rows: string[][] = [];
  for (const row of sheet.first('sheetData')?.all('row') ?? []) {
    const cells: string[] = [];
    for (const cell of row.all('c')) {
      const at = columnOf(cell.attribute('r'));
      if (at > 2000) continue;
      cells[at < 0 ? cells.length : at] = cellText(cell, shared, dates);
    }
    const number = Number(row.attribute('r'));
    const place = number > 0 && number <= 1_000_000 ? number - 1 : rows.length;
    rows[place] = Array.from(cells, (text) => text ?? '');
  }
  return { rows: Array.from(rows, (cells) => cells ?? []) };
}

function unpacked(
  bytes: Uint8Array,
): { readonly entries: Readonly<Record<string, Uint8Array>> } | { readonly failed: string } {
  let [size, isTooLarge] = [0, false];
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(name))
          return false;
        size += originalSize;
        if (size > mostBytes) isTooLarge = true;
        return !isTooLarge;
      },
    });
    return isTooLarge ? { failed: `it unpacks to more than ${mostBytes / 1024 / 1024} MB` } : { entries };
  } catch {
    return { failed: 'it is no workbook that can be unpacked' };
  }
}

function firstSheet(xml: (name: string, root: string) => XmlElement | undefined): string {
  const id = xml('xl/workbook.xml', 'workbook')?.first('sheets')?.first('sheet')?.attribute('id');
  const relations = xml('xl/_rels/workbook.xml.rels', 'Relationships')?.all('Relationship') ?? [];
  const target = relations.find((each) => each.attribute('Id') === id)?.attribute('Target');
  return target ? `xl/${target.replace(/^\/?(?:xl\/)?/, '')}` : 'xl/worksheets/sheet1.xml';
}

/** Plain, or of runs. */
const textOf = (si: XmlElement): string =>
  si.text('t') ||
  si
    .all('r')
    .map((run) => run.text('t'))
    .join('');

/** The styles, by their place, whose numbers are dates. */
function dateStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const own = new Map(
    (styles?.first('numFmts')?.all('numFmt') ?? []).map((format) => [
      format.attribute('numFmtId'),
      format.attribute('formatCode'),
    ]),
  );
  const isDate = (id: string): boolean => {
    const code = own.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    return code === undefined ? /^(?:1[4-9]|2[0-2])$/.test(id) : /[yd]/i.test(code);
  };
  const all = styles?.first('cellXfs')?.all('xf') ?? [];
  return new Set(all.flatMap((style, i) => (isDate(style.attribute('numFmtId')) ? [i] : [])));
}

function cellText(cell: XmlElement, shared: readonly string[], dates: ReadonlySet<number>): string {
  const value = cell.text('v');
  switch (cell.attribute('t')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return cell.first('is') ? textOf(cell.first('is')!) : '';
    case 'b':
      return value === '1' ? 'yes' : '';
    case 'e':
      return '';
    default:
      return value !== '' && dates.has(Number(cell.attribute('s') || '0'))
        ? isoDate(Math.floor(Number(value)) - 25_569)
        : value;
  }
}

/** `AB12` is 27; -1 where there is no reference. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
