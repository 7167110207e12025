/**
 * Time within a day, for a simulation: moments in whole parts of a day, so that what a run adds up is exact and the same
 * on every machine. The plan itself counts whole days; its moments are multiples of DAY.
 */
import type { DayTables } from '../../calendar/dayTables.ts';
import { addMonths, endOfMonths } from '../../calendar/months.ts';
import { ELAPSED_LAG, FROM_START, type Links, MONTHS_LAG, WORKING_LAG } from '../network.ts';

/** Parts of a day. */
export const DAY = 1024;
const SHIFT = 10;
const REST = DAY - 1;

/** Parts of working time before a moment, on a clock of the tables. */
export function worked({ workIndex, days }: DayTables, clock: number, moment: number): number {
  const day = moment >> SHIFT;
  if (day >= days) return workIndex[clock + days]! * DAY;
  const before = workIndex[clock + day]!;
  return before * DAY + (workIndex[clock + day + 1]! > before ? moment & REST : 0);
}

/** Where work that has so much working time behind it goes on. */
export function openingAt({ dayOf, days }: DayTables, clock: number, work: number): number {
  if (work <= 0) return dayOf[clock]! * DAY;
  const place = work >> SHIFT;
  return place >= days ? days * DAY : dayOf[clock + place]! * DAY + (work & REST);
}

/** Where work that has so much working time behind it ends. */
export function closeAt(tables: DayTables, clock: number, work: number): number {
  if (work <= 0 || work & REST) return openingAt(tables, clock, work);
  const place = (work >> SHIFT) - 1;
  return place >= tables.days ? tables.days * DAY : Math.min(tables.days, tables.dayOf[clock + place]! + 1) * DAY;
}

/** The moment that a link with a lag asks for: `lagged` of the passes, for moments within a day. */
export function laggedPart(tables: DayTables, links: Links, l: number, moment: number): number {
  const lag = links.lag[l]!;
  const most = tables.days * DAY;
  const within = (at: number): number => Math.max(0, Math.min(most, at));
  switch (links.lagKind[l]) {
    case ELAPSED_LAG:
      return within(moment + lag * DAY);
    case MONTHS_LAG: {
      const day = tables.origin + (moment >> SHIFT);
      const moved = lag < 0 ? addMonths(day, lag) : endOfMonths(day, lag);
      return within((moved - tables.origin) * DAY + (moment & REST));
    }
    default: {
      const clock = links.lagClock[l]!;
      const work = worked(tables, clock, moment) + lag * DAY;
      const opens = (links.type[l]! & FROM_START) !== 0 && links.lagKind[l] === WORKING_LAG;
      return opens ? openingAt(tables, clock, work) : closeAt(tables, clock, work);
    }
  }
}
