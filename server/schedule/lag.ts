/**
 * A link's lag, forwards and backwards. A link hands on a moment: the start or the finish of its predecessor, moved by
 * its lag. Working lag counts on the successor's calendar, where Friday evening and Monday morning are one moment; the
 * moment that is handed on stands at the close of a day when it comes from a finish, at the opening when from a start,
 * unless the successor may start on any day.
 */

import type { DayTables } from '../calendar/dayTables.ts';
import { addMonths, endOfMonths, latestStartOfMonths } from '../calendar/months.ts';
import { ELAPSED_LAG, FROM_START, type Links, WORKING_LAG, WORKING_LAG_TO_ANY_DAY } from './network.ts';

/** The moment that link `l` asks for, when its predecessor's end stands at `moment`. */
export function addLag(tables: DayTables, links: Links, l: number, moment: number): number {
  const lag = links.lag[l]!;
  switch (links.lagKind[l]) {
    case WORKING_LAG:
    case WORKING_LAG_TO_ANY_DAY: {
      const clock = links.lagClock[l]!;
      const k = tables.workIndex[clock + moment]! + lag;
      return opens(links, l) ? opening(tables, clock, k) : close(tables, clock, k);
    }
    case ELAPSED_LAG:
      return within(tables, moment + lag);
    default:
      // A lag of months passes as work of so many months does, the short months that have no such date included.
      return within(tables, monthsFrom(lag)(tables.origin + moment, lag) - tables.origin);
  }
}

const monthsFrom = (lag: number) => (lag < 0 ? addMonths : endOfMonths);

/** Whether a working lag hands on the morning of a working day, not the end of one. */
const opens = ({ type, lagKind }: Links, l: number): boolean =>
  (type[l]! & FROM_START) !== 0 && lagKind[l] === WORKING_LAG;

/** The latest moment of the predecessor for which link `l` asks for no more than `limit`: the inverse of `lagged`. */
export function subtractLag(tables: DayTables, links: Links, l: number, limit: number): number {
  const lag = links.lag[l]!;
  switch (links.lagKind[l]) {
    case WORKING_LAG:
    case WORKING_LAG_TO_ANY_DAY: {
      const clock = links.lagClock[l]!;
      const k = opens(links, l) ? lastOpening(tables, clock, limit) : tables.workIndex[clock + limit]!;
      return opening(tables, clock, k - lag);
    }
    case ELAPSED_LAG:
      return within(tables, limit - lag);
    default:
      return within(tables, latestStartOfMonths(tables.origin + limit, lag, monthsFrom(lag)) - tables.origin);
  }
}

/** The k-th working day of a calendar: where work that has k working days behind it starts. */
export const opening = (tables: DayTables, clock: number, k: number): number =>
  tables.dayOf[clock + (k < 0 ? 0 : Math.min(k, tables.days))]!;

/** The day after k working days: where work that has k working days behind it ends. */
export const close = (tables: DayTables, clock: number, k: number): number =>
  k <= 0 ? tables.dayOf[clock]! : within(tables, opening(tables, clock, k - 1) + 1);

/** How many working days lie before the last working day that is not after `day`. */
export const lastOpening = (tables: DayTables, clock: number, day: number): number =>
  (day >= tables.days ? tables.workIndex[clock + tables.days]! : tables.workIndex[clock + day + 1]!) - 1;

export const within = (tables: DayTables, day: number): number => (day < 0 ? 0 : Math.min(day, tables.days));
