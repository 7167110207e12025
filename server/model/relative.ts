/**
 * Relative values of a scenario as the values they come to: `capacity +2` beside `capacity 4` is `capacity 6`,
 * `duration +1w` shifts a whole range, `due +2w` moves a date. Working days of a date are those of a calendar; a working
 * week is seven days of the calendar there, and the calendar's working days in a duration. A percentage is of the value.
 */
import { civilOf, type Day, dayOf, isoDate } from '../../grammar/civil.ts';
import { asDate } from '../../grammar/literals.ts';
import type { ProblemFacts } from '../../grammar/problem.ts';
import type { DateValue, DurationUnit, DurationValue, NumberValue, Property, Value } from '../../grammar/syntax.ts';
import type { RelativeValue } from '../../grammar/vocabulary/relative.ts';
import { addMonths } from '../calendar/months.ts';
import { isWorkday, type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';

/** Why a value cannot be counted from another. */
export type RelativeFault = Exclude<ProblemFacts['relative-value']['fault'], 'outside' | 'nothing'>;

export type Shifted<T> = T | RelativeFault;

export const isFault = <T extends object>(shifted: Shifted<T>): shifted is RelativeFault => typeof shifted === 'string';

/** A property of the plan with its first value moved. */
export function shiftProperty(base: Property, by: RelativeValue, calendar: WorkCalendar): Shifted<Property> {
  const [[value, ...rest] = [], ...others] = base.items;
  if (!value) return 'units';
  const moved = shiftValue(value, by, calendar);
  return isFault(moved) ? moved : { ...base, items: [[moved, ...rest], ...others] };
}

function shiftValue(base: Value, by: RelativeValue, calendar: WorkCalendar): Shifted<Value> {
  const date = asDate(base);
  if (date) return by.kind === 'duration' ? shiftDate(date, by, calendar) : 'units';
  switch (base.kind) {
    case 'range': {
      const parts: Value[] = [];
      for (const part of base.parts) {
        const moved = shiftValue(part, by, calendar);
        if (isFault(moved)) return moved;
        parts.push(moved);
      }
      return { ...base, parts };
    }
    case 'number':
      return by.kind === 'number' && !base.percent ? shiftNumber(base, by) : 'units';
    case 'rate': {
      const other = by.kind === 'rate' && by.per.text === base.per.text ? by.amount : by;
      if (other.kind !== 'number') return 'units';
      const amount = shiftNumber(base.amount, other);
      return isFault(amount) ? amount : { ...base, amount };
    }
    case 'duration':
      return shiftDuration(base, by, calendar);
    default:
      return 'units';
  }
}

function shiftNumber(base: NumberValue, by: NumberValue): Shifted<NumberValue> {
  const value = dustless(by.percent ? base.value * (1 + by.value) : base.value + by.value);
  return value < 0 ? 'range' : { ...base, value, text: String(value) };
}

/** Kinds of time that have no common measure, in the smallest unit of each. */
function measureOf(unit: DurationUnit, calendar: WorkCalendar): { readonly kind: string; readonly size: number } {
  switch (unit) {
    case 'h':
      return { kind: 'working', size: 1 };
    case 'd':
      return { kind: 'working', size: 8 };
    case 'w':
      return { kind: 'working', size: 8 * (workdaysPerWeek(calendar) || 5) };
    case 'mo':
      return { kind: 'months', size: 1 };
    case 'ed':
      return { kind: 'elapsed', size: 1 };
    case 'ew':
      return { kind: 'elapsed', size: 7 };
  }
}

/** In the smaller unit of the two. */
function shiftDuration(base: DurationValue, by: RelativeValue, calendar: WorkCalendar): Shifted<DurationValue> {
  if (by.kind === 'number' && by.percent) return durationOf(base, base.amount * (1 + by.value), base.unit);
  if (by.kind !== 'duration') return 'units';
  const [one, other] = [measureOf(base.unit, calendar), measureOf(by.unit, calendar)];
  if (one.kind !== other.kind) return 'units';
  const smaller = one.size <= other.size ? one : other;
  const amount = (base.amount * one.size + by.amount * other.size) / smaller.size;
  return durationOf(base, amount, smaller === one ? base.unit : by.unit);
}

function durationOf(base: DurationValue, sum: number, unit: DurationUnit): Shifted<DurationValue> {
  const amount = dustless(sum);
  return amount < 0 ? 'range' : { ...base, amount, unit, text: `${amount}${unit}` };
}

function shiftDate(base: DateValue, by: DurationValue, calendar: WorkCalendar): Shifted<DateValue> {
  const [first, last] = [shiftDay(base.first, by, calendar), shiftDay(base.last, by, calendar)];
  if (first === undefined || last === undefined) return by.unit === 'h' ? 'units' : 'range';
  return { ...base, first, last, text: isoDate(last) };
}

/** `undefined` where that is no day that can be written. */
function shiftDay(day: Day, { amount, unit }: DurationValue, calendar: WorkCalendar): Day | undefined {
  const count = Math.round(amount);
  const moved = ((): number => {
    switch (unit) {
      case 'h':
        return Number.NaN;
      case 'd':
        return Math.abs(count) > MOST_DAYS ? Number.NaN : shiftWorkdays(day, count, calendar);
      case 'w':
      case 'ew':
        return day + Math.round(amount * 7);
      case 'ed':
        return day + count;
      case 'mo':
        return Math.abs(count) > MOST_DAYS ? Number.NaN : addMonths(day, count);
    }
  })();
  return moved >= dayOf(1, 1, 1) && civilOf(moved).year <= 9999 ? moved : undefined;
}

const MOST_DAYS = 100_000;

function shiftWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  // Nothing works, so every day does.
  if (calendar.week === 0) return day + count;
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (isWorkday(calendar, at)) left--;
  }
  return at;
}

/** Sums of written decimals, without the dust of binary ones. */
const dustless = (value: number): number => Math.round(value * 1e9) / 1e9;
