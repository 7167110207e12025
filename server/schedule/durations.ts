/**
 * Estimates as the time that work takes. `1w` is the working days that the calendar's week has, `1h` an eighth of a day,
 * `1mo` runs from a date to the same date of the next month or, where that has none, to its end, `1ed` and `1ew` pass on
 * every day. Effort is divided by the people of all teams; a month of effort is four weeks. A fraction of a day is kept
 * here, and rounded up once, when a node of the network takes it: see `wholeTime`.
 */
import { type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import type { Duration, Feature } from '../model/roadmap.ts';
import { ELAPSED_LAG, MONTHS_LAG, NO_LAG, WORKING_LAG } from './network.ts';
import { ELAPSED, IN_MONTHS, WORKING } from './planInput.ts';

export interface Span {
  /** WORKING, ELAPSED or IN_MONTHS. */
  readonly unit: number;
  /** 0 or more, fractions included. */
  readonly amount: number;
}

type Estimated = Pick<Feature, 'duration' | 'effort' | 'teams'>;

const HOURS_PER_DAY = 8;
export const DAYS_PER_MONTH = 365.25 / 12;
/** Days: about 500 years. What lies further ahead has no date in a plan, and the day tables stay small. */
export const FURTHEST = 200_000;
/** Longer is not counted: it lies beyond any plan. */
const LONGEST = 100_000_000;
const LONGEST_MONTHS = 20_000;

/** One point of a feature's `duration`, else of its `effort`; undefined where neither is stated. */
export function spanOf(
  feature: Estimated,
  point: 'best' | 'likely' | 'worst',
  calendar: WorkCalendar,
): Span | undefined {
  if (feature.duration) return spanOfDuration(feature.duration[point], workdaysPerWeek(calendar));
  if (!feature.effort) return undefined;
  const days = effortDays(feature.effort[point], workdaysPerWeek(calendar));
  return { unit: WORKING, amount: Math.max(0, days / people(feature)) };
}

export function spanOfDuration({ amount, unit }: Duration, perWeek: number): Span {
  const most = Math.max(0, amount);
  switch (unit) {
    case 'h':
      return { unit: WORKING, amount: most / HOURS_PER_DAY };
    case 'd':
      return { unit: WORKING, amount: most };
    case 'w':
      return { unit: WORKING, amount: most * perWeek };
    case 'mo':
      return { unit: IN_MONTHS, amount: most };
    case 'ed':
      return { unit: ELAPSED, amount: most };
    case 'ew':
      return { unit: ELAPSED, amount: most * 7 };
  }
}

/** A span as a node takes it: whole days or months. A fraction of a month is elapsed days. */
export function wholeTime({ unit, amount }: Span): Span {
  if (unit !== IN_MONTHS) return { unit, amount: wholeDays(amount) };
  return Number.isInteger(amount)
    ? { unit, amount: Math.min(amount, LONGEST_MONTHS) }
    : { unit: ELAPSED, amount: wholeDays(amount * DAYS_PER_MONTH) };
}

/** Rounds up to the day, but for the dust of a division. */
export const wholeDays = (days: number): number => Math.max(0, limit(Math.ceil(days - 1e-9)));

/** People of all its teams; one where it names none, or nobody of them. */
export function people(feature: Estimated): number {
  let sum = 0;
  for (const demand of feature.teams) sum += Math.max(0, demand.people);
  return sum > 0 ? sum : 1;
}

/** Person-days of the likely effort, or of the likely duration times the people; 0 without an estimate. */
export function personDaysOf(feature: Estimated, perWeek: number): number {
  if (feature.effort) return effortDays(feature.effort.likely, perWeek);
  if (!feature.duration) return 0;
  const { amount, unit } = feature.duration.likely;
  const days = unit === 'ed' ? (amount * perWeek) / 7 : effortDays({ amount, unit }, perWeek);
  return days * people(feature);
}

function effortDays({ amount, unit }: Duration, perWeek: number): number {
  switch (unit) {
    case 'h':
      return amount / HOURS_PER_DAY;
    case 'd':
    case 'ed':
      return amount;
    case 'w':
    case 'ew':
      return amount * perWeek;
    case 'mo':
      return amount * 4 * perWeek;
  }
}

/** How a lag is counted and how much; a lead is negative, and a fraction rounds towards later. */
export function lagOf(lag: Duration, calendar: WorkCalendar): { readonly kind: number; readonly amount: number } {
  if (lag.amount === 0) return { kind: NO_LAG, amount: 0 };
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
