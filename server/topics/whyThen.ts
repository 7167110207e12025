/** What a milestone's date hangs on, in the words of a board: titles and days, no names of the text. */

import type { Analysis } from '../analysis/analysis.ts';
import { isLeaf } from '../insight/leaf.ts';
import { noDateShort } from '../insight/noDate.ts';
import type { Duration, Work } from '../model/roadmap.ts';
import { closedState, isUnscheduled } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import { dateNear } from '../wording/dates.ts';
import { number } from '../wording/numbers.ts';
import { capitalized } from '../wording/text.ts';

/** `After One-page checkout, which ends 7 May` */
export function whyThen({ roadmap, schedule }: Analysis, work: Work): string {
  const { driver } = schedule.items[work.index]!;
  const day = (on: number): string => dateNear(on, schedule.start);
  if (isUnscheduled(schedule, work.index)) return capitalized(noDateShort(schedule, work.index));
  switch (driver.kind) {
    case 'roadmap-start':
      return 'Nothing holds it';
    case 'dependency': {
      const { type, lag } = driver;
      const { kind, title } = roadmap.work[driver.from]!;
      const { firstDay, lastDay } = schedule.items[driver.from]!;
      const end = type === 'FS' || type === 'FF';
      const cause =
        kind === 'milestone' ? `is on ${day(lastDay)}` : end ? `ends ${day(lastDay)}` : `starts ${day(firstDay)}`;
      return `${lagWords(lag)} ${title}, which ${cause}`;
    }
    case 'pin':
      return 'Fixed on that day';
    case 'earliest':
      return `Not before ${day(driver.on)}`;
    case 'status-date':
      return closedState(schedule, work.index) === 'done' ? 'Done, as planned' : 'Not reached by the status date';
    case 'actual':
      return 'It came then';
    case 'capacity':
      return `${roadmap.byId.get(driver.team)?.title ?? driver.team} has nobody free before`;
    case 'part':
      return `With ${roadmap.work[driver.from]!.title}`;
  }
}

const UNITS = {
  h: 'hour',
  d: 'working day',
  w: 'week',
  mo: 'month',
  ed: 'day',
  ew: 'week',
} as const;

function lagWords(lag: Duration | undefined): string {
  if (lag === undefined || lag.amount === 0) return 'After';
  const amount = Math.abs(lag.amount);
  const time = `${number(amount)} ${UNITS[lag.unit]}${amount === 1 ? '' : 's'}`;
  return `${time} ${lag.amount < 0 ? 'before the end of' : 'after'}`;
}

const MOST_STEPS = 4;

/** The work that has to be done for it, one after the other, the first one first; those in the middle are counted. */
export function chainTo({ roadmap, schedule }: Analysis, { index }: Work): string {
  const titles: string[] = [];
  for (const step of drivingPath(schedule, index)) {
    const work = roadmap.work[step.index]!;
    if (step.kind === 'driver' && isLeaf(work) && titles[0] !== work.title) titles.unshift(work.title);
  }
  if (titles.length < 2) return '';
  const more = titles.length - MOST_STEPS;
  const shown = more > 1 ? [titles[0]!, `${more} more`, ...titles.slice(1 - MOST_STEPS)] : titles;
  return shown.join(' → ');
}
