/** Lengths as people write them: a number of days in the unit that was used, where it is whole in it. */
import type { DurationUnit, Value } from '../../grammar/syntax.ts';
import { type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import type { Duration } from '../model/roadmap.ts';

const HOURS_PER_DAY = 8;
const DAYS_PER_MONTH = 365.25 / 12;

const isWhole = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < 1e-9;

/**
 * The text of a length of `days`: working days, or calendar days for an elapsed unit. Durations in months have no fixed
 * number of working days, so only an effort is written in months.
 */
export function lengthIn(unit: DurationUnit, days: number, calendar: WorkCalendar, ofPeople = false): string {
  const week = workdaysPerWeek(calendar);
  const per: Readonly<Record<DurationUnit, number>> = {
    h: 1 / HOURS_PER_DAY,
    d: 1,
    w: week,
    mo: ofPeople ? 4 * week : Number.POSITIVE_INFINITY,
    ed: 1,
    ew: 7,
  };
  const amount = days / per[unit];
  if (isWhole(amount) && amount >= 1) return `${Math.round(amount)}${unit}`;
  return `${Math.round(days * 1e6) / 1e6}${isElapsedUnit(unit) ? 'ed' : 'd'}`;
}

export const isElapsedUnit = (unit: DurationUnit): boolean => unit === 'ed' || unit === 'ew';

/**
 * The number of days in a length, with fractions: calendar days where `likely.unit` is an elapsed unit, else working
 * days. Exact between units of the same kind, and between the two kinds near enough to compare lengths.
 */
export function daysIn({ amount, unit }: Duration, likely: Pick<Likely, 'calendar' | 'unit' | 'ofPeople'>): number {
  const week = workdaysPerWeek(likely.calendar);
  const isElapsed = isElapsedUnit(likely.unit);
  const [worked, passed] = isElapsed ? [7 / 5, 1] : [1, week / 7];
  switch (unit) {
    case 'h':
      return (amount / HOURS_PER_DAY) * worked;
    case 'd':
      return amount * worked;
    case 'w':
      return isElapsed ? amount * 7 : amount * week;
    case 'mo':
      return likely.ofPeople ? amount * 4 * week : amount * DAYS_PER_MONTH * passed;
    case 'ed':
      return amount * passed;
    case 'ew':
      return amount * 7 * passed;
  }
}

/** A likely value, of so many days on its calendar. */
export interface Likely {
  readonly text: string;
  readonly days: number;
  readonly unit: DurationUnit;
  readonly calendar: WorkCalendar;
  readonly ofPeople: boolean;
}

/** An estimate as written with another likely value; the best and the worst case stay, unless it goes beyond them. */
export function withLikely(written: Value, likely: Likely): string {
  if (written.kind !== 'range') return likely.text;
  const [best, worst] = [written.parts[0], written.parts.at(-1)];
  const kept = (part: Value | undefined, isBest: boolean): string => {
    if (part?.kind !== 'duration') return likely.text;
    const size = daysIn(part, likely);
    return (isBest ? size <= likely.days : size >= likely.days) ? part.text : likely.text;
  };
  return `${kept(best, true)}..${likely.text}..${kept(worst, false)}`;
}

/** The unit that an estimate's likely value is written in. */
export function unitOf(written: Value | undefined): DurationUnit {
  const part = written?.kind === 'range' ? written.parts[written.parts.length === 3 ? 1 : 0] : written;
  return part?.kind === 'duration' ? part.unit : 'd';
}
