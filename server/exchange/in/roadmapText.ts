/** A plan from another tool as a new roadmap, laid out in the standard style. */
import { isoDate } from '../../../grammar/civil.ts';
import type { IssuePlan, Release } from '../../tracker/issuePlan.ts';
import type { IssueState, TrackerCalendar, TrackerTeam } from '../../tracker/trackerExport.ts';
import { names as namesOf } from './issueNames.ts';
import { issueProperties, type TextNames } from './issueText.ts';
import { quoted } from './quoted.ts';

export interface TextOptions {
  /** Of a file without a title of its own. */
  readonly title: string;
  /** What statuses of the tracker mean, as the user stated it. */
  readonly states: readonly { readonly name: string; readonly state: IssueState }[];
  readonly point?: string;
}

export interface PlanNames extends TextNames {
  product(title: string): string;
  objective(title: string): string;
  calendar(name: string): string | undefined;
  release(release: Release): string;
}

export function roadmapText(plan: IssuePlan, options: TextOptions): string {
  const names = planNames(plan);
  const top = plan.issues.flatMap(({ parent }, i) => (parent === undefined ? [i] : []));
  const products = [
    ...new Set([...top.map((i) => plan.issues[i]!.product ?? ''), ...plan.releases.map(({ product = '' }) => product)]),
  ];
  const objectives = [...new Set(plan.issues.flatMap((issue) => issue.objectives))];
  const blocks = [
    header(plan, options, names),
    ...plan.calendars.map((calendar) => calendarText(calendar, names)),
    ...plan.teams.map((team) => teamText(team, names)),
    ...objectives.map((title) => `objective ${names.objective(title)} ${quoted(title)}`),
    ...products.flatMap((product) => {
      const inside = [
        ...top.filter((i) => (plan.issues[i]!.product ?? '') === product).map((i) => issueText(plan, i, names)),
        ...plan.releases
          .filter((release) => (release.product ?? '') === product)
          .map((release) => releaseText(release, names)),
      ];
      if (product === '') return inside;
      const supported = [
        ...new Set(plan.issues.filter((issue) => issue.product === product).flatMap((issue) => issue.objectives)),
      ];
      const supports = supported.length === 0 ? [] : [`supports ${supported.map(names.objective).join(', ')}`];
      return [block(`product ${names.product(product)} ${quoted(product)}`, [...supports, ...inside])];
    }),
  ];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Every name of a new roadmap. Work and what it serves share a namespace; teams and calendars have their own. */
function planNames(plan: IssuePlan): PlanNames {
  const work = namesOf();
  const taken = <T>(all: readonly T[], titleOf: (one: T) => string, pool = work): ReadonlyMap<T, string> =>
    new Map(all.map((one) => [one, pool.take(titleOf(one))]));
  const unique = (titles: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(titles)].flatMap((title) => title || []);
  const products = taken(
    unique([...plan.issues.map(({ product }) => product), ...plan.releases.map(({ product }) => product)]),
    (title) => title,
  );
  const objectives = taken(unique(plan.issues.flatMap((issue) => issue.objectives)), (title) => title);
  const issues = plan.issues.map(({ title }) => work.take(title));
  const releases = taken(plan.releases, ({ title }) => title);
  const teamNames = unique([
    ...plan.teams.map(({ name }) => name),
    ...plan.issues.flatMap(({ teams = [] }) => teams.map(({ name }) => name)),
  ]);
  const teams = taken(teamNames, (name) => name, namesOf());
  const calendars = taken(unique(plan.calendars.map(({ name }) => name)), (name) => name, namesOf());
  return {
    issue: (place) => issues[place]!,
    team: (name) => teams.get(name),
    product: (title) => products.get(title)!,
    objective: (title) => objectives.get(title)!,
    calendar: (name) => calendars.get(name),
    release: (release) => releases.get(release)!,
  };
}

function header(plan: IssuePlan, { title, states, point }: TextOptions, names: PlanNames): string {
  const calendar = plan.calendar && names.calendar(plan.calendar);
  const properties = [
    ...(plan.start === undefined ? [] : [`start ${isoDate(plan.start)}`]),
    ...(calendar ? [`calendar ${calendar}`] : []),
    ...headerLines({ states, ...(point && { point }) }),
    ...(plan.tracker === undefined ? [] : [`tracker ${quoted(plan.tracker)}`]),
    ...(plan.note === undefined ? [] : [`note ${quoted(plan.note)}`]),
  ];
  return block(`roadmap ${quoted(plan.title || title)}`, properties);
}

/** What a header remembers of how an export was read. */
export const headerLines = ({ states, point }: Pick<TextOptions, 'states' | 'point'>): readonly string[] => [
  ...states.map(({ name, state }) => `issue-status ${quoted(name)} ${state}`),
  ...(point === undefined ? [] : [`issue-point ${point}`]),
];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function calendarText({ name, workdays, holidays }: TrackerCalendar, names: PlanNames): string {
  return block(`calendar ${names.calendar(name)} ${quoted(name)}`, [
    `workdays ${weekText(workdays)}`,
    ...holidays.map((days) => `holiday ${daysText(days)}`),
  ]);
}

/** `mon..fri`, or each day where they are not in a row. */
function weekText(days: readonly number[]): string {
  const names = days.map((day) => DAYS[day - 1]!);
  const isRow = days.length > 2 && days.at(-1)! - days[0]! === days.length - 1;
  return isRow ? `${names[0]}..${names.at(-1)}` : names.join(', ');
}

function teamText({ name, capacity, calendar, away }: TrackerTeam, names: PlanNames): string {
  const of = calendar && names.calendar(calendar);
  return block(`team ${names.team(name)} ${quoted(name)}`, [
    ...(capacity === undefined ? [] : [`capacity ${capacity}`]),
    ...(of ? [`calendar ${of}`] : []),
    ...away.map((days) => `away ${daysText(days)}`),
  ]);
}

const daysText = ({ first, last, name }: TrackerTeam['away'][number]): string =>
  `${isoDate(first)}${last > first ? `..${isoDate(last)}` : ''}${name ? ` ${quoted(name)}` : ''}`;

function issueText(plan: IssuePlan, place: number, names: PlanNames): string {
  const issue = plan.issues[place]!;
  const parts = issue.parts.map((part) => issueText(plan, part, names));
  return block(`${issue.kind} ${names.issue(place)} ${quoted(issue.title)}`, [
    ...issueProperties(issue, names),
    ...parts,
  ]);
}

export function releaseText(release: Release, names: Pick<PlanNames, 'issue' | 'release'>): string {
  const { title, members, dueDate } = release;
  return block(`milestone ${names.release(release)} ${quoted(title)}`, [
    ...(members.length === 0 ? [] : [`after ${members.map(names.issue).join(', ')}`]),
    ...(dueDate === undefined ? [] : [`due ${isoDate(dueDate)}`]),
  ]);
}

/** Declarations stand apart from properties and from each other by a line. */
export function block(head: string, inside: readonly string[]): string {
  if (inside.length === 0) return head;
  const parts = inside.map((text, i) => (i > 0 && isDeclaration(text) ? `\n${text}` : text));
  return `${head} {\n${indented(parts.join('\n'))}\n}`;
}

/** Strings have no line breaks, so that every line is one of the layout. */
const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const isDeclaration = (text: string): boolean => /^(?:feature|milestone) /.test(text);
