/** The tables of a roadmap: its work, and what each topic shows. */
import type { Duration, Feature } from '../../model/roadmap.ts';
import { cardsTable, gridTable } from '../../render/asTables.ts';
import { topics } from '../../topics/index.ts';
import type { Scope } from '../../topics/scope.ts';
import { type Cell, type ColumnOf, cell, type Table, tableOf } from '../../topics/table.ts';
import { stateName } from '../../wording/states.ts';
import { type ExportedWork, exportedWork } from './exportedWork.ts';
import { sheetNames, topicSheets } from './sheetNames.ts';

export interface Sheet {
  /** What `--sheet` calls it. */
  readonly name: string;
  readonly title: string;
  readonly table: Table;
}

/** Undefined where the roadmap has nothing for it. */
export function sheetNamed(scope: Scope, name: string): Sheet | undefined {
  const work = exportedWork(scope);
  switch (name) {
    case 'work':
      return { name, title: 'Work', table: workTable(scope, work, true) };
    case 'features':
      return {
        name,
        title: 'Features',
        table: workTable(
          scope,
          work.filter(({ work }) => work.kind === 'feature'),
          false,
        ),
      };
    case 'milestones': {
      const milestones = work.filter(({ work }) => work.kind === 'milestone');
      return milestones.length === 0
        ? undefined
        : { name, title: 'Milestones', table: workTable(scope, milestones, false) };
    }
    default:
      return topicSheet(scope, name);
  }
}

/** One for each kind of work and each topic that has something to show. */
export const allSheets = (scope: Scope): readonly Sheet[] =>
  sheetNames.filter((name) => name !== 'work').flatMap((name) => sheetNamed(scope, name) ?? []);

/** The first table of a topic, which has the most detail that is not a summary. */
function topicSheet(scope: Scope, name: string): Sheet | undefined {
  const title = topicSheets.find(([topic]) => topic === name)?.[1];
  const section = topics.find((topic) => topic.name === name)?.section?.(scope);
  if (title === undefined || section?.kind !== 'section') return undefined;
  const tables = section.parts.flatMap((part): Table[] => {
    if (part.kind === 'table') return [part];
    if (part.kind === 'grid') return [gridTable(part)];
    return part.kind === 'cards' ? [cardsTable(part)] : [];
  });
  const table = tables.find(({ rows }) => rows.length > 0);
  return table && { name, title, table };
}

function workTable(scope: Scope, rows: readonly ExportedWork[], withKind: boolean): Table {
  const { roadmap } = scope.analysis;
  const { hides } = scope;
  const seen = new Set(exportedWork(scope).map(({ work }) => work.index));
  const titleOf = (id: string | undefined): string => (id === undefined ? '' : (roadmap.byId.get(id)?.title ?? ''));
  const date = (row: ExportedWork, day: number | undefined): Cell =>
    cell(row.isDated && day !== undefined ? { kind: 'date', day } : '');
  const feature = ({ work }: ExportedWork): Feature | undefined => (work.kind === 'feature' ? work : undefined);
  const teams = (row: ExportedWork): string =>
    (feature(row)?.teams ?? [])
      .map(({ team, people }) => `${titleOf(team)}${people === 1 ? '' : ` ${people}`}`)
      .join(', ');
  const columns: readonly ColumnOf<ExportedWork>[] = [
    { head: 'Id', kind: 'short', cell: ({ work }) => cell(work.id) },
    { head: 'Kind', kind: 'short', cell: ({ work }) => cell(work.kind), hidden: !withKind },
    { head: 'Title', kind: 'text', cell: ({ work }) => cell(work.title) },
    { head: 'Product', kind: 'text', cell: ({ work }) => cell(titleOf(work.product)) },
    {
      head: 'Parent',
      kind: 'short',
      cell: ({ work }) => cell(work.partOf === undefined ? '' : roadmap.work[work.partOf]!.id),
    },
    { head: 'Start', kind: 'short', cell: (row) => date(row, row.item.firstDay) },
    { head: 'Finish', kind: 'short', cell: (row) => date(row, row.item.lastDay) },
    {
      head: 'Days',
      kind: 'number',
      cell: (row) =>
        cell(row.isDated && row.work.kind === 'feature' ? { kind: 'number', value: row.item.workingDays } : ''),
    },
    {
      head: 'Due',
      kind: 'short',
      cell: (row) => cell(row.due === undefined ? '' : { kind: 'date', day: row.due }),
      hidden: hides('due'),
    },
    { head: 'Status', kind: 'short', cell: ({ state }) => cell(stateName[state]), hidden: hides('status') },
    {
      head: '% complete',
      kind: 'number',
      cell: ({ progress }) => cell({ kind: 'percent', share: progress }),
      hidden: hides('status'),
    },
    { head: 'Owner', kind: 'text', cell: ({ work }) => cell(work.owner ?? ''), hidden: hides('owner') },
    { head: 'Team', kind: 'text', cell: (row) => cell(teams(row)), hidden: hides('team') || scope.outside },
    {
      head: 'Effort',
      kind: 'short',
      cell: (row) => cell(feature(row)?.effort ? durationText(feature(row)!.effort!.likely) : ''),
      hidden: hides('effort') || scope.outside,
    },
    {
      head: 'Predecessors',
      kind: 'text',
      cell: ({ work }) =>
        cell(
          roadmap.dependencies
            .filter(({ from, to }) => to === work.index && seen.has(from))
            .map(
              ({ from, type, lag }) =>
                `${roadmap.work[from]!.id}${type === 'FS' && !lag ? '' : ` ${type}`}${lag ? lagText(lag) : ''}`,
            )
            .join('; '),
        ),
    },
    {
      head: 'Float',
      kind: 'number',
      cell: ({ item, isDated, state }) =>
        cell(isDated && state !== 'done' ? { kind: 'number', value: item.totalFloat } : ''),
      hidden: scope.outside,
    },
    {
      head: 'Critical',
      kind: 'short',
      cell: ({ item, isDated }) => cell(isDated && item.critical ? 'yes' : ''),
      hidden: scope.outside,
    },
    {
      head: 'Tags',
      kind: 'text',
      cell: ({ work }) => cell(work.tags.map((tag) => `#${tag.replace(/^#/, '')}`).join(', ')),
      hidden: hides('tags'),
    },
    { head: 'Issue', kind: 'short', cell: ({ work }) => cell(work.issues.join(', ')), hidden: hides('issue') },
  ];
  return tableOf(rows, columns);
}

const durationText = ({ amount, unit }: Duration): string => `${amount}${unit}`;
const lagText = ({ amount, unit }: Duration): string => `${amount < 0 ? '' : '+'}${amount}${unit}`;
