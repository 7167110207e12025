/**
 * The same for values of several parts: `3 by Q4 2027`, `conversion by 0.4 over 4 weeks`, `2 people`. What each part can
 * only mean is said as we write it; nothing comes of a phrase in which a part is missing or could be two things.
 */
import { asDate, unitOf } from '../../literals.ts';
import type { Value } from '../../syntax.ts';
import { synonymOf } from '../synonyms.ts';
import { date, days, type Recovery, textOf } from './recoverValue.ts';

const isWord = (value: Value | undefined, pattern: RegExp): boolean =>
  value?.kind === 'word' && pattern.test(value.text);
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Signs and units beside the numbers that they belong to: `+ 2 days` is `+2d`. */
function closed(values: readonly Value[]): string[] {
  const texts: string[] = [];
  for (const value of values) {
    const last = texts.at(-1);
    const unit = value.kind === 'word' && last && /^[+-]?\d+(?:\.\d+)?$/.test(last) ? unitOf(value.text) : undefined;
    if (unit) texts.push(`${texts.pop()}${unit}`);
    else if (last && /^[+-]$/.test(last) && /^(number|duration)$/.test(value.kind))
      texts.push(texts.pop() + textOf(value));
    else texts.push(textOf(value));
  }
  return texts;
}

const differs = (values: readonly Value[], text: string): string | undefined =>
  text === values.map(textOf).join(' ') ? undefined : text;

/** The day of a date that reads, or of one in another spelling. */
const dayIn = (values: readonly Value[]): string | undefined =>
  values.length === 1 && asDate(values[0]!) ? textOf(values[0]) : date(values);

/** `3 by Q4 2027`, `2.3 2027-03-31`, `50 at March 2027`: an amount and its day. */
export const dated =
  (preposition: string): Recovery =>
  ([amount, ...rest]) => {
    if (amount?.kind !== 'number' || rest.length === 0) return undefined;
    const parts = isWord(rest[0], /^(by|on|from|at|until|in|since|as-of)$/) ? rest.slice(1) : rest;
    // The word alone is wrong, or nothing is.
    if (parts.length < rest.length && parts.length === 1 && asDate(parts[0]!)) return undefined;
    const day = dayIn(parts);
    return day && `${textOf(amount)} ${preposition} ${day}`;
  };

/** `2 people`, `4 2027-02-01`. */
export const capacity: Recovery = (values) => {
  const [amount, noun, more] = values;
  const counts = amount?.kind === 'number' && !more;
  if (counts && isWord(noun, /^(people|persons?|ftes?|heads?|members|devs?|developers?|engineers?|designers?)$/i))
    return textOf(amount);
  return dated('from')(values);
};

/** `2 web`, `web x2`, `web (2)`, `web 50%`. */
export const demand: Recovery = (values) => {
  if (values.length > 4) return undefined;
  const names = values.filter(({ kind, ...value }) => kind === 'word' && !/^[x×]\d*$/.test(textOf(value as Value)));
  const counts = values.flatMap((value): number[] => {
    if (value.kind === 'number' && value.value > 0) return [value.value];
    const times = value.kind === 'word' ? /^x(\d+)$/.exec(value.text) : null;
    return times ? [Number(times[1])] : [];
  });
  const rest = values.length - names.length - counts.length;
  const areSigns = values.filter((value) => /^([x()])$/.test(textOf(value))).length === rest;
  if (names.length !== 1 || counts.length !== 1 || !areSigns) return undefined;
  const share = values.some((value) => value.kind === 'number' && value.percent);
  return share || values[0] !== names[0] || values.length > 2 || values[1]?.kind === 'word'
    ? `${textOf(names[0])} ${counts[0]}`
    : undefined;
};

/** `b + 2d`, `b SS +2 days`. */
export const lagged: Recovery = (values) => {
  const text = closed(values).join(' ');
  return /^\S+(?: [SF][SF])? [+-]?\d+(?:\.\d+)?(?:h|d|w|mo|ed|ew)$/.test(text) ? differs(values, text) : undefined;
};

/** `conversion by 0.4`, `+0.4 conversion`, `conversion +0.4 over 4 weeks`, `conversion +0.4 confidence 60`. */
export const effect: Recovery = (values) => {
  const [first, second, ...more] = values;
  const isTurned = first?.kind === 'number' && second?.kind === 'word';
  const inOrder = isTurned ? [second, first, ...more] : values.filter((value, i) => i !== 1 || !isWord(value, /^by$/));
  const text = closed(inOrder)
    .join(' ')
    .replace(/(?<= confidence )(\d{2,3})(?= |$)/, '$1%')
    .replace(/^(\S+) (?=\d)/, isTurned || inOrder.length < values.length ? '$1 +' : '$1 ');
  const reads = /^\p{L}\S* [+-]?[\d.]+[kMB%]?(?: confidence \S+%| over \d+(?:\.\d+)?(?:h|d|w|mo|ed|ew))*$/u.test(text);
  return reads ? differs(values, text) : undefined;
};

/** `In Progress 40%`, `"in progress"`, `40%`, `in-progress 40`. */
export const status =
  (words: readonly string[]): Recovery =>
  (values) => {
    const last = values.at(-1);
    const share = last?.kind === 'number' ? last : undefined;
    const said = (share ? values.slice(0, -1) : values).map((value) =>
      value.kind === 'word' || value.kind === 'string' ? value.text : '?',
    );
    // A single word that is misspelt is asked about by itself.
    if (said.length === 1 && values[0]?.kind === 'word' && (!share || share.percent)) return undefined;
    const word = said
      .join('-')
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const state = word === '' ? stateAt(share?.value) : words.includes(word) ? word : synonymOf(word, words);
    if (!state || (share && !(share.percent ? share.value <= 1 : share.value > 1 && share.value <= 100)))
      return undefined;
    const progress = share && word !== '' ? ` ${textOf(share).replace('%', '')}%` : '';
    return differs(values, word === '' && state === 'in-progress' ? `${state} ${textOf(share)}` : state + progress);
  };

const stateAt = (share: number | undefined): string | undefined =>
  share === undefined || share > 1 ? undefined : share === 1 ? 'done' : share === 0 ? 'planned' : 'in-progress';

/** `2027-12-25 Christmas`, `Christmas 2027-12-25`, `2027-08-02 to 2027-08-13 "Summer"`. */
export const namedDays: Recovery = (values) => {
  const isName = ({ kind, ...value }: Value): boolean =>
    kind === 'string' || (kind === 'word' && !isWord({ kind, ...value } as Value, /^(to|until|till|[QHW]\d+)$/i));
  const names = values.filter(isName);
  const rest = values.filter((value) => !isName(value));
  const whole = days(values);
  if (whole !== undefined || names.length === 0 || rest.length === 0) return whole;
  const day = rest.length === 1 && (rest[0]!.kind === 'range' || asDate(rest[0]!)) ? written(rest[0]!) : days(rest);
  const first = values.findIndex(isName);
  const isTogether = values.slice(first, first + names.length).every(isName);
  if (day === undefined || !isTogether || (names.length > 1 && names.some(({ kind }) => kind === 'string')))
    return undefined;
  return differs(values.map(plain), `${day} ${quoted(names.map(textOf).join(' '))}`);
};

const written = (value: Value): string =>
  value.kind === 'range' ? value.parts.map(written).join('..') : textOf(value);

/** A text as it is written, so that one that is right differs from none. */
const plain = (value: Value): Value =>
  value.kind === 'string'
    ? { ...value, text: quoted(value.text) }
    : value.kind === 'range'
      ? { kind: 'word', start: value.start, end: value.end, text: written(value) }
      : value;

/** `conversions.csv`, `"a.csv" column rate`, `"a.csv" "rate"`. */
export const file: Recovery = (values) => {
  const [path, ...rest] = values;
  const isPath = path?.kind === 'string' || isWord(path, /\.\p{L}+$/u);
  const parts = isWord(rest[0], /^column$/) ? rest.slice(1) : rest;
  const column = parts[0];
  if (!isPath || parts.length > 1 || (column && !/^(word|string)$/.test(column.kind))) return undefined;
  if (rest.length > 0 && !column) return undefined;
  const text = quoted(textOf(path)) + (column ? ` column ${quoted(textOf(column))}` : '');
  return differs(values.map(plain), text);
};

/** `#launch #mobile`, `"launch"`, `launch mobile`. */
export const tags: Recovery = (values) => {
  const names = values.map((value) => (/^(tag|word|string)$/.test(value.kind) ? textOf(value) : ''));
  const areNames = names.every((name) => /^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_-]*$/u.test(name));
  const isRight = values.length === 1 && values[0]!.kind !== 'string';
  return areNames && !isRight ? names.map((name) => `#${name}`).join(', ') : undefined;
};

/** `@dana @lee`, `dana@example.com`. */
export const people: Recovery = (values) => {
  const [name, host, more] = values;
  if (name?.kind === 'word' && host?.kind === 'handle' && name.end === host.start && !more) return `@${textOf(name)}`;
  const areHandles = values.length > 1 && values.every(({ kind }) => kind === 'handle');
  return areHandles ? values.map((value) => `@${textOf(value)}`).join(', ') : undefined;
};
