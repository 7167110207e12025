/** The header's two levels, from a table: which intervals at which zoom, and how each is named in the room it has. */
import { civilOf, type Day, dayOf, monthName, monthShort, weekday, weekdayName } from '../../grammar/civil.ts';

export interface Interval {
  /** The start of the interval that a day is in. */
  readonly floor: (day: Day) => Day;
  /** The start of the next, from a start. */
  readonly next: (start: Day) => Day;
  /** From the longest name to the shortest: the first that fits is taken. */
  readonly names: (start: Day) => readonly string[];
}

export interface Level {
  /** Taken from this many pixels a day on. */
  readonly from: number;
  readonly upper: Interval;
  readonly lower: Interval;
}

const day: Interval = {
  floor: (d) => d,
  next: (d) => d + 1,
  names: (d) => {
    const number = String(civilOf(d).day);
    const name = weekdayName(d);
    return [`${name} ${number}`, `${name.slice(0, 3)} ${number}`, number];
  },
};

const week: Interval = {
  floor: (d) => d - weekday(d) + 1,
  next: (d) => d + 7,
  names: (d) => {
    const { month, day: number } = civilOf(d);
    return [`${number} ${monthShort(month)}`, String(number)];
  },
};

const monthsOf = (count: number, names: (year: number, month: number) => readonly string[]): Interval => ({
  floor: (d) => {
    const { year, month } = civilOf(d);
    return dayOf(year, month - ((month - 1) % count), 1);
  },
  next: (d) => {
    const { year, month } = civilOf(d);
    return month + count > 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + count, 1);
  },
  names: (d) => {
    const { year, month } = civilOf(d);
    return names(year, month);
  },
});

const month = monthsOf(1, (_, m) => [monthName(m), monthShort(m), monthShort(m).slice(0, 1)]);
const monthOfYear = monthsOf(1, (y, m) => [`${monthName(m)} ${y}`, `${monthShort(m)} ${y}`, monthShort(m)]);
const quarter = monthsOf(3, (_, m) => [`Q${(m + 2) / 3}`]);
const quarterOfYear = monthsOf(3, (y, m) => [`Q${(m + 2) / 3} ${y}`, `Q${(m + 2) / 3}`]);

const years = (count: number): Interval => ({
  floor: (d) => dayOf(Math.floor(civilOf(d).year / count) * count, 1, 1),
  next: (d) => dayOf(civilOf(d).year + count, 1, 1),
  names: (d) => {
    const { year } = civilOf(d);
    return count === 1
      ? [String(year), `’${String(year % 100).padStart(2, '0')}`]
      : [`${year} – ${year + count - 1}`, String(year)];
  },
});

export const levels: readonly Level[] = [
  { from: 22, upper: monthOfYear, lower: day },
  { from: 4, upper: monthOfYear, lower: week },
  { from: 2.2, upper: quarterOfYear, lower: month },
  { from: 0.9, upper: years(1), lower: month },
  { from: 0.36, upper: years(1), lower: quarter },
  { from: 0.09, upper: years(10), lower: years(1) },
  { from: 0.009, upper: years(100), lower: years(10) },
  { from: 0, upper: years(1000), lower: years(100) },
];

export const levelAt = (zoom: number): Level => levels.find((level) => zoom >= level.from) ?? levels[0]!;

/** The starts of the intervals that touch `[first, last)`, the first of them at or before `first`. */
export function starts(interval: Interval, first: Day, last: Day): Day[] {
  const out: Day[] = [];
  for (let start = interval.floor(first); start < last; start = interval.next(start)) out.push(start);
  return out;
}

/** From here on single days are wide enough to shade weekends and holidays. */
export const shadedFrom = 4;
