/** A file of another tool by its format, which its content shows where nobody states it. */

import { tableOf } from './csvTable.ts';
import { decodeText } from './decodeText.ts';
import { isMspdi, readMspdi } from './mspdi.ts';
import { readTable, readTrackerText, type TextFormat } from './readTrackerText.ts';
import type { ReadResult, ReadSettings } from './trackerExport.ts';
import { isZip, xlsxRows } from './xlsxRows.ts';

export type ImportFormat = TextFormat | 'mspdi';

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
    return readTable(tableOf(workbook.rows, false), format === 'mspdi' ? undefined : format, settings);
  }
  const { text, encoding } = decodeText(file.bytes);
  const isProject = format === 'mspdi' || (format === undefined && isMspdi(text));
  const result = isProject ? readMspdi(text) : readTrackerText(text, format, settings);
  if (result.kind !== 'read' || encoding !== 'Windows-1252') return result;
  const remark = { where: '', text: 'it is not UTF-8, so it was read as Windows-1252' };
  return { ...result, raw: { ...result.raw, remarks: [remark, ...result.raw.remarks] } };
}
