/**
 * Why a date is what it is, in sentences: the chain of drivers that the schedule kept, from the work that was asked
 * about back to what nothing else causes. Plain text with names in backticks; a surface escapes it its own way.
 */

import { type Day, weekday } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import type { Data } from '../model/data.ts';
import type { Entity, Header, Work } from '../model/roadmap.ts';
import { isDropped, isUnscheduled } from '../schedule/closedState.ts';
import { drivingPath, type Step } from '../schedule/drivingPath.ts';
import type { Driver, Schedule } from '../schedule/schedule.ts';
import { type Cause, cause } from '../wording/cause.ts';
import { dateNear } from '../wording/dates.ts';
import { plural } from '../wording/lists.ts';
import { sourceText } from '../wording/text.ts';
import { causeOf } from './causeOf.ts';
import { daysOff } from './daysOff.ts';
import { noDate } from './noDate.ts';

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
  if (isUnscheduled(schedule, index)) return [{ says: `It has no date: ${noDate(schedule, index)}.` }];
  if (isDropped(schedule, index)) return [{ says: DROPPED }];
  return drivingPath(schedule, index)
    .filter((step) => !isWeekend(step, roadmap))
    .map((step) => ({
      kind: step.kind === 'calendar' ? step.kind : step.driver.kind,
      says:
        step.kind === 'calendar'
          ? waitingSentence(step, roadmap, holidays, index, schedule.start)
          : sentence(step, roadmap, schedule, index, schedule.start),
    }));
}

/** One sentence a step; at most `most` steps, then how many there are more. */
export function whyThisDate(plan: Plan, index: number, most = 20): string[] {
  const all = reasons(plan, index).map(({ says }) => says);
  const more = all.length - most;
  return more > 0 ? [...all.slice(0, most), `And ${plural(more, 'more step')} before that.`] : all;
}

const DROPPED = 'It was dropped, so it has no dates in the plan.';

/**
 * The cause in one sentence: what a tooltip has room for. Reads one step only, however long the chain.
 * @param near the year of this day is left out; the start of the plan where it is not given
 */
export function whyInShort(
  roadmap: Pick<Explained, 'work' | 'byId'>,
  schedule: Schedule,
  index: number,
  { near }: { readonly near?: Day } = { near: schedule.start },
): string {
  if (isDropped(schedule, index)) return DROPPED;
  const { driver, earlyStart } = schedule.items[index]!;
  return sentence({ kind: 'driver', index, driver, at: earlyStart }, roadmap, schedule, index, near);
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

/** The beginning of a sentence; the work that is explained is not named. */
const beginning =
  ({ work }: Pick<Explained, 'work'>, index: number, explained: number) =>
  (verb: string): string =>
    index === explained ? `${verb[0]!.toUpperCase()}${verb.slice(1)}` : `\`${work[index]!.name}\` ${verb}`;

function waitingSentence(
  { index, from, until }: Extract<Step, { kind: 'calendar' }>,
  roadmap: Explained,
  holidays: PublicHolidays,
  explained: number,
  near: Day,
): string {
  const off = daysOff(roadmap, holidays, roadmap.work[index]!, from, until);
  const named = off.length > 0 ? `: ${off.join(', ')}` : '';
  const could = beginning(roadmap, index, explained)('could');
  return `${could} start ${dateNear(from, near)}, but the next working day is ${dateNear(until, near)}${named}.`;
}

function sentence(
  { index, driver }: Extract<Step, { kind: 'driver' }>,
  roadmap: Pick<Explained, 'work' | 'byId'>,
  schedule: Schedule,
  explained: number,
  near: Day | undefined,
): string {
  const of = causeOf(roadmap, schedule, index, driver);
  const begin = beginning(roadmap, index, explained);
  return `${begin(effect(of, roadmap.work[index]!, schedule, near))} because ${sourceText(cause(of, near))}.`;
}

/** `starts 12 Jan`, or the end where that is what the cause decides. */
function effect(of: Cause, work: Data<Work>, { items }: Schedule, near: Day | undefined): string {
  const { firstDay, lastDay } = items[work.index]!;
  if (work.kind === 'milestone') return `is on ${dateNear(lastDay, near)}`;
  return decidesEnd(of) ? `ends ${dateNear(lastDay, near)}` : `starts ${dateNear(firstDay, near)}`;
}

function decidesEnd(of: Cause): boolean {
  switch (of.kind) {
    case 'dependency':
      return of.type === 'FF' || of.type === 'SF';
    case 'status-date':
      return of.state !== 'not-started';
    case 'actual':
      return of.what === 'finished';
    case 'part':
      return of.when === 'ends';
    case 'roadmap-start':
    case 'pin':
    case 'earliest':
    case 'capacity':
      return false;
  }
}
