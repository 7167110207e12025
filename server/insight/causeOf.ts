/** What drives a date, as facts of the plan that `wording/cause.ts` words. */
import type { Day } from '../../grammar/civil.ts';
import type { Data } from '../model/data.ts';
import type { Entity, LinkType, Work } from '../model/roadmap.ts';
import type { Driver, Precedence, Schedule } from '../schedule/schedule.ts';
import type { Cause, First, Moment } from '../wording/cause.ts';
import { entityName, type Part } from '../wording/text.ts';

/** What is read of a roadmap: the titles only for surfaces that print them, so rules pass data without titles. */
interface Plan {
  readonly work: readonly Data<Work>[];
  readonly byId: { get(id: string): Data<Entity> | undefined };
}

/** @param driver of the work: its own one where left out */
export function causeOf(
  roadmap: Plan,
  schedule: Schedule,
  index: number,
  driver: Driver = schedule.items[index]!.driver,
): Cause {
  const work = roadmap.work[index]!;
  const item = schedule.items[index]!;
  switch (driver.kind) {
    case 'roadmap-start':
      return driver;
    case 'dependency': {
      const { type, lag } = driver;
      return { kind: 'dependency', on: momentOf(driver.from, type, roadmap, schedule), type, ...(lag && { lag }) };
    }
    case 'pin':
      return {
        kind: 'pin',
        day: driver.on,
        thatDay: driver.on === item.firstDay,
        ...holder(roadmap, index, driver.on),
      };
    case 'earliest':
      return { kind: 'earliest', day: driver.on, ...holder(roadmap, index, driver.on) };
    case 'status-date':
      return { kind: 'status-date', day: driver.on, state: stateOf(work, item.lastDay, driver.on) };
    case 'actual':
      return {
        kind: 'actual',
        day: driver.on,
        what: work.kind === 'milestone' ? 'reached' : work.finished === undefined ? 'started' : 'finished',
      };
    case 'capacity':
      return {
        kind: 'capacity',
        team: named(roadmap.byId.get(driver.team) ?? { id: driver.team, name: driver.team }),
        ...(driver.from !== undefined && {
          on: {
            work: named(roadmap.work[driver.from]!),
            until: schedule.items[driver.from]!.lastDay,
            ...(driver.first && { first: firstOf(roadmap, driver.from, driver.first) }),
          },
        }),
      };
    case 'part': {
      const ends = schedule.items[driver.from]!.earlyFinish === item.earlyFinish;
      return { kind: 'part', part: named(roadmap.work[driver.from]!), when: ends ? 'ends' : 'starts' };
    }
  }
}

const named = ({ id, name, title }: { readonly id: string; readonly name: string; readonly title?: string }): Part =>
  entityName(title ?? name, id);

function firstOf({ work }: Pick<Plan, 'work'>, from: number, first: Precedence): First {
  if (first.kind !== 'due') return first;
  const { committed, index } = first;
  return { kind: 'due', committed, ...(index !== from && { by: named(work[index]!) }) };
}

/** The end of the other work that a link is about. */
function momentOf(from: number, type: LinkType, { work }: Plan, { items }: Schedule): Moment {
  const { firstDay, lastDay } = items[from]!;
  const other = work[from]!;
  if (other.kind === 'milestone') return { work: named(other), when: 'is on', day: lastDay };
  return type === 'FS' || type === 'FF'
    ? { work: named(other), when: 'ends', day: lastDay }
    : { work: named(other), when: 'starts', day: firstDay };
}

/** The feature around it that the date is written at; nothing where it is written at the work itself. */
function holder({ work }: Plan, index: number, on: Day): { readonly by?: Part } {
  const has = (item: Data<Work>): boolean =>
    item.earliest === on || (item.kind === 'feature' ? item.start === on : item.on === on);
  let at: number | undefined = index;
  while (at !== undefined && !has(work[at]!)) at = work[at]!.partOf;
  return at === undefined || at === index ? {} : { by: named(work[at]!) };
}

function stateOf(work: Data<Work>, lastDay: Day, on: Day): Extract<Cause, { readonly kind: 'status-date' }>['state'] {
  if (work.status?.state === 'done') return 'done';
  if (work.kind === 'milestone') return 'not-reached';
  if (work.started === undefined && work.status?.state !== 'in-progress' && !work.status?.progress)
    return 'not-started';
  return lastDay < on ? 'nothing-left' : 'continues';
}
