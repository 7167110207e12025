/** The CSV that Jira exports: one column for each value, so columns repeat; links are columns of keys. */

import { effortOfHours } from './cells.ts';
import { type Columns, numberIn, type Table, type TableRow } from './csvTable.ts';
import { openTable } from './openTable.ts';
import { stateNamed } from './statusNames.ts';
import type { IssueState, RawIssue, RawRelease, ReadResult, ReadSettings } from './trackerExport.ts';

export const isJira = ({ header }: Pick<Table, 'header'>): boolean =>
  header.includes('Issue key') && header.includes('Summary');

const dateColumns = ['Custom field (Start date)', 'Start date', 'Due date', 'Resolved', 'Created', 'Updated'];
const parentColumns = ['Parent key', 'Parent', 'Parent id', 'Parent Id', 'Custom field (Epic Link)', 'Epic Link'];
const pointColumns = ['Custom field (Story Points)', 'Custom field (Story point estimate)', 'Story Points'];

export function readJira(table: Table, settings: ReadSettings): ReadResult {
  const opened = openTable(table, dateColumns, 'Issue key', settings);
  if (opened.kind === 'undecided') return opened;
  const { columns, reader, remarks } = opened;
  const blocks = new Map<string, string[]>();
  for (const row of table.rows) {
    const key = columns.cell(row, 'Issue key');
    for (const to of columns.cells(row, 'Outward issue link (Blocks)'))
      blocks.set(to, [...(blocks.get(to) ?? []), key]);
  }
  const releases = new Map<string, RawRelease>();
  const issues = table.rows.map((row): RawIssue => {
    const key = columns.cell(row, 'Issue key');
    const product = columns.cell(row, 'Project name', 'Project key') || key.replace(/-\d+$/, '');
    const fixVersions = [...columns.cells(row, 'Fix Version/s'), ...columns.cells(row, 'Fix versions')];
    for (const title of fixVersions) releases.set(`${product}\n${title}`, { title, product });
    const after = new Set([...columns.cells(row, 'Inward issue link (Blocks)'), ...(blocks.get(key) ?? [])]);
    const name = columns.cell(row, 'Status');
    const category = categoryOf(row, columns);
    return {
      where: `row ${row.number}`,
      ref: key,
      aliases: columns.cells(row, 'Issue id'),
      ...(key && { key }),
      title: columns.cell(row, 'Summary'),
      parent: columns.cell(row, ...parentColumns),
      ...(product && { product }),
      releases: fixVersions,
      ...(name && { status: { name, ...(category && { category }) } }),
      startDate: reader.date(row, 'Custom field (Start date)', 'Start date'),
      dueDate: reader.date(row, 'Due date'),
      closedDate: reader.date(row, 'Resolved'),
      createdDate: reader.date(row, 'Created'),
      updatedDate: reader.date(row, 'Updated'),
      effort: estimateOf(row, columns, table.decimalComma),
      points: reader.number(row, ...pointColumns),
      people: columns.cells(row, 'Assignee').map((person) => ({ name: person, isLogin: false })),
      labels: columns.cells(row, 'Labels').flatMap((label) => label.split(/\s+/)),
      after: [...after].map((to) => ({ to })),
    };
  });
  return { kind: 'read', raw: { format: 'Jira CSV', issues, releases: [...releases.values()], remarks } };
}

const categories: Readonly<Record<string, IssueState>> = {
  'to do': 'planned',
  new: 'planned',
  'in progress': 'in-progress',
  indeterminate: 'in-progress',
  done: 'done',
};

/** The category decides; a resolution that says that nothing was done, or a status of the same category, refines it. */
function categoryOf(row: TableRow, columns: Columns): IssueState | undefined {
  const written = columns.cell(row, 'Status Category');
  const category = categories[written.toLowerCase()] ?? (written ? stateNamed(written) : undefined);
  const resolution = columns.cell(row, 'Resolution');
  const named = stateNamed(columns.cell(row, 'Status'));
  if (resolution && stateNamed(resolution) === 'dropped') return 'dropped';
  if (category === 'done' && named === 'dropped') return 'dropped';
  return category !== undefined && category !== 'done' && (named === 'blocked' || named === 'paused')
    ? named
    : category;
}

/** Seconds, or hours as in `38h`. */
function estimateOf(row: TableRow, columns: Columns, decimalComma: boolean): string | undefined {
  const text = columns.cell(row, 'Original estimate', 'Original Estimate', 'Σ Original Estimate');
  const hours = /^([\d.,]+)\s*h$/i.exec(text)?.[1];
  const amount = numberIn(hours ?? text, decimalComma);
  return amount === undefined || amount <= 0 ? undefined : effortOfHours(hours === undefined ? amount / 3600 : amount);
}
