/** The fields of one issue: its state, and the dates and estimates that its state leaves a meaning. */
import { type Day, weekday } from '../../grammar/civil.ts';
import { effortOfDays } from './cells.ts';
import type { Issue, PlanSettings } from './issuePlan.ts';
import { stateNamed, statusKey } from './statusNames.ts';
import type { IssueState, RawIssue, Remark } from './trackerExport.ts';

export interface FieldContext {
  /** It has sub-features, so its estimate is theirs. */
  readonly isWhole: boolean;
  readonly settings: PlanSettings;
  /** How often each status name was met that means nothing. */
  readonly unknown: Map<string, number>;
  readonly remarks: Remark[];
}

export type IssueFields = Omit<Issue, 'parent' | 'parts' | 'after'>;

export function issueFields(row: RawIssue, context: FieldContext): IssueFields {
  const { where, key, title, product, people = [] } = row;
  const kind = row.kind ?? 'feature';
  const remark = (text: string) => context.remarks.push({ where, ...(key && { key }), text });
  const state = stateOf(row, context);
  const progress = state === 'done' || state === 'dropped' || row.progress === 1 ? undefined : row.progress;
  const tags = (row.labels ?? []).map(tagOf);
  if (tags.includes('')) remark('a label has no letter, so it is left out');
  for (const { name } of people.slice(1)) remark(`\`${name}\` is a second assignee; a feature has one owner`);
  const estimate = kind === 'milestone' || state === 'dropped' ? {} : estimateOf(row, context, remark);
  return {
    where,
    ...(key && { key }),
    kind,
    title: plainLine(title),
    ...(product && { product: plainLine(product) }),
    objectives: row.objectives ?? [],
    state,
    ...(progress !== undefined && progress > 0 && { progress: Math.min(1, progress) }),
    ...datesOf(row, kind, state, remark),
    ...estimate,
    ...(people[0] && { owner: people[0] }),
    teams: kind === 'feature' ? (row.teams ?? []) : [],
    tags: [...new Set(tags)].filter((tag) => tag !== ''),
    ...(row.note && { note: row.note }),
  };
}

/** As the user said, else as the tracker itself classes it, else by its name. */
function stateOf(
  { status, progress = 0, closedDate, startedDate }: RawIssue,
  { settings, unknown }: FieldContext,
): IssueState {
  const name = status?.name ?? '';
  const known = settings.states.get(statusKey(name)) ?? status?.category ?? stateNamed(name);
  if (known) return known;
  if (name !== '') unknown.set(name, (unknown.get(name) ?? 0) + 1);
  if (name === '' && (closedDate !== undefined || progress >= 1)) return 'done';
  return name === '' && (startedDate !== undefined || progress > 0) ? 'in-progress' : 'planned';
}

type Dates = Pick<Issue, 'on' | 'start' | 'earliest' | 'due' | 'started' | 'finished'>;

function datesOf(row: RawIssue, kind: Issue['kind'], state: IssueState, remark: (text: string) => void): Dates {
  const { startDate, startedDate, targetDate, finishDate, dueDate, closedDate, pinnedStart, earliestStart } = row;
  if (state === 'dropped') return {};
  const due = dueDate ?? targetDate;
  if (kind === 'milestone') {
    const day = pinnedStart ?? closedDate ?? startDate ?? finishDate;
    if (state === 'done') return stated({ finished: closedDate ?? day ?? due });
    const isFree = pinnedStart === undefined && ((row.after ?? []).length > 0 || day === undefined);
    return isFree ? stated({ earliest: earliestStart, due: due ?? day }) : stated({ on: day, due: dueDate });
  }
  switch (state) {
    case 'done': {
      const finished = closedDate ?? finishDate ?? targetDate;
      const started = startedDate ?? startDate;
      if (started !== undefined && finished !== undefined && finished < started) {
        remark('it was finished before it was started, so its start is left out');
        return stated({ due: dueDate, finished });
      }
      return stated({ due: dueDate, started, finished });
    }
    case 'in-progress':
      return stated({ due, started: startedDate ?? startDate });
    case 'blocked':
    case 'paused':
      return stated({ earliest: startedDate === undefined ? startDate : undefined, due, started: startedDate });
    case 'planned':
      if (startedDate !== undefined) remark('it is planned and has an actual start, which is left out');
      return stated({
        start: pinnedStart,
        earliest: pinnedStart === undefined ? (earliestStart ?? startDate) : undefined,
        due,
      });
  }
}

/** Without what is not there. */
const stated = (dates: Dates): Dates =>
  Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== undefined));

type Estimate = Pick<Issue, 'duration' | 'effort'>;

function estimateOf(row: RawIssue, { isWhole, settings }: FieldContext, remark: (text: string) => void): Estimate {
  const { duration, effort, points, startDate, finishDate } = row;
  if (isWhole) {
    const own = duration ?? effort ?? (points === undefined ? undefined : `${points} points`);
    if (own !== undefined) remark(`its own estimate (${own}) is left out: it has sub-features`);
    return {};
  }
  if (duration !== undefined) {
    if (effort !== undefined) remark(`it has a duration, so its effort (${effort}) is left out`);
    return { duration };
  }
  if (effort !== undefined) return { effort };
  if (points !== undefined) {
    const { point } = settings;
    if (point && points > 0)
      return {
        effort: point.unit === 'd' ? effortOfDays(points * point.amount) : `${points * point.amount}${point.unit}`,
      };
    if (!point) remark(`its ${points} points are left out. State what a point is with \`--point 1d\``);
    return {};
  }
  if (startDate === undefined || finishDate === undefined) return {};
  return { duration: `${Math.max(1, workdaysFrom(startDate, finishDate))}d` };
}

/** Mondays to Fridays from a day to another, both included. */
function workdaysFrom(first: Day, last: Day): number {
  const whole = Math.floor((last - first + 1) / 7);
  let days = whole * 5;
  for (let day = first + whole * 7; day <= last; day++) if (weekday(day) <= 5) days++;
  return days;
}

/** One line without characters that are not seen. */
const plainLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
    .trim();

/** `two words` as `two-words`; empty where nothing of it can be written. */
function tagOf(label: string): string {
  const words = plainLine(label).match(/[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_]*/gu) ?? [];
  const tag = words.join('-').replace(/^_+/, '');
  return tag === '' || /^\p{L}/u.test(tag) ? tag : `v${tag}`;
}
