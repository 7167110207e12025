/** Dates as exports write them: only the civil day counts, as it is written, in no time zone. */
import { type Day, dayOf, daysInMonth } from '../../grammar/civil.ts';

export type DateOrder = 'dmy' | 'mdy';

export type DateReader =
  | { readonly kind: 'reader'; readonly order: string; readonly read: (text: string) => Day | undefined }
  /** Every numeric date of the file could be read either way. */
  | { readonly kind: 'undecided'; readonly sample: string };

/**
 * A reader for the dates of one file: whether the day or the month comes first is decided by all of them.
 * @param cells every date of the file
 */
export function dateReader(cells: Iterable<string>, stated?: DateOrder): DateReader {
  let [dayFirst, monthFirst] = [0, 0];
  let sample: string | undefined;
  for (const cell of cells) {
    const [, a, sign, b] = numeric.exec(cell) ?? [];
    if (a === undefined || sign === '.' || a === b) continue;
    if (Number(a) > 12) dayFirst++;
    else if (Number(b) > 12) monthFirst++;
    else sample ??= cell;
  }
  if (stated === undefined && sample !== undefined && dayFirst > 0 === monthFirst > 0)
    return { kind: 'undecided', sample };
  const order = stated ?? (monthFirst > dayFirst ? 'mdy' : 'dmy');
  const isNumeric = sample !== undefined || dayFirst + monthFirst > 0;
  return {
    kind: 'reader',
    order: isNumeric ? (order === 'mdy' ? 'month first' : 'day first') : 'as written',
    read: (text) => readDate(text, order),
  };
}

const numeric = /^(?:\p{L}{2,3}\.? )?(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/;
const dayMonth = /^(?:\p{L}+,? )?(\d{1,2})[-/. ]+(\p{L}+)\.?[-/ ,]+(\d{4}|\d{2})(?!\d)/u;
const monthDay = /^(?:\p{L}+,? )?(\p{L}+)\.? (\d{1,2}),? (\d{4})(?!\d)/u;

/** `undefined` where it is no date. */
export function readDate(text: string, order: DateOrder = 'dmy'): Day | undefined {
  const found = iso.exec(text);
  if (found) return civil(found[1]!, found[2]!, found[3]!);
  const numbers = numeric.exec(text);
  if (numbers) {
    const [, a, sign, b, year] = numbers;
    const isDayFirst = sign === '.' || Number(a) > 12 || (order === 'dmy' && Number(b) <= 12);
    return isDayFirst ? civil(year!, b!, a!) : civil(year!, a!, b!);
  }
  const named = dayMonth.exec(text);
  if (named) return civil(named[3]!, monthOf(named[2]!), named[1]!);
  const american = monthDay.exec(text);
  if (american) return civil(american[3]!, monthOf(american[1]!), american[2]!);
  // A spreadsheet counts days from the end of 1899.
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : 0;
  return serial >= 20_000 && serial <= 80_000 ? serial - 25_569 : undefined;
}

function civil(years: string, month: string | number | undefined, days: string): Day | undefined {
  const year = Number(years) < 100 ? 2000 + Number(years) : Number(years);
  const [m, day] = [Number(month), Number(days)];
  const isDate = year >= 1900 && year < 2300 && m >= 1 && m <= 12 && day >= 1 && day <= daysInMonth(year, m);
  return isDate ? dayOf(year, m, day) : undefined;
}

/** Beginnings of the months' names in English, German, French, Spanish, Italian, Portuguese, Dutch and Nordic languages. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'jän'],
  ['feb', 'fev', 'fév', 'fevr'],
  ['mar', 'mär', 'mrz', 'mrt', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic', 'des'],
];

function monthOf(name: string): number | undefined {
  const word = name.toLowerCase();
  const at = months.findIndex((names) => names.some((start) => word.startsWith(start)));
  return at < 0 ? undefined : at + 1;
}
