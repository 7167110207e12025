/**
 * Working time of several calendars over one horizon, as two flat tables, so that moving by working days is two
 * look-ups. Needs: calendars, the first day and the number of days. Promises: `workIndex` and `dayOf` are inverse of
 * each other on working days, and every index from 0 to `days` may be asked.
 */
import { type Day, weekday } from '../../grammar/civil.ts';
import { everWorks, everyDay, type WorkCalendar } from './workCalendar.ts';

export interface DayTables {
  readonly origin: Day;
  /** Days covered: 0 to `days` may be asked of both tables. */
  readonly days: number;
  /** `days` + 1: calendar c occupies `[c * stride, (c + 1) * stride)`. */
  readonly stride: number;
  /** `workIndex[c * stride + day]`: the number of working days from the origin to before `day`. */
  readonly workIndex: Int32Array;
  /** `dayOf[c * stride + k]`: the k-th working day from 0; past the last one, `days`. */
  readonly dayOf: Int32Array;
}

export function dayTables(calendars: readonly WorkCalendar[], origin: Day, days: number): DayTables {
  const stride = days + 1;
  const workIndex = new Int32Array(calendars.length * stride);
  const dayOf = new Int32Array(calendars.length * stride);
  const tables: DayTables = { origin, days, stride, workIndex, dayOf };
  for (let c = 0; c < calendars.length; c++) {
    // A calendar that never works, or not while anybody looks, works every day: the plan stands, and a finding says so.
    const calendar = everWorks(calendars[c]!) ? calendars[c]! : everyDay;
    if (fill(tables, calendar, c * stride) === 0) fill(tables, everyDay, c * stride);
  }
  return tables;
}

/** Writes one calendar's part of the tables; the number of its working days. */
function fill({ origin, days, stride, workIndex, dayOf }: DayTables, calendar: WorkCalendar, base: number): number {
  const { off, week, overFrom = Number.POSITIVE_INFINITY } = calendar;
  const end = origin + days;
  let count = 0;
  let range = off.findIndex((r) => r[1] > origin);
  if (range < 0) range = off.length;
  let offFrom = off[range]?.[0] ?? Number.POSITIVE_INFINITY;
  let offTo = off[range]?.[1] ?? Number.POSITIVE_INFINITY;
  let bit = weekday(origin) - 1;
  for (let day = origin; day < end; day++) {
    workIndex[base + day - origin] = count;
    if (day >= offTo) {
      range++;
      offFrom = off[range]?.[0] ?? Number.POSITIVE_INFINITY;
      offTo = off[range]?.[1] ?? Number.POSITIVE_INFINITY;
    }
    if (((week >> bit) & 1 && day < offFrom) || day >= overFrom) {
      dayOf[base + count] = day - origin;
      count++;
    }
    bit = bit === 6 ? 0 : bit + 1;
  }
  workIndex[base + days] = count;
  dayOf.fill(days, base + count, base + stride);
  return count;
}
