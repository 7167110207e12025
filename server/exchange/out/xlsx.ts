/** A workbook (ECMA-376) with one sheet for each table: real dates and numbers, filters, a header that stays in sight. */
import { escapeXml } from '../../util/xml.ts';
import type { Exporter } from './exporter.ts';
import { isFormulaLike, type PlainCell, plainCell } from './plainCell.ts';
import { allSheets, type Sheet } from './sheets.ts';
import { zip } from './zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const xlsx: Exporter = (scope) => {
  const sheets = allSheets(scope);
  const numbered = sheets.map((sheet, i) => ({ sheet, n: i + 1 }));
  return zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${numbered.map(({ n }) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, n }) => `<sheet name="${escapeXml(sheet.title)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets><definedNames>${numbered.map(({ sheet, n }) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${n - 1}" hidden="1">'${escapeXml(sheet.title)}'!$A$1:$${columnName(sheet.table.columns.length)}$${sheet.table.rows.length + 1}</definedName>`).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${numbered.map(({ n }) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(numbered.map(({ sheet, n }) => [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet)])),
  });
};

/** Places in `cellXfs`. */
const style = { plain: 0, header: 1, date: 2, number: 3, percent: 4, literal: 5 } as const;

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`;

function sheetXml({ table: { columns, rows } }: Sheet): string {
  const cells = rows.map((row) => row.cells.map(({ value }) => plainCell(value)));
  const range = `A1:${columnName(columns.length)}${rows.length + 1}`;
  const widths = columns.map(({ head }, i) =>
    cells.reduce((most, row) => Math.max(most, lengthOf(row[i]!)), head.length + 4),
  );
  const row = (n: number, inside: readonly string[]): string => `<row r="${n}">${inside.join('')}</row>`;
  const header = columns.map(({ head }, i) => textCell(`${columnName(i + 1)}1`, head, style.header));
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, width + 2)}" customWidth="1"/>`).join('')}</cols><sheetData>${row(1, header)}${cells
    .map((each, i) =>
      row(
        i + 2,
        each.map((cell, c) => cellXml(`${columnName(c + 1)}${i + 2}`, cell)),
      ),
    )
    .join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

function cellXml(at: string, cell: PlainCell): string {
  const number = (value: number, of: number): string =>
    `<c r="${at}" s="${of}"><v>${Math.round(value * 1e9) / 1e9}</v></c>`;
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? '' : textCell(at, cell.text, isFormulaLike(cell.text) ? style.literal : style.plain);
    case 'date':
      // A spreadsheet counts days from the end of 1899.
      return number(cell.day + 25_569, style.date);
    case 'number':
      return number(cell.value, Number.isInteger(cell.value) ? style.plain : style.number);
    case 'percent':
      return number(cell.value, style.percent);
  }
}

const textCell = (at: string, text: string, of: number): string =>
  `<c r="${at}" s="${of}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

const lengthOf = (cell: PlainCell): number => (cell.kind === 'text' ? cell.text.length : 10);

/** 1 is `A`, 27 is `AA`. */
function columnName(n: number): string {
  return n <= 26 ? String.fromCharCode(64 + n) : columnName(Math.floor((n - 1) / 26)) + columnName(((n - 1) % 26) + 1);
}
