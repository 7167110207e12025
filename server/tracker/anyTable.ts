/** A table of another tool: columns by the names that people give them, or as `--map` says. */
import { cellReader, listIn, personIn } from './cells.ts';
import { columnsOf, numberIn, type Table } from './csvTable.ts';
import { dateReader } from './readDates.ts';
import { statedDuration, statedLinks } from './statedLinks.ts';
import type { RawIssue, RawRelease, ReadResult, ReadSettings, Remark } from './trackerExport.ts';

/** The names of columns by what they mean; the first that a table has is read. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key', 'issue', 'issue key', 'unique id', 'wbs', '#', 'no', 'nr'],
  title: [
    'title',
    'name',
    'task name',
    'task',
    'summary',
    'feature',
    'feature name',
    'subject',
    'vorgangsname',
    'titel',
  ],
  parent: ['parent', 'parent id', 'parent key', 'epic', 'epic link'],
  level: ['outline level', 'level', 'gliederungsebene'],
  product: ['product', 'project', 'component', 'produkt', 'projekt'],
  release: ['release', 'fix version', 'version', 'milestone name', 'target release'],
  status: ['status', 'state', 'stage', 'zustand'],
  progress: ['% complete', 'percent complete', 'progress', 'complete', '% done', '% abgeschlossen'],
  start: ['start', 'start date', 'planned start', 'begin', 'anfang', 'beginn'],
  finish: ['finish', 'end', 'end date', 'finish date', 'target date', 'planned finish', 'ende', 'fertig stellen'],
  due: ['due', 'due date', 'deadline', 'fällig', 'termin', 'stichtag'],
  started: ['actual start', 'started'],
  finished: ['actual finish', 'finished', 'completed', 'closed', 'resolved'],
  duration: ['duration', 'dauer'],
  effort: ['effort', 'work', 'estimate', 'original estimate', 'days', 'person-days', 'aufwand', 'arbeit'],
  points: ['points', 'story points', 'size'],
  after: ['predecessors', 'depends on', 'blocked by', 'dependencies', 'after', 'vorgänger'],
  owner: ['owner', 'assignee', 'assigned to', 'responsible', 'lead', 'verantwortlich', 'resource names'],
  team: ['team', 'squad', 'group'],
  labels: ['labels', 'tags', 'label', 'tag', 'keywords'],
  milestone: ['milestone', 'is milestone', 'meilenstein'],
  note: ['note', 'notes', 'comment', 'notizen'],
};

/** What `--map` may name. */
export const columnMeanings: readonly string[] = Object.keys(synonyms);

const dated = ['start', 'finish', 'due', 'started', 'finished'];

export function readAnyTable(table: Table, settings: ReadSettings): ReadResult {
  const columns = columnsOf(table);
  const chosen = new Map<string, string>();
  for (const [meaning, names] of Object.entries(synonyms)) {
    const stated = settings.columns?.get(meaning);
    const column =
      stated ?? names.find((name) => columns.has(name) && ![...chosen.values()].includes(writtenIn(table, name)));
    if (column !== undefined) chosen.set(meaning, writtenIn(table, column));
  }
  const absent = [...(settings.columns ?? [])].find(([, column]) => !columns.has(column));
  if (absent) return { kind: 'failed', because: `it has no column \`${absent[1]}\`` };
  if (!chosen.has('title'))
    return { kind: 'failed', because: 'it has no column for titles. Name it with `--map "title=COLUMN"`' };
  const names = (meaning: string): readonly string[] => (chosen.has(meaning) ? [chosen.get(meaning)!] : []);
  const dates = dateReader(
    table.rows.flatMap((row) => dated.flatMap((meaning) => names(meaning).flatMap((name) => columns.cells(row, name)))),
    settings.dates,
  );
  if (dates.kind === 'undecided') return dates;
  const remarks: Remark[] = [];
  const reader = cellReader(table, columns, dates.read, remarks, chosen.get('id') ?? '');
  const open: string[] = [];
  const releases = new Map<string, RawRelease>();
  const isKeyed = chosen.has('id') && chosen.get('id')!.toLowerCase() !== 'wbs';
  const issues = table.rows.map((row): RawIssue => {
    const text = (meaning: string): string => columns.cell(row, ...names(meaning));
    const id = text('id') || String(row.number - 1);
    const at = { where: `row ${row.number}`, ...(isKeyed && text('id') && { key: text('id') }) };
    const remark = (column: string, value: string, what: string): undefined => {
      remarks.push({ ...at, text: `\`${chosen.get(column)}\` is not ${what}: \`${value}\`` });
      return undefined;
    };
    const length = (meaning: string): string | undefined => {
      const value = text(meaning);
      return value === ''
        ? undefined
        : (statedDuration(value, table.decimalComma) ?? remark(meaning, value, 'a duration'));
    };
    const level = Number(text('level'));
    const above = chosen.has('level') && level > 1 ? open[level - 1] : undefined;
    if (level > 0) open.splice(level, open.length, id);
    const after = statedLinks(text('after'));
    for (const part of after.unread) remark('after', part, 'a list of predecessors');
    const [release, product, share] = [text('release'), text('product'), text('progress')];
    if (release) releases.set(`${product}\n${release}`, { title: release, ...(product && { product }) });
    const percent = numberIn(share.replace(/\s*%$/, ''), table.decimalComma);
    if (share !== '' && percent === undefined) remark('progress', share, 'a percentage');
    const duration = length('duration');
    const isMoment = /^(yes|true|ja|oui|x|1)$/i.test(text('milestone')) || /^0[dhw]$/.test(duration ?? '');
    const [start, finish] = [reader.date(row, ...names('start')), reader.date(row, ...names('finish'))];
    const people = listIn(text('owner')).flatMap((each) => personIn(each.replace(/\[\d+%\]$/, '')) ?? []);
    return {
      ...at,
      ref: id,
      kind: isMoment ? 'milestone' : 'feature',
      title: text('title'),
      parent: text('parent') || above || '',
      ...(product && { product }),
      releases: release ? [release] : [],
      ...(text('status') && { status: { name: text('status') } }),
      ...(percent !== undefined && { progress: share.includes('%') || percent > 1 ? percent / 100 : percent }),
      startDate: start,
      ...(start === undefined || finish === undefined || finish < start
        ? { targetDate: finish }
        : { finishDate: finish }),
      dueDate: reader.date(row, ...names('due')),
      startedDate: reader.date(row, ...names('started')),
      closedDate: reader.date(row, ...names('finished')),
      ...(isMoment ? {} : { duration, effort: length('effort') }),
      points: reader.number(row, ...names('points')),
      people,
      teams: listIn(text('team')).map((name) => ({ name, people: 1 })),
      labels: listIn(text('labels')),
      after: after.links,
      ...(text('note') && { note: text('note') }),
    };
  });
  const known = new Set([...chosen.values()].map((name) => name.toLowerCase()));
  const unread = table.header.filter((name) => name !== '' && !known.has(name.toLowerCase()));
  if (unread.length > 0) {
    remarks.push({ where: '', text: `columns that were not read: ${unread.map((name) => `\`${name}\``).join(', ')}` });
  }
  return {
    kind: 'read',
    raw: {
      format: 'CSV',
      issues,
      releases: [...releases.values()],
      mapping: [...chosen].map(([as, column]) => ({ column, as })),
      remarks,
    },
  };
}

/** The column as the file writes it. */
const writtenIn = ({ header }: Table, column: string): string =>
  header.find((name) => name.toLowerCase() === column.toLowerCase()) ?? column;
