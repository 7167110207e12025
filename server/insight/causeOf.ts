/** What drives a date, as facts of the plan that `wording/cause.ts` words. */
import type { Day } from '../../grammar/civil.ts';
import type { LinkType, Roadmap, Work } from '../model/roadmap.ts';
import type { Driver, Schedule } from '../schedule/schedule.ts';
import type { Cause, Moment } from '../wording/cause.ts';
import { entityName, type Part } from '../wording/text.ts';

/** @param driver of the work: its own one where left out */
export function causeOf(
  roadmap: Roadmap,
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
        team: named(roadmap.byId.get(driver.team) ?? { id: driver.team, title: driver.team }),
        ...(driver.from !== undefined && { until: momentOf(driver.from, 'FS', roadmap, schedule) }),
      };
    case 'part': {
      const ends = schedule.items[driver.from]!.earlyFinish === item.earlyFinish;
      return { kind: 'part', part: named(roadmap.work[driver.from]!), when: ends ? 'ends' : 'starts' };
    }
  }
}

const named = ({ id, title }: { readonly id: string; readonly title: string }): Part => entityName(title, id);

/** The end of the other work that a link is about. */
function momentOf(from: number, type: LinkType, { work }: Roadmap, { items }: Schedule): Moment {
  const { firstDay, lastDay } = items[from]!;
  const other = work[from]!;
  if (other.kind === 'milestone') return { work: named(other), when: 'is on', day: lastDay };
  return type === 'FS' || type === 'FF'
    ? { work: named(other), when: 'ends', day: lastDay }
    : { work: named(other), when: 'starts', day: firstDay };
}

/** The feature around it that the date is written at; nothing where it is written at the work itself. */
function holder({ work }: Roadmap, index: number, on: Day): { readonly by?: Part } {
  const has = (item: Work): boolean =>
    item.earliest === on || (item.kind === 'feature' ? item.start === on : item.on === on);
  let at: number | undefined = index;
  while (at !== undefined && !has(work[at]!)) at = work[at]!.partOf;
  return at === undefined || at === index ? {} : { by: named(work[at]!) };
}

function stateOf(work: Work, lastDay: Day, on: Day): Extract<Cause, { readonly kind: 'status-date' }>['state'] {
  if (work.status?.state === 'done') return 'done';
  if (work.kind === 'milestone') return 'not-reached';
  if (work.started === undefined && work.status?.state !== 'in-progress') return 'not-started';
  return lastDay < on ? 'nothing-left' : 'continues';
}
