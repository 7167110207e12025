/** A file of another tool by its format, which its content shows where nobody states it. */

import { readAnyTable } from './anyTable.ts';
import { isAzure, readAzure } from './azure.ts';
import { csvTable, type Table, tableOf } from './csvTable.ts';
import { decodeText } from './decodeText.ts';
import { isGitHub, readGitHub } from './github.ts';
import { isJira, readJira } from './jira.ts';
import { isLinear, readLinear } from './linear.ts';
import { isMspdi, readMspdi } from './mspdi.ts';
import type { ReadResult, ReadSettings } from './trackerExport.ts';
import { isZip, xlsxRows } from './xlsxRows.ts';

export const importFormats = ['jira', 'linear', 'azure', 'github', 'mspdi', 'csv'] as const;
export type ImportFormat = (typeof importFormats)[number];

export interface ExportFile {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param format as stated; left out, the content decides */
export function readExport(file: ExportFile, format: ImportFormat | undefined, settings: ReadSettings): ReadResult {
  if (isZip(file.bytes)) {
    const workbook = xlsxRows(file.bytes);
    if ('failed' in workbook) return { kind: 'failed', because: workbook.failed };
    const table = tableOf(workbook.rows, false);
    return tableReader(table, format)(table, settings);
  }
  const { text, encoding } = decodeText(file.bytes);
  const result = readText(text, format, settings);
  if (result.kind !== 'read' || encoding !== 'Windows-1252') return result;
  const remark = { where: '', text: 'it is not UTF-8, so it was read as Windows-1252' };
  return { ...result, raw: { ...result.raw, remarks: [remark, ...result.raw.remarks] } };
}

function readText(text: string, format: ImportFormat | undefined, settings: ReadSettings): ReadResult {
  if (format === 'github' || (format === undefined && isGitHub(text))) return readGitHub(text);
  if (format === 'mspdi' || (format === undefined && isMspdi(text))) return readMspdi(text);
  const table = csvTable(text);
  return tableReader(table, format)(table, settings);
}

function tableReader(
  table: Table,
  format: ImportFormat | undefined,
): (table: Table, settings: ReadSettings) => ReadResult {
  switch (format) {
    case 'jira':
      return readJira;
    case 'linear':
      return readLinear;
    case 'azure':
      return readAzure;
    default:
      if (format === undefined && isJira(table)) return readJira;
      if (format === undefined && isLinear(table)) return readLinear;
      return format === undefined && isAzure(table) ? readAzure : readAnyTable;
  }
}
