/**
 * Public holidays of a country, state or region, from the generated table. A set is decoded when it is asked for.
 *
 * A rule is `MMDD` (the same date each year), `e-2` (days from Easter Sunday; `o` from the Orthodox one) or `*` and two
 * base-36 digits for each year (days from 1 January, `--` for none); `/2-25` restricts it to some years of the table.
 */
import { type Day, dayOf } from '../../grammar/civil.ts';
import { easter, orthodoxEaster } from './easter.ts';
import { firstYear, lastYear, rules, sets } from './publicHolidayTable.ts';

export interface PublicHoliday {
  readonly day: Day;
  readonly name: string;
}

/** Holidays of a code such as `DE-BY`, by day; undefined for a code that nobody knows. */
export type PublicHolidays = (code: string) => readonly PublicHoliday[] | undefined;

/** The years that the table covers: outside them there are no holidays. */
export const holidayYears = { first: firstYear, last: lastYear } as const;

/** A look-up of its own: what it decodes is kept as long as it is. */
export function publicHolidays(): PublicHolidays {
  const known = new Map<string, readonly PublicHoliday[] | undefined>();
  let index: ReadonlyMap<string, string> | undefined;
  let list: readonly string[] = [];
  return (code) => {
    if (index === undefined) {
      index = new Map(sets.split(';').map((set) => [set.slice(0, set.indexOf(' ')), set.slice(set.indexOf(' ') + 1)]));
      list = rules.split(';');
    }
    const exact = code.toUpperCase();
    if (!known.has(exact)) {
      const places = rulePlaces(exact, index);
      known.set(exact, places && decode(places.map((place) => list[place]!)));
    }
    return known.get(exact);
  };
}

/** All codes, sorted: for completion and did-you-mean. */
export const holidayCodes = (): readonly string[] =>
  sets
    .split(';')
    .map((set) => set.slice(0, set.indexOf(' ')))
    .sort();

function rulePlaces(code: string, index: ReadonlyMap<string, string>): readonly number[] | undefined {
  const set = index.get(code);
  if (set === undefined) return undefined;
  const words = set.split(' ');
  if (words[0] !== '^') return words.map((word) => Number.parseInt(word, 36));
  const places = new Set(rulePlaces(code.slice(0, code.lastIndexOf('-')), index));
  for (const word of words.slice(1)) {
    const place = Number.parseInt(word.slice(1), 36);
    if (word.startsWith('+')) places.add(place);
    else places.delete(place);
  }
  return [...places];
}

function decode(found: readonly string[]): readonly PublicHoliday[] {
  const days = found.flatMap((entry) => {
    const bar = entry.indexOf('|');
    const name = entry.slice(0, bar);
    return daysOfRule(entry.slice(bar + 1)).map((day) => ({ day, name }));
  });
  return days.sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1));
}

function daysOfRule(rule: string): readonly Day[] {
  const [what = '', years] = rule.split('/');
  const [from = 0, to = lastYear - firstYear] = years?.split('-').map(Number) ?? [];
  const days: Day[] = [];
  for (let nth = from; nth <= to; nth++) {
    const day = dayInYear(what, nth);
    if (day !== undefined) days.push(day);
  }
  return days;
}

function dayInYear(what: string, nth: number): Day | undefined {
  const year = firstYear + nth;
  switch (what[0]) {
    case 'e':
      return easter(year) + Number(what.slice(1));
    case 'o':
      return orthodoxEaster(year) + Number(what.slice(1));
    case '*': {
      const digits = what.slice(1 + nth * 2, 3 + nth * 2);
      return digits === '--' ? undefined : dayOf(year, 1, 1) + Number.parseInt(digits, 36);
    }
    default: {
      const date = Number(what);
      return dayOf(year, Math.floor(date / 100), date % 100);
    }
  }
}
