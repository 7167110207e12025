/**
 * The XML of Microsoft Project (MSPDI): tasks with the dates of the plan, links with their lag, calendars, teams as
 * resources. Dates that no link explains are written as constraints, so that the reader computes the same ones.
 * Source: Microsoft, "Project XML Data Interchange Schema Reference"; lags are tenths of minutes.
 */
import { type Day, isoDate } from '../../../grammar/civil.ts';
import type { WorkCalendar } from '../../calendar/workCalendar.ts';
import type { Dependency, Duration, Feature, Team } from '../../model/roadmap.ts';
import type { Scope } from '../../topics/scope.ts';
import { escapeXml } from '../../util/xml.ts';
import { type ExportedWork, exportedWork } from './exportedWork.ts';
import type { Exporter } from './exporter.ts';

const MINUTES_PER_DAY = 480;

export const mspdi: Exporter = (scope) => {
  const { roadmap, schedule } = scope.analysis;
  const rows = exportedWork(scope).filter(({ isDated }) => isDated);
  const uids = new Map(rows.map(({ work }, i) => [work.index, i + 1]));
  const teams = scope.outside || scope.hides('team') ? [] : roadmap.teams;
  const calendars = calendarsOf(scope, teams);
  const title = roadmap.header?.title ?? 'Roadmap';
  const body = [
    element('SaveVersion', 14),
    element('Name', `${title}.xml`),
    element('Title', title),
    element('ScheduleFromStart', 1),
    element('StartDate', morning(schedule.start)),
    element('FinishDate', evening(schedule.lastDay)),
    element('CalendarUID', 1),
    element('DefaultStartTime', '08:00:00'),
    element('DefaultFinishTime', '17:00:00'),
    element('MinutesPerDay', MINUTES_PER_DAY),
    element('MinutesPerWeek', MINUTES_PER_DAY * 5),
    element('DaysPerMonth', 20),
    element('NewTasksAreManual', 0),
    ...(schedule.asOf === undefined ? [] : [element('StatusDate', evening(schedule.asOf))]),
    group('Calendars', calendars),
    group(
      'Tasks',
      rows.map((row, i) => task(row, i, scope, uids)),
    ),
    group(
      'Resources',
      teams.map((team, i) => resource(team, i)),
    ),
    group('Assignments', assignments(rows, teams, uids)),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n${body.join('\n')}\n</Project>\n`;
};

const element = (name: string, value: string | number): string => `<${name}>${escapeXml(String(value))}</${name}>`;
const group = (name: string, inside: readonly string[]): string => `<${name}>\n${inside.join('\n')}\n</${name}>`;
const morning = (day: Day): string => `${isoDate(day)}T08:00:00`;
const evening = (day: Day): string => `${isoDate(day)}T17:00:00`;
const minutes = (of: number): string => `PT${Math.floor(of / 60)}H${Math.round(of % 60)}M0S`;

/** The roadmap's first, then one for each team, which is its resource's. Names are never empty. */
function calendarsOf({ analysis }: Scope, teams: readonly Team[]): readonly string[] {
  const { own, byTeam } = analysis.teamCalendars;
  const { start, lastDay } = analysis.schedule;
  return [
    calendarXml(1, 'Roadmap', inPlan(own, start, lastDay), true),
    ...teams.map((team, i) =>
      calendarXml(i + 2, team.title, inPlan(byTeam.get(team.id) ?? own, start, lastDay), false),
    ),
  ];
}

/** With the days off from a year before the plan to a year after it: public holidays go on for ever. */
const inPlan = ({ week, off }: WorkCalendar, start: Day, lastDay: Day): WorkCalendar => ({
  week,
  off: off.filter(([first, end]) => end > start - 366 && first < lastDay + 366),
});

const times = group('WorkingTimes', [
  group('WorkingTime', [element('FromTime', '08:00:00'), element('ToTime', '12:00:00')]),
  group('WorkingTime', [element('FromTime', '13:00:00'), element('ToTime', '17:00:00')]),
]);

function calendarXml(uid: number, name: string, { week, off }: WorkCalendar, isBase: boolean): string {
  // Day type 1 is Sunday; bit 0 of the week is Monday.
  const days = [1, 2, 3, 4, 5, 6, 7].map((type) => {
    const isWorked = ((week >> ((type + 5) % 7)) & 1) === 1;
    return group('WeekDay', [
      element('DayType', type),
      element('DayWorking', Number(isWorked)),
      ...(isWorked ? [times] : []),
    ]);
  });
  const exceptions = off.map(([first, end]) =>
    group('Exception', [
      element('EnteredByOccurrences', 0),
      group('TimePeriod', [
        element('FromDate', `${isoDate(first)}T00:00:00`),
        element('ToDate', `${isoDate(end - 1)}T23:59:00`),
      ]),
      element('Occurrences', end - first),
      element('Name', 'Day off'),
      element('Type', 1),
      element('DayWorking', 0),
    ]),
  );
  return group('Calendar', [
    element('UID', uid),
    element('Name', name),
    element('IsBaseCalendar', Number(isBase)),
    element('BaseCalendarUID', isBase ? -1 : 1),
    group('WeekDays', days),
    ...(exceptions.length > 0 ? [group('Exceptions', exceptions)] : []),
  ]);
}

function task(row: ExportedWork, place: number, scope: Scope, uids: ReadonlyMap<number, number>): string {
  const { work, item, isWhole, progress, state } = row;
  const isMilestone = work.kind === 'milestone';
  const links = scope.analysis.roadmap.dependencies.filter(({ from, to }) => to === work.index && uids.has(from));
  const start = isMilestone ? evening(item.firstDay) : morning(item.firstDay);
  return group('Task', [
    element('UID', place + 1),
    element('ID', place + 1),
    element('Name', work.title),
    element('Manual', 0),
    element('Type', 1),
    element('OutlineLevel', levelOf(row, scope)),
    element('Start', start),
    element('Finish', evening(item.lastDay)),
    ...durationOf(row),
    element('Milestone', Number(isMilestone)),
    element('Summary', Number(isWhole)),
    ...(scope.outside ? [] : [element('Critical', Number(item.critical))]),
    ...(isWhole ? [] : constraintOf(row, links.length > 0)),
    element('PercentComplete', Math.round(progress * 100)),
    ...(!isMilestone && !isWhole && (state === 'done' || progress > 0) ? [element('ActualStart', start)] : []),
    ...(state === 'done' && !isWhole ? [element('ActualFinish', evening(item.lastDay))] : []),
    ...(row.due === undefined ? [] : [element('Deadline', evening(row.due))]),
    ...(work.owner === undefined ? [] : [element('Contact', work.owner)]),
    ...(work.note === undefined ? [] : [element('Notes', work.note)]),
    ...links.map((link) => linkXml(link, uids.get(link.from)!)),
  ]);
}

/** Products are not tasks, so only features above it count. */
function levelOf({ work }: ExportedWork, { analysis, keeps }: Scope): number {
  let level = 1;
  for (let at = work.partOf; at !== undefined; at = analysis.roadmap.work[at]!.partOf) {
    if (keeps(analysis.roadmap.work[at]!)) level++;
  }
  return level;
}

/** `DurationFormat` 7 is days, 8 elapsed days. */
function durationOf({ work, item }: ExportedWork): readonly string[] {
  const stated = work.kind === 'feature' ? work.duration?.likely : undefined;
  if (stated && (stated.unit === 'ed' || stated.unit === 'ew')) {
    const days = stated.amount * (stated.unit === 'ew' ? 7 : 1);
    return [element('Duration', minutes(days * 24 * 60)), element('DurationFormat', 8)];
  }
  const days = work.kind === 'milestone' ? 0 : item.workingDays;
  return [element('Duration', minutes(days * MINUTES_PER_DAY)), element('DurationFormat', 7)];
}

/** 0: as soon as possible, 2: must start on, 4: start no earlier than. */
function constraintOf({ work, item }: ExportedWork, hasLinks: boolean): readonly string[] {
  const constraint = (type: number): readonly string[] => [
    element('ConstraintType', type),
    element('ConstraintDate', work.kind === 'milestone' ? evening(item.firstDay) : morning(item.firstDay)),
  ];
  switch (item.driver.kind) {
    case 'pin':
    case 'actual':
      return constraint(2);
    case 'dependency':
    case 'part':
      return hasLinks ? [element('ConstraintType', 0)] : constraint(4);
    case 'roadmap-start':
      return [element('ConstraintType', 0)];
    case 'earliest':
    case 'status-date':
    case 'capacity':
      return constraint(4);
  }
}

const linkTypes = { FF: 0, FS: 1, SF: 2, SS: 3 } as const;

function linkXml({ type, lag }: Dependency, uid: number): string {
  const { tenths, format } = lagOf(lag);
  return group('PredecessorLink', [
    element('PredecessorUID', uid),
    element('Type', linkTypes[type]),
    element('CrossProject', 0),
    element('LinkLag', tenths),
    element('LagFormat', format),
  ]);
}

function lagOf(lag: Duration | undefined): { tenths: number; format: number } {
  const { amount, unit } = lag ?? { amount: 0, unit: 'd' };
  const [perUnit, format] = (
    {
      h: [60, 5],
      d: [MINUTES_PER_DAY, 7],
      w: [5 * MINUTES_PER_DAY, 9],
      mo: [20 * MINUTES_PER_DAY, 11],
      ed: [1440, 8],
      ew: [10_080, 10],
    } as const
  )[unit];
  return { tenths: Math.round(amount * perUnit * 10), format };
}

const resource = ({ title, capacity }: Team, place: number): string =>
  group('Resource', [
    element('UID', place + 1),
    element('ID', place + 1),
    element('Name', title),
    element('Type', 1),
    ...(capacity[0] ? [element('MaxUnits', capacity[0].people)] : []),
    element('CalendarUID', place + 2),
  ]);

function assignments(
  rows: readonly ExportedWork[],
  teams: readonly Team[],
  uids: ReadonlyMap<number, number>,
): readonly string[] {
  const places = new Map(teams.map(({ id }, i) => [id, i + 1]));
  const all = rows.flatMap(({ work, item, isWhole }) =>
    work.kind === 'feature' && !isWhole
      ? work.teams.flatMap(({ team, people }: Feature['teams'][number]) => {
          const resource = places.get(team);
          return resource === undefined ? [] : [{ task: uids.get(work.index)!, resource, people, item }];
        })
      : [],
  );
  return all.map(({ task, resource, people, item }, i) =>
    group('Assignment', [
      element('UID', i + 1),
      element('TaskUID', task),
      element('ResourceUID', resource),
      element('Start', morning(item.firstDay)),
      element('Finish', evening(item.lastDay)),
      element('Units', people),
      element('Work', minutes(item.workingDays * people * MINUTES_PER_DAY)),
    ]),
  );
}
