/** The CSV of a query in Azure DevOps: a tree in `Title 1`, `Title 2`, …, or a column `Parent`. */
import { effortOfHours, listIn, personIn } from './cells.ts';
import type { Table } from './csvTable.ts';
import { openTable } from './openTable.ts';
import type { RawIssue, ReadResult, ReadSettings } from './trackerExport.ts';

export const isAzure = ({ header }: Pick<Table, 'header'>): boolean =>
  header.includes('ID') && header.includes('Work Item Type') && header.some((name) => /^Title( 1)?$/.test(name));

const startColumns = ['Start Date', 'Planned Start'];
const dateColumns = [
  ...startColumns,
  'Target Date',
  'Finish Date',
  'Due Date',
  'Closed Date',
  'Activated Date',
  'Created Date',
  'Changed Date',
];

export function readAzure(table: Table, settings: ReadSettings): ReadResult {
  const opened = openTable(table, dateColumns, 'ID', settings);
  if (opened.kind === 'undecided') return opened;
  const { columns, reader, remarks } = opened;
  const levels = table.header.filter((name) => /^Title \d+$/.test(name));
  const open: string[] = [];
  const issues = table.rows.map((row): RawIssue => {
    const key = columns.cell(row, 'ID');
    const level = levels.findIndex((name) => columns.cell(row, name) !== '');
    const title = level < 0 ? columns.cell(row, 'Title') : columns.cell(row, levels[level]!);
    const above = level > 0 ? open.slice(0, level).findLast((each) => each !== undefined) : undefined;
    if (level >= 0) {
      open.length = level;
      open[level] = key;
    }
    const [area = ''] = columns.cell(row, 'Area Path').split('\\');
    const person = personIn(columns.cell(row, 'Assigned To'));
    const hours = reader.number(row, 'Original Estimate');
    return {
      where: `row ${row.number}`,
      ref: key,
      ...(key && { key }),
      title,
      parent: columns.cell(row, 'Parent') || above || '',
      product: area,
      status: { name: columns.cell(row, 'State') },
      startDate: reader.date(row, ...startColumns),
      startedDate: reader.date(row, 'Activated Date'),
      targetDate: reader.date(row, 'Target Date', 'Finish Date'),
      dueDate: reader.date(row, 'Due Date'),
      closedDate: reader.date(row, 'Closed Date'),
      createdDate: reader.date(row, 'Created Date'),
      updatedDate: reader.date(row, 'Changed Date'),
      ...(hours !== undefined && hours > 0 && { effort: effortOfHours(hours) }),
      points: reader.number(row, 'Story Points', 'Effort', 'Size'),
      people: person ? [person] : [],
      labels: listIn(columns.cell(row, 'Tags')),
    };
  });
  return { kind: 'read', raw: { format: 'Azure DevOps CSV', issues, remarks } };
}
