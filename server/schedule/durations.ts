/**
 * Estimates as the time a network node takes. A fraction of a day rounds up to the day. `1w` is the working days that
 * the calendar's week has, `1h` an eighth of a day, `1mo` runs from a date to the same date of the next month or,
 * where that has none, to its end, `1ed` and
 * `1ew` pass on every day. Effort is divided by the people of all teams; a month of effort is four weeks.
 */
import { type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import type { Duration, Feature } from '../model/roadmap.ts';
import { ELAPSED_LAG, MONTHS_LAG, NO_LAG, WORKING_LAG } from './network.ts';

export interface Time {
  readonly unit: 'working' | 'elapsed' | 'months';
  /** Whole; 0 or more. */
  readonly amount: number;
}

export const NO_TIME: Time = { unit: 'working', amount: 0 };
const HOURS_PER_DAY = 8;
const DAYS_PER_MONTH = 365.25 / 12;
/** About 500 years: beyond it nobody plans, and the day tables stay small. */
const LONGEST = 200_000;
const LONGEST_MONTHS = 6000;

/** What the plan uses: the likely value of `duration`, else of `effort`; undefined where neither is stated. */
export function plannedTime(feature: Feature, calendar: WorkCalendar): Time | undefined {
  if (feature.duration) return timeOf(feature.duration.likely, calendar);
  if (feature.effort) return timeOfEffort(feature.effort.likely, feature, calendar);
  return undefined;
}

export function timeOf({ amount, unit }: Duration, calendar: WorkCalendar): Time {
  switch (unit) {
    case 'h':
      return time('working', amount / HOURS_PER_DAY);
    case 'd':
      return time('working', amount);
    case 'w':
      return time('working', amount * workdaysPerWeek(calendar));
    case 'mo':
      return Number.isInteger(amount) ? time('months', amount) : time('elapsed', amount * DAYS_PER_MONTH);
    case 'ed':
      return time('elapsed', amount);
    case 'ew':
      return time('elapsed', amount * 7);
  }
}

export function timeOfEffort(effort: Duration, feature: Feature, calendar: WorkCalendar): Time {
  return time('working', personDays(effort, calendar) / people(feature));
}

/** People of all its teams; one where it names none, or nobody of them. */
export function people(feature: Feature): number {
  let sum = 0;
  for (const demand of feature.teams) sum += Math.max(0, demand.people);
  return sum > 0 ? sum : 1;
}

function personDays({ amount, unit }: Duration, calendar: WorkCalendar): number {
  switch (unit) {
    case 'h':
      return amount / HOURS_PER_DAY;
    case 'd':
    case 'ed':
      return amount;
    case 'w':
    case 'ew':
      return amount * workdaysPerWeek(calendar);
    case 'mo':
      return amount * 4 * workdaysPerWeek(calendar);
  }
}

/** How a lag is counted and how much; a lead is negative, and a fraction rounds towards later. */
export function lagOf(
  lag: Duration | undefined,
  calendar: WorkCalendar,
): { readonly kind: number; readonly amount: number } {
  if (lag === undefined || lag.amount === 0) return { kind: NO_LAG, amount: 0 };
  const sign = lag.amount < 0 ? -1 : 1;
  const whole = (days: number): number => limit(Math.ceil(days - 1e-9)) || 0;
  switch (lag.unit) {
    case 'h':
      return working(whole(lag.amount / HOURS_PER_DAY));
    case 'd':
      return working(whole(lag.amount));
    case 'w':
      return working(whole(lag.amount * workdaysPerWeek(calendar)));
    case 'ed':
      return { kind: ELAPSED_LAG, amount: whole(lag.amount) };
    case 'ew':
      return { kind: ELAPSED_LAG, amount: whole(lag.amount * 7) };
    case 'mo':
      return Number.isInteger(lag.amount)
        ? { kind: MONTHS_LAG, amount: sign * Math.min(Math.abs(lag.amount), LONGEST_MONTHS) }
        : { kind: ELAPSED_LAG, amount: whole(lag.amount * DAYS_PER_MONTH) };
  }
}

const working = (amount: number) => (amount === 0 ? { kind: NO_LAG, amount } : { kind: WORKING_LAG, amount });
const limit = (amount: number): number => Math.max(-LONGEST, Math.min(LONGEST, amount));

function time(unit: Time['unit'], amount: number): Time {
  const whole = Math.max(0, limit(Math.ceil(amount - 1e-9)));
  return { unit, amount: unit === 'months' ? Math.min(whole, LONGEST_MONTHS) : whole };
}
