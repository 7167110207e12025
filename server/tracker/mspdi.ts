/** The XML that MS Project writes (MSPDI). Days count; a time of day decides only whether work ends on a day. */
import { type Day, weekday } from '../../grammar/civil.ts';
import { effortOfDays, personIn } from './cells.ts';
import { type MspdiCalendar, mspdiCalendars } from './mspdiCalendars.ts';
import { minutesIn } from './mspdiDuration.ts';
import { mspdiLinks } from './mspdiLinks.ts';
import { readDate } from './readDates.ts';
import { isElement, readXml, type XmlElement } from './readXml.ts';
import type { RawIssue, ReadResult, Remark, TrackerTeam } from './trackerExport.ts';

export const isMspdi = (text: string): boolean =>
  /<Project[^>]+schemas\.microsoft\.com\/project/.test(text.slice(0, 2000));

export function readMspdi(text: string): ReadResult {
  const project = readXml(text, 'Project');
  if (!isElement(project)) return { kind: 'failed', because: project.failed };
  const remarks: Remark[] = [];
  const calendars = mspdiCalendars(project, remarks);
  const byUid = new Map(calendars.map((calendar) => [calendar.uid, calendar]));
  const own = byUid.get(project.text('CalendarUID'));
  const minutesPerDay = Number(project.text('MinutesPerDay')) || 480;
  const all = (project.first('Tasks')?.all('Task') ?? []).filter((task) => task.text('IsNull') !== '1');
  const tasks = all.filter((task) => task.text('OutlineLevel') !== '0');
  const start = earliest([readDate(project.text('StartDate')), ...tasks.map((task) => readDate(task.text('Start')))]);
  const { teams, demands } = teamsOf(project, byUid, remarks);
  const parents = parentsOf(tasks);
  const wholes = new Set(parents.values());
  const context: TaskContext = { minutesPerDay, start, own, remarks };
  const byTask = new Map(tasks.map((task) => [task.text('UID'), task]));
  const issues = tasks.map((task): RawIssue => {
    const uid = task.text('UID');
    return {
      ...issueOf(task, wholes.has(uid), context),
      parent: parents.get(uid) ?? '',
      teams: demands.get(uid) ?? [],
      after: mspdiLinks(task, byTask, { minutesPerDay, remarks }),
    };
  });
  const named = calendars.filter((calendar) => calendar.isBase && !isPlain(calendar));
  const baselines = tasks.filter((task) => task.all('Baseline').some((each) => each.text('Number') === '0'));
  return {
    kind: 'read',
    raw: {
      format: 'MS Project XML',
      title: (all.find((task) => task.text('OutlineLevel') === '0')?.text('Name') || project.text('Title')).trim(),
      ...(start !== undefined && { start }),
      issues,
      calendars: named.map(({ name, workdays, holidays }) => ({ name, workdays, holidays })),
      ...(own && named.includes(own) && { calendar: own.name }),
      teams,
      ...(baselines.length > 0 && { note: baselineNote(baselines) }),
      remarks,
    },
  };
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce((least, day) => (day !== undefined && (least === undefined || day < least) ? day : least), undefined);

/** Monday to Friday without a day off, which is what holds anyway. */
const isPlain = ({ workdays, holidays, name }: MspdiCalendar): boolean =>
  name === 'Standard' && holidays.length === 0 && workdays.join() === '1,2,3,4,5';

/** By the outline levels: the nearest task above that is higher. */
function parentsOf(tasks: readonly XmlElement[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const open: string[] = [];
  for (const task of tasks) {
    const level = Math.max(1, Number(task.text('OutlineLevel')) || 1);
    open.length = Math.min(open.length, level - 1);
    const parent = open.at(-1);
    if (parent !== undefined) parents.set(task.text('UID'), parent);
    open[level - 1] = task.text('UID');
  }
  return parents;
}

interface TaskContext {
  readonly minutesPerDay: number;
  readonly start: Day | undefined;
  readonly own: MspdiCalendar | undefined;
  readonly remarks: Remark[];
}

function issueOf(task: XmlElement, isWhole: boolean, context: TaskContext): RawIssue {
  const uid = task.text('UID');
  const where = `task ${task.text('ID') || uid}`;
  const remark = (text: string) => context.remarks.push({ where, text: `\`${task.text('Name')}\`: ${text}` });
  const [start, finish] = [readDate(task.text('Start')), readDate(task.text('Finish'))];
  const isMilestone = task.text('Milestone') === '1' && !isWhole;
  const percent = Number(task.text('PercentComplete') || '0');
  const isDone = percent >= 100;
  const owner = personIn(task.text('Contact'));
  if (!/^-?1?$/.test(task.text('CalendarUID')) && task.text('CalendarUID') !== '-65535')
    remark('its own calendar is left out; teams have calendars');
  return {
    where,
    ref: uid,
    kind: isMilestone ? 'milestone' : 'feature',
    title: task.text('Name') || `Task ${uid}`,
    ...(percent > 0 && { progress: Math.min(1, percent / 100) }),
    ...(isWhole ? {} : constraintOf(task, start, context, remark)),
    dueDate:
      readDate(task.text('Deadline')) ??
      (task.text('ConstraintType') === '7' ? readDate(task.text('ConstraintDate')) : undefined),
    startedDate: readDate(task.text('ActualStart')) ?? (isDone && !isWhole ? start : undefined),
    closedDate: readDate(task.text('ActualFinish')) ?? (isDone && !isWhole ? finish : undefined),
    ...(isMilestone || isWhole ? {} : { duration: durationOf(task, start, finish, context, remark) }),
    people: owner ? [owner] : [],
    ...(task.text('Notes') && { note: task.text('Notes') }),
  };
}

/** Dates that something else than links holds: 2 and 3 must start or finish on, 4 and 6 no earlier, 1 as late as possible. */
function constraintOf(
  task: XmlElement,
  start: Day | undefined,
  context: TaskContext,
  remark: (text: string) => void,
): Pick<RawIssue, 'pinnedStart' | 'earliestStart'> {
  const on = readDate(task.text('ConstraintDate'));
  if (task.text('Manual') === '1') return { pinnedStart: start };
  switch (task.text('ConstraintType')) {
    case '2':
      return { pinnedStart: on };
    case '3':
      return { pinnedStart: start };
    case '4':
      return on !== undefined && context.start !== undefined && on <= context.start ? {} : { earliestStart: on };
    case '6':
      return { earliestStart: start };
    case '1':
      remark('it is as late as possible; it starts no earlier than its date in the file');
      return { earliestStart: start };
    case '5':
      remark('it has to start no later than a date, which has no place in a roadmap');
      return {};
    default:
      return {};
  }
}

/** Formats 8, 10 and 12 are elapsed time; with 32 added they are estimates. */
function durationOf(
  task: XmlElement,
  start: Day | undefined,
  finish: Day | undefined,
  { minutesPerDay, own }: TaskContext,
  remark: (text: string) => void,
): string | undefined {
  const minutes = minutesIn(task.text('Duration'));
  if (minutes === undefined) return undefined;
  const isElapsed = [4, 6, 8, 10, 12].includes(Number(task.text('DurationFormat')) & 31);
  if (isElapsed) return `${Math.round((minutes / 1440) * 1000) / 1000}ed`;
  const days = minutes / minutesPerDay;
  if (start !== undefined && finish !== undefined && own) {
    const span = workdaysIn(start, finish, own);
    // A part of a day at either end is no interruption.
    if (span > Math.ceil(days) + 1 && days > 0) {
      remark(`its work is interrupted (${effortOfDays(days)} in ${span} working days); its start and finish are kept`);
      return `${span}d`;
    }
  }
  return effortOfDays(days);
}

function workdaysIn(first: Day, last: Day, { workdays, holidays }: MspdiCalendar): number {
  let count = 0;
  for (let day = first; day <= last && day < first + 20_000; day++) {
    if (workdays.includes(weekday(day)) && !holidays.some((off) => day >= off.first && day <= off.last)) count++;
  }
  return count;
}

type Demands = ReadonlyMap<string, readonly { readonly name: string; readonly people: number }[]>;

/** Resources that work, which are teams here, and who is assigned to each task. */
function teamsOf(
  project: XmlElement,
  calendars: ReadonlyMap<string, MspdiCalendar>,
  remarks: Remark[],
): { teams: readonly TrackerTeam[]; demands: Demands } {
  const resources = (project.first('Resources')?.all('Resource') ?? []).filter(
    (each) => each.text('Name') !== '' && each.text('IsNull') !== '1',
  );
  const workers = resources.filter((resource) => resource.text('Type') === '' || resource.text('Type') === '1');
  for (const each of resources)
    if (!workers.includes(each))
      remarks.push({ where: '', text: `resource \`${each.text('Name')}\` is no worker, so it is left out` });
  const teams = workers.map((resource): TrackerTeam => {
    const calendar =
      calendars.get(resource.text('CalendarUID')) ??
      [...calendars.values()].find(({ name, isBase }) => !isBase && name === resource.text('Name'));
    const base = calendar && calendars.get(calendar.baseUid);
    const named = calendar?.isBase ? calendar : base;
    const units = Number(resource.text('MaxUnits'));
    return {
      name: resource.text('Name'),
      ...(units > 0 && { capacity: units }),
      ...(named && !isPlain(named) && { calendar: named.name }),
      away: calendar && !calendar.isBase ? calendar.holidays : [],
    };
  });
  const names = new Map(workers.map((resource) => [resource.text('UID'), resource.text('Name')]));
  const demands = new Map<string, { name: string; people: number }[]>();
  for (const assignment of project.first('Assignments')?.all('Assignment') ?? []) {
    const name = names.get(assignment.text('ResourceUID'));
    const people = Number(assignment.text('Units') || '1');
    if (name === undefined || !(people > 0)) continue;
    const task = assignment.text('TaskUID');
    demands.set(task, [...(demands.get(task) ?? []), { name, people: Math.round(people * 1000) / 1000 }]);
  }
  return { teams, demands };
}

/** What the file calls its first baseline, in one sentence. */
function baselineNote(tasks: readonly XmlElement[]): string {
  const dates = tasks.flatMap((task) =>
    task
      .all('Baseline')
      .filter((each) => each.text('Number') === '0')
      .map((each) => each.text('Finish')),
  );
  const last = dates
    .filter((date) => readDate(date) !== undefined)
    .sort()
    .at(-1);
  return `The file has a baseline of ${tasks.length} tasks${last ? `, which finishes on ${last.slice(0, 10)}` : ''}.`;
}
