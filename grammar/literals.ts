/** Reads dates, periods, numbers and durations. What does not read is a problem with its reason, never a guess. */

import { dayOf, daysInMonth, firstDayOfIsoWeek, isoWeeksInYear } from './civil.ts';
import type { DatePart, Problem } from './problem.ts';
import type { DateValue, DurationUnit, DurationValue, NumberValue, Value } from './syntax.ts';

const factors: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, B: 1e9, '%': 0.01 };
const durationUnits: readonly DurationUnit[] = ['h', 'd', 'w', 'mo', 'ed', 'ew'];

/** What people write for our units, and for our magnitudes. */
const unitMeant: Readonly<Record<string, string>> = {
  ...{ D: 'd', day: 'd', days: 'd', pd: 'd', W: 'w', week: 'w', weeks: 'w', wk: 'w', wks: 'w' },
  ...{ H: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h' },
  ...{ m: 'mo', mon: 'mo', month: 'mo', months: 'mo', MO: 'mo', M: 'mo' },
};
const magnitudeMeant: Readonly<Record<string, string>> = {
  ...{ K: 'k', m: 'M', mn: 'M', mio: 'M', mil: 'M', MM: 'M', b: 'B', bn: 'B', G: 'B', mrd: 'B' },
};

/** What the property around a number wants, where that is known: what else it could have been is then no question. */
export type Wanted = 'number' | 'duration' | 'date';

/** The words for units, also where they stand apart: `2 weeks`. */
export const unitOf = (word: string): string | undefined =>
  durationUnits.includes(word as DurationUnit) ? word : Object.hasOwn(unitMeant, word) ? unitMeant[word] : undefined;

/** `12`, `+0.4`, `12k`, `80%`, `5d`, `-2w`. */
export function readNumberLike(
  image: string,
  start: number,
  problems: Problem[],
  wanted?: Wanted,
): NumberValue | DurationValue | undefined {
  const digits = /^[+-]?\d+(?:\.\d+)?/.exec(image)?.[0] ?? '';
  const suffix = image.slice(digits.length);
  const end = start + image.length;
  if (digits === '' || /\p{Sc}/u.test(suffix)) return oddNumber(image, start, problems);
  const amount = Number(digits);
  const factor = Object.hasOwn(factors, suffix) ? factors[suffix] : undefined;
  if (factor !== undefined && Number.isFinite(amount * factor)) {
    const percent = suffix === '%';
    // Dividing keeps 80% exactly 0.8, where multiplying would not.
    return { kind: 'number', start, end, text: image, value: percent ? amount / 100 : amount * factor, percent };
  }
  if (durationUnits.includes(suffix as DurationUnit) && Number.isFinite(amount)) {
    return { kind: 'duration', start, end, text: image, amount, unit: suffix as DurationUnit };
  }
  const meant = wanted ?? (/^[%KGb_]|[\d_%]/.test(suffix) || suffix in factors ? 'number' : 'duration');
  const better =
    meant === 'date'
      ? isoGuess(image)
      : (betterSuffix(digits, suffix, meant) ?? plainNumber(image, meant === 'number'));
  const span = { start, end };
  const facts = { found: image, ...(better && { suggestion: better }) };
  if (meant === 'date') problems.push({ code: 'invalid-date', span, facts: { ...facts, reason: 'form' } });
  else problems.push({ code: `invalid-${meant}`, span, facts });
  return undefined;
}

/** An amount with the sign of a currency. */
function oddNumber(image: string, start: number, problems: Problem[]): undefined {
  const suggestion = plainNumber(image, true);
  problems.push({
    code: 'invalid-number',
    span: { start, end: start + image.length },
    facts: { found: image, ...(suggestion && { suggestion }), hint: { kind: 'currency' } },
  });
}

/** Without signs of currencies, and without what parts its thousands: `1.234.567`, `20_000`. */
function plainNumber(image: string, isNumber: boolean): string | undefined {
  const bare = image.replace(/\p{Sc}|(?<=\d)_(?=\d{3})/gu, '');
  const plain = /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(bare) ? bare.replaceAll('.', '') : bare;
  const reads = isNumber && plain !== image && readNumberLike(plain, 0, [], 'number')?.kind === 'number';
  return reads ? plain : undefined;
}

function betterSuffix(digits: string, suffix: string, meant: 'number' | 'duration'): string | undefined {
  const known = meant === 'number' ? magnitudeMeant : unitMeant;
  return Object.hasOwn(known, suffix) ? digits + known[suffix] : undefined;
}

/** `2027-03-15`, `2027-H1`, `2027-Q3`, `2027-03`, `2027-W14`. A bare year reads as a number: see `asDate`. */
export function readDateLike(image: string, start: number, problems: Problem[]): DateValue | undefined {
  const end = start + image.length;
  const found = days(image);
  if (typeof found !== 'string') return { kind: 'date', start, end, text: image, first: found.first, last: found.last };
  const suggestion = isoGuess(image);
  problems.push({
    code: 'invalid-date',
    span: { start, end },
    facts: { found: image, reason: found, ...(suggestion && { suggestion }) },
  });
  return undefined;
}

/** The days of a period, or why it is none. */
function days(text: string): { first: number; last: number } | 'form' | DatePart {
  const m = /^(\d{4})-(?:(\d{2})(?:-(\d{2}))?|H(\d)|Q(\d)|W(\d{2}))$/.exec(text);
  if (!m) return 'form';
  const year = Number(m[1]);
  if (m[4]) return months(year, Number(m[4]), 6, 'half');
  if (m[5]) return months(year, Number(m[5]), 3, 'quarter');
  if (m[6]) {
    const week = Number(m[6]);
    if (week < 1 || week > isoWeeksInYear(year)) return 'week';
    const first = firstDayOfIsoWeek(year, week);
    return { first, last: first + 6 };
  }
  const month = Number(m[2]);
  if (month < 1 || month > 12) return 'month';
  if (!m[3]) return months(year, month, 1, 'month');
  const day = Number(m[3]);
  if (day < 1 || day > daysInMonth(year, month)) return 'day';
  const first = dayOf(year, month, day);
  return { first, last: first };
}

/** The `nth` run of `size` months of a year. */
function months<P extends DatePart>(
  year: number,
  nth: number,
  size: number,
  reason: P,
): { first: number; last: number } | P {
  if (nth < 1 || nth * size > 12) return reason;
  const last = nth * size;
  return { first: dayOf(year, last - size + 1, 1), last: dayOf(year, last, daysInMonth(year, last)) };
}

/** The one date that a wrong spelling can only mean, if there is one. */
function isoGuess(text: string): string | undefined {
  const pad = (part: string): string => part.padStart(2, '0');
  let m = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  // With a month that no year has, the day was written before it.
  if (m) return checked(`${m[1]}-${pad(m[2]!)}-${pad(m[3]!)}`) ?? checked(`${m[1]}-${pad(m[3]!)}-${pad(m[2]!)}`);
  m = /^(\d{4})-?([hHqQwW]?)(\d{1,2})$/.exec(text);
  if (m) return checked(`${m[1]}-${m[2]!.toUpperCase()}${/[hHqQ]/.test(m[2]!) ? m[3] : pad(m[3]!)}`);
  m = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (m) return checked(`${m[1]}-${pad(m[2]!)}-${pad(m[3]!)}`);
  m = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!m) return undefined;
  // Day or month first? A dot is always day first; else only a number above 12 tells.
  const dayFirst = m[2] === '.' || Number(m[1]) > 12;
  if (!dayFirst && Number(m[3]) <= 12) return undefined;
  const [day, month] = dayFirst ? [m[1]!, m[3]!] : [m[3]!, m[1]!];
  return checked(`${m[4]}-${pad(month)}-${pad(day)}`);
}

const checked = (text: string): string | undefined => (typeof days(text) === 'string' ? undefined : text);

/** A value where a date is wanted: a four-digit number is a year there. */
export function asDate(value: Value): DateValue | undefined {
  if (value.kind === 'date') return value;
  if (value.kind !== 'number' || !/^\d{4}$/.test(value.text)) return undefined;
  const { start, end, text } = value;
  return { kind: 'date', start, end, text, first: dayOf(value.value, 1, 1), last: dayOf(value.value, 12, 31) };
}

const workingDays: Readonly<Record<DurationUnit, number>> = { h: 1 / 8, d: 1, w: 5, mo: 0, ed: 1, ew: 7 };
const family = (unit: DurationUnit): string => (unit === 'mo' ? 'mo' : unit.startsWith('e') ? 'elapsed' : 'working');

/** Whether `a` is surely more than `b`: both numbers, both dates, or durations of one family of units. */
export function isAfter(a: Value, b: Value): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value > b.value;
  const from = asDate(a);
  const to = asDate(b);
  if (from && to) return from.first > to.last;
  if (a.kind !== 'duration' || b.kind !== 'duration' || family(a.unit) !== family(b.unit)) return false;
  const size = (d: DurationValue): number => d.amount * (d.unit === 'mo' ? 1 : workingDays[d.unit]);
  return size(a) > size(b);
}
