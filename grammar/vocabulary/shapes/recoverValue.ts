/**
 * What people write for a value of ours and can only mean in one way: `2 weeks`, `March 15 2027`, `300k per year`,
 * `5d-10d`. Each of these asks about values that do not read as they stand, and answers with how they are written
 * here, or with nothing: it is a suggestion, and never read as anything.
 */
import { monthNames } from '../../civil.ts';
import { asDate, readDateLike, unitOf } from '../../literals.ts';
import { closest } from '../../suggest.ts';
import type { Value } from '../../syntax.ts';

export type Recovery = (values: readonly Value[]) => string | undefined;

/** The text of a value, without its quotes or sign. */
export const textOf = (value: Value | undefined): string => (value && 'text' in value ? value.text : '');
const isNumber = (value: Value | undefined): boolean => value?.kind === 'number' && !value.percent;
const isPlain = (value: Value | undefined): boolean => isNumber(value) && /^\d+$/.test(textOf(value));
const isBetween = (value: Value | undefined): boolean =>
  (value?.kind === 'word' && /^(to|until|till)$/i.test(value.text)) ||
  (value?.kind === 'operator' && value.text === '-');

/** `2 weeks`, `5-10d`, `5d - 10d`, `"2w"`, `10`, `3M`. */
export const estimate: Recovery = (values) => {
  const [first, second, third, more] = values;
  if (!second) return one(first);
  if (more) return undefined;
  if (!third && isPlain(first) && second.kind === 'word') {
    const unit = unitOf(second.text);
    return unit && `${textOf(first)}${unit}`;
  }
  const last = third ?? second;
  if (third && !isBetween(second)) return undefined;
  if (last.kind !== 'duration' || (!third && !last.text.startsWith('-'))) return undefined;
  if (first?.kind !== 'duration' && !isPlain(first)) return undefined;
  const from = first!.kind === 'duration' ? textOf(first) : `${textOf(first)}${last.unit}`;
  return `${from}..${last.text.replace(/^-/, '')}`;
};

function one(value: Value | undefined): string | undefined {
  if (isPlain(value)) return `${textOf(value)}d`;
  if (isNumber(value) && /^\d+M$/.test(textOf(value))) return `${textOf(value).slice(0, -1)}mo`;
  const [, amount, word] = (value?.kind === 'string' && /^(\d+(?:\.\d+)?) ?(\p{L}+)$/u.exec(value.text)) || [];
  const unit = word === undefined ? undefined : unitOf(word);
  return unit && `${amount}${unit}`;
}

/** What people say before a date. */
const isLead = (value: Value): boolean => value.kind === 'word' && /^(date|by|on|at|in|from|the)$/i.test(value.text);

/** `Q3 2027`, `March 15 2027`, `15 March 2027`, `March 2027`, `"2027-03-15"`; all of them also as `by March 2027`. */
export const date: Recovery = (values) => {
  let lead = 0;
  while (lead < values.length - 1 && isLead(values[lead]!)) lead++;
  if (lead > 0) {
    const rest = values.slice(lead);
    return rest.length === 1 && asDate(rest[0]!) ? textOf(rest[0]) : date(rest);
  }
  if (values.length < 2) return values[0] && oneDate(values[0]);
  const run = values.every(({ kind }) => kind === 'number' || kind === 'operator') ? values.map(textOf).join('') : '';
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(run);
  if (slashed) return iso(`${slashed[1]}-${two(Number(slashed[2]))}-${two(Number(slashed[3]))}`);
  if (values.some((value) => value.kind !== 'word' && !isPlain(value))) return undefined;
  return inWords(values.map(textOf));
};

/** A month by its name, or a part of a year, with the year and perhaps the day. */
function inWords(texts: readonly string[]): string | undefined {
  if (texts.length > 3) return undefined;
  const year = texts.find((text) => /^\d{4}$/.test(text));
  const part = texts.find((text) => /^[QH]\d$/i.test(text));
  if (!year) return undefined;
  if (part) return texts.length === 2 ? iso(`${year}-${part.toUpperCase()}`) : undefined;
  const words = texts.filter((text) => /^\p{L}/u.test(text));
  const month = words.length === 1 ? monthOf(words[0]!) : 0;
  if (!month) return undefined;
  const day = texts.find((text) => /^\d{1,2}$/.test(text));
  if ((texts.length === 3) !== (day !== undefined)) return undefined;
  return iso(`${year}-${two(month)}${day ? `-${two(Number(day))}` : ''}`);
}

/** `"2027-03-15"`, `20270315`. */
function oneDate(value: Value): string | undefined {
  if (value.kind === 'string') return iso(value.text) ?? inWords(value.text.trim().split(/[\s,]+/));
  const packed = isPlain(value) ? /^(\d{4})(\d{2})(\d{2})$/.exec(textOf(value)) : null;
  return packed ? iso(packed.slice(1).join('-')) : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
const iso = (text: string): string | undefined =>
  /^\d{4}-/.test(text) && readDateLike(text, 0, []) !== undefined ? text : undefined;

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? 0 : monthNames.findIndex((name) => name?.toLowerCase().startsWith(lower)) + 1;
}

/** `2027-08-02 to 2027-08-13`, `2027-08-02 - 2027-08-13`, and what is said of one date. */
export const days: Recovery = (values) => {
  const [from, between, to, more] = values;
  if (!more && from && to && isBetween(between) && asDate(from) && asDate(to)) return `${textOf(from)}..${textOf(to)}`;
  return values.length === 1 && values[0]!.kind === 'range' ? undefined : date(values);
};

/** `80` where a share is wanted. */
export const share: Recovery = ([value, more]) =>
  !more && isPlain(value) && Number(textOf(value)) > 1 && Number(textOf(value)) <= 100
    ? `${textOf(value)}%`
    : undefined;

const isCurrency = (value: Value | undefined): boolean => value?.kind === 'word' && /^[A-Z]{3}$/.test(value.text);

/** `20 k`, `12 000`, `20k EUR`. */
export const amount: Recovery = ([first, second, ...more]) => {
  // The roadmap says once which currency is meant.
  if (isNumber(first) && isCurrency(second) && more.length === 0) return textOf(first);
  if (!isPlain(first) || !second) return undefined;
  if (more.length === 0 && second.kind === 'word' && /^[kmb]$/i.test(second.text))
    return `${textOf(first)}${second.text.toLowerCase() === 'k' ? 'k' : second.text.toUpperCase()}`;
  const groups = [second, ...more];
  return groups.every((value) => isPlain(value) && textOf(value).length === 3)
    ? [first, ...groups].map(textOf).join('')
    : undefined;
};

const units: Readonly<Record<string, string>> = {
  ...{ h: 'hour', hr: 'hour', hours: 'hour', hourly: 'hour', d: 'day', days: 'day', daily: 'day', pd: 'day' },
  ...{
    w: 'week',
    wk: 'week',
    weeks: 'week',
    weekly: 'week',
    mo: 'month',
    m: 'month',
    months: 'month',
    monthly: 'month',
  },
  ...{ q: 'quarter', quarters: 'quarter', y: 'year', yr: 'year', years: 'year', yearly: 'year', annum: 'year' },
};

/** `300k per year`, `900 / day`, `900/yr`, `900 EUR/day`, `900/day/person`. */
export const rate =
  (names: readonly string[]): Recovery =>
  (values) => {
    const unit = (word: string): string | undefined =>
      names.includes(word) ? word : Object.hasOwn(units, word) ? units[word] : closest(word, names);
    const [first, second, third, more] = isCurrency(values[1]) ? [values[0], ...values.slice(2)] : values;
    if (first?.kind === 'rate' && !second) {
      const better = names.includes(first.per.text) ? undefined : unit(first.per.text);
      return better && `${first.amount.text}/${better}`;
    }
    if (first?.kind === 'rate' && textOf(second) === '/' && third?.kind === 'word' && !more)
      return /^(person|head|fte|developer)$/i.test(third.text) ? `${first.amount.text}/${first.per.text}` : undefined;
    if (!isNumber(first) || more || third?.kind !== 'word') return undefined;
    const isPer = second?.kind === 'word' ? /^(per|a|an|each)$/i.test(second.text) : textOf(second) === '/';
    const better = isPer ? unit(third.text) : undefined;
    return better && `${textOf(first)}/${better}`;
  };

/** Words, with numbers among them, that stand without their quotes, one space between them. */
export const text: Recovery = (values) => {
  const areWords = values.every(
    ({ kind }, i) =>
      /^(word|number|duration|date)$/.test(kind) && (i === 0 || values[i - 1]!.end + 1 === values[i]!.start),
  );
  return areWords && values.some(({ kind }) => kind === 'word') ? `"${values.map(textOf).join(' ')}"` : undefined;
};

/** What is referred to, by its kind: `feature cart`. */
const isKind = /^(feature|milestone|team|objective|kpi|product|risk|stakeholder|calendar|scoring)$/i;

/**
 * `a and b`, `a b`, `web 2 mobile 3`: names that lack their commas; `feature a`: what says too much. `isOwn` tells the
 * words that may follow a name.
 */
export const listed =
  (isOwn: (word: string) => boolean): Recovery =>
  (values) => {
    if (values.length < 2) return undefined;
    const items: string[] = [];
    const named = values.filter((value, i) => i % 2 === 1 || value.kind !== 'word' || !isKind.test(value.text));
    for (const value of named) {
      if (value.kind === 'word' && /^(and|or|&)$/i.test(value.text)) continue;
      if (value.kind === 'word' && !isOwn(value.text)) items.push(value.text);
      else if (items.length === 0 || !/^(word|number|duration)$/.test(value.kind)) return undefined;
      else items.push(`${items.pop()} ${textOf(value)}`);
    }
    return items.length > 1 || (items.length === 1 && named.length < values.length) ? items.join(', ') : undefined;
  };
