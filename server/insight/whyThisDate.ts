/**
 * Why a date is what it is, in sentences: the chain of drivers that the schedule kept, from the work that was asked
 * about back to what nothing else causes. Plain text with names in backticks; a surface escapes it its own way.
 */

import { type Day, weekday } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { Data } from '../model/data.ts';
import type { Duration, Entity, Header, LinkType, Work } from '../model/roadmap.ts';
import { isDropped } from '../schedule/closedState.ts';
import { drivingPath, type Step } from '../schedule/drivingPath.ts';
import type { Driver, Schedule } from '../schedule/schedule.ts';
import { dateNear } from '../wording/dates.ts';
import { lag as lagText, linkType } from '../wording/durations.ts';
import { plural } from '../wording/lists.ts';
import { daysOff } from './daysOff.ts';

/** A step in words, with its kind; what has no date has no kind either. */
export interface Reason {
  readonly kind?: Driver['kind'] | 'calendar';
  readonly says: string;
}

/** What is read of a roadmap to say why. */
export interface Explained {
  readonly header?: Data<Header>;
  readonly work: readonly Data<Work>[];
  readonly byId: { get(id: string): Data<Entity> | undefined };
}

/** A plan that is explained; an analysis is one. */
export interface Plan {
  readonly roadmap: Explained;
  readonly schedule: Schedule;
  readonly holidays: PublicHolidays;
}

/** Every step, the first about `index` itself. */
export function reasons({ roadmap, schedule, holidays }: Plan, index: number): readonly Reason[] {
  if (schedule.unscheduled.includes(index)) {
    return [{ says: 'It has no date: it waits for itself, or for work that does.' }];
  }
  if (isDropped(schedule, index)) return [{ says: DROPPED }];
  return drivingPath(schedule, index)
    .filter((step) => !isWeekend(step, roadmap))
    .map((step) => ({
      kind: step.kind === 'calendar' ? step.kind : step.driver.kind,
      says:
        step.kind === 'calendar'
          ? waitingSentence(step, roadmap, holidays, index, dayWords(schedule))
          : sentence(step, roadmap, schedule, index, dayWords(schedule)),
    }));
}

/** One sentence a step; at most `most` steps, then how many there are more. */
export function whyThisDate(plan: Plan, index: number, most = 20): string[] {
  const all = reasons(plan, index).map(({ says }) => says);
  const more = all.length - most;
  return more > 0 ? [...all.slice(0, most), `And ${plural(more, 'more step')} before that.`] : all;
}

type SayDay = (day: Day) => string;

/** `12 Jan`, with the year where it is not that of the plan's start. */
const dayWords =
  ({ start }: Schedule): SayDay =>
  (day) =>
    dateNear(day, start);

const DROPPED = 'It was dropped, so it has no dates in the plan.';

/**
 * What holds it there, in one sentence: what a tooltip has room for. Looks at one step only, however long the chain.
 * @param say how its days are written; by default as people say them
 */
export function whyInShort(
  roadmap: Pick<Explained, 'work' | 'byId'>,
  schedule: Schedule,
  index: number,
  say = dayWords(schedule),
): string {
  if (isDropped(schedule, index)) return DROPPED;
  const { driver, earlyStart } = schedule.items[index]!;
  return sentence({ kind: 'driver', index, driver, at: earlyStart }, roadmap, schedule, index, say);
}

/** A wait over days that the week does not have for anybody who works on it: nobody asks why. */
function isWeekend(step: Step, { work, header, byId }: Explained): boolean {
  if (step.kind !== 'calendar') return false;
  const item = work[step.index]!;
  const teams = item.kind === 'feature' ? item.teams.flatMap(({ team }) => byId.get(team) ?? []) : [];
  const own = teams.flatMap((team) => (team.kind === 'team' && team.calendar ? [team.calendar] : []));
  const weeks = [...own, ...(own.length < teams.length || teams.length === 0 ? [header?.calendar ?? ''] : [])].map(
    (id) => {
      const calendar = byId.get(id);
      return calendar?.kind === 'calendar' && calendar.workdays.length > 0 ? calendar.workdays : MONDAY_TO_FRIDAY;
    },
  );
  for (let day = step.from; day < step.until; day++) {
    if (weeks.every((days) => days.includes(weekday(day)))) return false;
  }
  return true;
}

const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** The beginning of a sentence: what is asked about is told without its name. */
const beginning =
  ({ work }: Pick<Explained, 'work'>, index: number, asked: number) =>
  (verb: string): string =>
    index === asked ? verb[0]!.toUpperCase() + verb.slice(1) : `\`${work[index]!.name}\` ${verb}`;

function waitingSentence(
  { index, from, until }: Extract<Step, { kind: 'calendar' }>,
  roadmap: Explained,
  holidays: PublicHolidays,
  asked: number,
  say: SayDay,
): string {
  const off = daysOff(roadmap, holidays, roadmap.work[index]!, from, until);
  const named = off.length > 0 ? `: ${off.join(', ')}` : '';
  const could = beginning(roadmap, index, asked)('could');
  return `${could} go on ${say(from)}, but its calendar does not work until ${say(until)}${named}.`;
}

function sentence(
  step: Extract<Step, { kind: 'driver' }>,
  roadmap: Pick<Explained, 'work' | 'byId'>,
  schedule: Schedule,
  asked: number,
  say: SayDay,
): string {
  const { index } = step;
  const begin = beginning(roadmap, index, asked);
  const item = schedule.items[index]!;
  const isMoment = roadmap.work[index]!.kind === 'milestone';
  const starts = isMoment ? `is on ${say(item.lastDay)}` : `starts ${say(item.firstDay)}`;
  const ends = `ends ${say(item.lastDay)}`;
  const { driver } = step;
  switch (driver.kind) {
    case 'roadmap-start':
      return `${begin(starts)} because the roadmap starts then and nothing holds it.`;
    case 'dependency': {
      const { type, lag } = driver;
      const own = isMoment || type === 'FS' || type === 'SS' ? starts : ends;
      return `${begin(own)} because ${cause(driver.from, type, roadmap, schedule, say)}${lagWords(lag)} (${linkType[type]}).`;
    }
    case 'pin':
      return `${begin(starts)} because ${stater(roadmap, index, driver.on)} is fixed on ${driver.on === item.firstDay ? 'that day' : say(driver.on)}.`;
    case 'earliest':
      return `${begin(starts)} because ${stater(roadmap, index, driver.on)} may not start before ${say(driver.on)}.`;
    case 'status-date':
      return statusWords(begin, starts, ends, driver.on, roadmap, schedule, index, say);
    case 'actual':
      return actualWords(begin, starts, ends, driver.on, roadmap, index, say);
    case 'capacity': {
      const team = roadmap.byId.get(driver.team)?.name ?? driver.team;
      if (driver.from === undefined)
        return `${begin(starts)} because \`${team}\` has too few people before that day (levelling).`;
      return `${begin(starts)} because \`${team}\` has nobody free until ${cause(driver.from, 'FS', roadmap, schedule, say)} (levelling).`;
    }
    case 'part': {
      const part = roadmap.work[driver.from]!.name;
      const from = schedule.items[driver.from]!;
      return from.earlyFinish === item.earlyFinish
        ? `${begin(ends)} because its part \`${part}\` does.`
        : `${begin(starts)} because its part \`${part}\` does.`;
    }
  }
}

/** Who says that work is bound to a day: it, or a whole that it is a part of. */
function stater({ work }: Pick<Explained, 'work'>, index: number, on: Day): string {
  const says = (item: Data<Work>): boolean =>
    item.earliest === on || (item.kind === 'feature' ? item.start === on : item.on === on);
  let at: number | undefined = index;
  while (at !== undefined && !says(work[at]!)) at = work[at]!.partOf;
  return at === undefined || at === index ? 'it' : `\`${work[at]!.name}\`, which it is a part of,`;
}

function statusWords(
  begin: (verb: string) => string,
  starts: string,
  ends: string,
  on: Day,
  roadmap: Pick<Explained, 'work'>,
  { items }: Schedule,
  index: number,
  say: SayDay,
): string {
  const work = roadmap.work[index]!;
  const date = `the status date, ${say(on)}`;
  const isMoment = work.kind === 'milestone';
  if (work.status?.state === 'done') {
    return `${begin(isMoment ? starts : ends)} because it is done, and without a date of its own counts as planned, up to ${date}.`;
  }
  if (isMoment) return `${begin(starts)} because it has not come by ${date}.`;
  if (work.started === undefined && work.status?.state !== 'in-progress') {
    return `${begin(starts)} because it has not started by ${date}.`;
  }
  return items[index]!.lastDay < on
    ? `${begin(ends)} because nothing is left of it on ${date}.`
    : `${begin(ends)} because what is left of it goes on from ${date}.`;
}

function actualWords(
  begin: (verb: string) => string,
  starts: string,
  ends: string,
  on: Day,
  roadmap: Pick<Explained, 'work'>,
  index: number,
  say: SayDay,
): string {
  const work = roadmap.work[index]!;
  if (work.kind === 'milestone') return `${begin(starts)} because it came then: a fact.`;
  if (work.finished !== undefined) return `${begin(ends)} because it finished then: a fact.`;
  return `${begin(starts)} because it started ${say(on)}: a fact.`;
}

/** "`search` ends 11 Jan": the end of the other work that the link is about. */
function cause(
  from: number,
  type: LinkType,
  { work }: Pick<Explained, 'work'>,
  { items }: Schedule,
  say: SayDay,
): string {
  const item = items[from]!;
  const { name, kind } = work[from]!;
  if (kind === 'milestone') return `\`${name}\` is on ${say(item.lastDay)}`;
  return type === 'FS' || type === 'FF'
    ? `\`${name}\` ends ${say(item.lastDay)}`
    : `\`${name}\` starts ${say(item.firstDay)}`;
}

function lagWords(lag: Duration | undefined): string {
  if (lag === undefined || lag.amount === 0) return '';
  return `, ${lag.amount < 0 ? 'less' : 'plus'} a ${lagText(lag)}`;
}
