/** Working time and the header's words: capacities, absences, holidays, workdays, windows. */
import type { Day } from '../../civil.ts';
import { asDate } from '../../literals.ts';
import { closest } from '../../suggest.ts';
import type { Value } from '../../syntax.ts';
import type { Shape } from '../row.ts';
import { type Item, isWord, one, single, written } from './reader.ts';
import * as phrases from './recoverPhrase.ts';
import * as meant from './recoverValue.ts';
import { firstDayOf } from './simple.ts';

export interface StatedDays {
  readonly first: Day;
  /** Inclusive. */
  readonly last: Day;
}

/** A date, a period, or a range of them, as its first and last day. */
function daysIn(value: Value, item: Item): StatedDays | undefined {
  if (value.kind !== 'range') {
    const date = asDate(value);
    return date ? { first: date.first, last: date.last } : item.fail(value);
  }
  const [from, to, extra] = value.parts;
  if (extra) return item.fail(value);
  const first = asDate(from!);
  const last = asDate(to!);
  return first && last ? { first: first.first, last: last.last } : item.fail(value);
}

/** `2027-12-24..2027-12-31 "Christmas"` */
export const namedDays: Shape<StatedDays & { readonly name?: string }> = single(
  'a date or a range of dates, optionally followed by a name in quotes',
  [{ type: 'date' }, { type: 'string' }],
  (item) => {
    const [value, name, extra] = item.values;
    const days = daysIn(value!, item);
    if (!days) return undefined;
    if (extra) return item.fail(extra);
    if (!name) return days;
    return name.kind === 'string' ? { ...days, name: name.text } : item.fail(name);
  },
  phrases.namedDays,
);

export const window: Shape<StatedDays> = one(
  'a period or a range of dates, such as `2027-Q1..2027-Q2`',
  [{ type: 'date' }],
  daysIn,
  meant.days,
);

/** `4`, `6 from 2027-04-01` */
export const capacity: Shape<{ readonly people: number; readonly from?: Day }> = single(
  'a number of people, optionally followed by `from DATE`',
  [{ type: 'number' }, { type: 'word', words: { from: 'the day it changes' } }, { type: 'date' }],
  (item) => {
    const [people, from, day, extra] = item.values;
    if (people?.kind !== 'number' || people.percent || people.value < 0) return item.fail(people!);
    if (extra) return item.fail(extra);
    if (!from) return { people: people.value };
    if (!isWord(from, 'from') || !day) return item.fail(from);
    const found = firstDayOf(day, item);
    return found === undefined ? undefined : { people: people.value, from: found };
  },
  phrases.capacity,
);

const weekdayWords = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;
const names = Object.keys(weekdayWords) as (keyof typeof weekdayWords)[];

/** The word for a day, also of one that is written out, with a capital or misspelt: `Monday`, `thurs`, `firday`. */
function shortDay(value: Value): keyof typeof weekdayWords | undefined {
  if (value.kind !== 'word' || value.text.length < 3) return undefined;
  const text = value.text.toLowerCase();
  return (
    names.find((name) => weekdayWords[name].toLowerCase().startsWith(text)) ??
    (closest(value.text, names) as keyof typeof weekdayWords | undefined)
  );
}

/** `mon-fri`, `monday to friday`. */
function dashed(values: readonly Value[]): string | undefined {
  const [first, second, third] = values.map((value) => ('text' in value ? value.text : ''));
  const ends = values.length === 1 ? first!.split('-') : second === 'to' || second === '-' ? [first!, third ?? ''] : [];
  const short = ends.map((text) => shortDay({ kind: 'word', start: 0, end: 0, text }));
  return short.length === 2 && short[0] && short[1] ? short.join('..') : undefined;
}

/** ISO weekdays, Monday is 1, in order: `mon..thu, sat`. A range may run over the week's end: `sun..thu`. */
export const workdays: Shape<readonly number[]> = {
  says: 'days of the week, such as `mon..fri` or `mon, wed, fri`',
  expects: [{ type: 'word', words: weekdayWords }],
  read(property, report) {
    const days = new Set<number>();
    const eachItem: Shape<readonly number[]> = single(this.says, this.expects, (item) => {
      const run = dashed(item.values);
      if (run) return item.fail({ start: item.values[0]!.start, end: item.values.at(-1)!.end }, run);
      for (const value of item.values) {
        const ends = value.kind === 'range' ? value.parts : [value, value];
        if (ends.length > 2) return item.fail(value);
        const short = ends.slice(0, value.kind === 'range' ? 2 : 1).map(shortDay);
        if (short.includes(undefined)) return item.fail(value);
        const meant = short.join('..');
        if (written(value) !== meant) return item.fail(value, meant);
        const [from, to] = ends.map((end) => names.indexOf(shortDay(end)!)) as [number, number];
        for (let day = from; ; day = (day + 1) % 7) {
          days.add(day + 1);
          if (day === to) break;
        }
      }
      return [];
    });
    if (property.items.length === 0) return eachItem.read(property, report);
    for (const values of property.items) if (!eachItem.read({ ...property, items: [values] }, report)) return undefined;
    return [...days].sort((a, b) => a - b);
  },
};
