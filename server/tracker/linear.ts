/** The CSV that Linear exports. */
import { listIn, personIn } from './cells.ts';
import type { Table } from './csvTable.ts';
import { openTable } from './openTable.ts';
import type { IssueState, RawIssue, RawRelease, ReadResult, ReadSettings } from './trackerExport.ts';

export const isLinear = ({ header }: Pick<Table, 'header'>): boolean =>
  ['ID', 'Team', 'Title', 'Parent issue', 'Canceled'].every((name) => header.includes(name));

const dateColumns = ['Created', 'Started', 'Completed', 'Canceled', 'Due Date', 'Updated'];

export function readLinear(table: Table, settings: ReadSettings): ReadResult {
  const opened = openTable(table, dateColumns, 'ID', settings);
  if (opened.kind === 'undecided') return opened;
  const { columns, reader, remarks } = opened;
  const releases = new Map<string, RawRelease>();
  const issues = table.rows.map((row): RawIssue => {
    const key = columns.cell(row, 'ID');
    const product = columns.cell(row, 'Project', 'Team');
    const milestone = columns.cell(row, 'Project Milestone');
    if (milestone) releases.set(`${product}\n${milestone}`, { title: milestone, product });
    const name = columns.cell(row, 'Status');
    // Linear has the day of each move, which says more than the name of a status.
    const category: IssueState | undefined = columns.cell(row, 'Canceled')
      ? 'dropped'
      : columns.cell(row, 'Completed')
        ? 'done'
        : columns.cell(row, 'Started')
          ? 'in-progress'
          : undefined;
    const person = personIn(columns.cell(row, 'Assignee'));
    return {
      where: `row ${row.number}`,
      ref: key,
      aliases: columns.cells(row, 'UUID'),
      ...(key && { key }),
      title: columns.cell(row, 'Title'),
      parent: columns.cell(row, 'Parent issue'),
      product,
      objectives: listIn(columns.cell(row, 'Initiatives')),
      releases: milestone ? [milestone] : [],
      status: { name, ...(category && { category }) },
      startedDate: reader.date(row, 'Started'),
      closedDate: reader.date(row, 'Completed'),
      dueDate: reader.date(row, 'Due Date'),
      createdDate: reader.date(row, 'Created'),
      updatedDate: reader.date(row, 'Updated'),
      points: reader.number(row, 'Estimate'),
      people: person ? [person] : [],
      labels: listIn(columns.cell(row, 'Labels')),
      after: listIn(columns.cell(row, 'Blocked by')).map((to) => ({ to })),
    };
  });
  return { kind: 'read', raw: { format: 'Linear CSV', issues, releases: [...releases.values()], remarks } };
}
