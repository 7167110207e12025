/** The text of a tracker's export by its format, which the content shows where nobody states it. */
import { readAnyTable } from './anyTable.ts';
import { isAzure, readAzure } from './azure.ts';
import { csvTable, type Table } from './csvTable.ts';
import { isGitHub, readGitHub } from './github.ts';
import { isJira, readJira } from './jira.ts';
import { isLinear, readLinear } from './linear.ts';
import type { ReadResult, ReadSettings } from './trackerExport.ts';

export type TextFormat = 'jira' | 'linear' | 'azure' | 'github' | 'csv';

/** @param format as stated; left out, the content decides */
export function readTrackerText(text: string, format: TextFormat | undefined, settings: ReadSettings): ReadResult {
  if (format === 'github' || (format === undefined && isGitHub(text))) return readGitHub(text);
  return readTable(csvTable(text), format, settings);
}

export const readTable = (table: Table, format: TextFormat | undefined, settings: ReadSettings): ReadResult =>
  tableReader(table, format)(table, settings);

function tableReader(
  table: Table,
  format: TextFormat | undefined,
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
