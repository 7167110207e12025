/** Lengths of time: durations as written in a plan, lags, ranges, floats and delays. */
import { plural } from './lists.ts';
import { number } from './numbers.ts';

/** A length in the units of the language. */
export interface Length {
  readonly amount: number;
  readonly unit: 'h' | 'd' | 'w' | 'mo' | 'ed' | 'ew';
}

const UNITS: Readonly<Record<Length['unit'], string>> = {
  h: 'working hour',
  d: 'working day',
  w: 'working week',
  mo: 'month',
  ed: 'calendar day',
  ew: 'calendar week',
};

/** `9 days`, of the calendar, in tenths at most */
export const days = (count: number): string => counted(count, 'day');

/** `9 working days`, in tenths at most */
export const workingDays = (count: number): string => counted(count, 'working day');

/** `9d`: working days in a table or a hint, which have little room */
export const shortDays = (count: number): string => `${number(count, 1)}d`;

const counted = (count: number, noun: string): string =>
  `${number(count, 1)} ${noun}${Math.abs(count) === 1 ? '' : 's'}`;

/** `2 working weeks` */
export const duration = ({ amount, unit }: Length): string => plural(amount, UNITS[unit]);

/** `lag of 2 working days`, `lead of 1 working week`; nothing for a lag of zero */
export function lag(length: Length | undefined): string {
  if (length === undefined || length.amount === 0) return '';
  const { amount, unit } = length;
  return `${amount < 0 ? 'lead' : 'lag'} of ${duration({ amount: Math.abs(amount), unit })}`;
}

/** `2 to 8 working weeks, likely 3`; one value where best and worst are equal */
export function range({ best, likely, worst }: Readonly<Record<'best' | 'likely' | 'worst', Length>>): string {
  if (best.amount === worst.amount && best.unit === worst.unit) return duration(worst);
  // The unit is left out where it is that of the worst case, which is written out.
  const brief = (length: Length): string => (length.unit === worst.unit ? number(length.amount) : duration(length));
  return `${brief(best)} to ${duration(worst)}, likely ${brief(likely)}`;
}

/** `9 working days late` */
export const delay = (late: number): string => `${workingDays(late)} late`;

/** Float in working days, as a schedule has it. */
export interface Float {
  readonly totalFloat: number;
  readonly critical: boolean;
  /** Where it is negative, the due date that is missed, as `lateItem` words it. */
  readonly late?: string;
}

/** `critical`, `no float`, `3 working days of float`, `2 working days late for its due date, 18 Jan 2027` */
export function float({ totalFloat, critical, late }: Float): string {
  if (totalFloat < 0) return `${delay(-totalFloat)}${late === undefined ? '' : ` for ${late}`}`;
  if (critical) return 'critical';
  return totalFloat === 0 ? 'no float' : `${workingDays(totalFloat)} of float`;
}

/** With the float before anything else moves: `3 working days, 1 before anything else moves` */
export function floats({ totalFloat, freeFloat, critical, late }: Float & { readonly freeFloat: number }): string {
  if (totalFloat < 0) return `${delay(-totalFloat)} for ${late ?? 'what is due'}`;
  if (critical) return `${workingDays(totalFloat)}, critical: a day lost here is a day lost at the end`;
  return `${workingDays(totalFloat)}, ${number(freeFloat, 1)} before anything else moves`;
}

/** `critical`, `3d float`, `2d late for its due date, 18 Jan 2027`: where there is little room */
export function shortFloat({ totalFloat, critical, late }: Float): string {
  if (totalFloat < 0) return `${shortDays(-totalFloat)} late${late === undefined ? '' : ` for ${late}`}`;
  return critical ? 'critical' : `${shortDays(totalFloat)} float`;
}

/** `3 days later`, `1 day earlier`, `unchanged`; of the calendar */
export const shift = (by: number): string => moved(by, days);

/** `3 working days later`, `1 working day earlier`, `unchanged` */
export const workdayShift = (by: number): string => moved(by, workingDays);

const moved = (by: number, length: (count: number) => string): string =>
  by === 0 ? 'unchanged' : `${length(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`;

/** The types of dependencies. */
export const linkType = {
  FS: 'finish-to-start',
  SS: 'start-to-start',
  FF: 'finish-to-finish',
  SF: 'start-to-finish',
} as const;
