/** One value: a text, a word of a few, a number, a share, an amount of money, a date. */
import type { Day } from '../../civil.ts';
import { asDate } from '../../literals.ts';
import type { Value } from '../../syntax.ts';
import type { Shape } from '../row.ts';
import {
  type Item,
  isWord,
  listOf,
  noName,
  one,
  type Ref,
  refOf,
  single,
  spanOf,
  unsureRef,
  wordAmong,
} from './reader.ts';
import * as phrases from './recoverPhrase.ts';
import * as meant from './recoverValue.ts';

export const text = one(
  'a text in quotes',
  [{ type: 'string' }],
  (value, item) => (value.kind === 'string' ? value.text : item.fail(value)),
  meant.text,
);

export const textList = listOf(
  'texts in quotes',
  [{ type: 'string' }],
  (value, item) => (value.kind === 'string' ? value.text : item.fail(value)),
  meant.text,
);

/** One of a few words; the keys are the words, their values say what each means. */
export function word<W extends string>(words: Readonly<Record<W, string>>): Shape<W> {
  const names = Object.keys(words) as W[];
  return one(orList(names), [{ type: 'word', words }], (value, item) => wordAmong(value, names, item));
}

export function wordList<W extends string>(words: Readonly<Record<W, string>>): Shape<readonly W[]> {
  const names = Object.keys(words) as W[];
  return listOf(`some of ${orList(names)}`, [{ type: 'word', words }], (value, item) => wordAmong(value, names, item));
}

const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;

/** A number of at least zero. */
export const amount = one(
  'a number of 0 or more',
  [{ type: 'number' }],
  (value, item) => {
    const found = numberIn(value, item);
    return found === undefined || found >= 0 ? found : item.fail(value);
  },
  meant.amount,
);

function numberIn(value: Value, item: Item): number | undefined {
  return value.kind === 'number' && !value.percent ? value.value : item.fail(value);
}

/** What a KPI measures: a number, or a percentage. */
export interface Measured {
  readonly value: number;
  readonly percent: boolean;
}

export const quantity: Shape<Measured> = one('a number', [{ type: 'number' }], (value, item) =>
  value.kind === 'number' ? { value: value.value, percent: value.percent } : item.fail(value),
);

/** An amount of money in the roadmap's currency. */
export const money = one(
  'an amount of money, such as `20k`',
  [{ type: 'money' }],
  (value, item) => {
    const found = numberIn(value, item);
    return found === undefined || found >= 0 ? found : item.fail(value);
  },
  meant.amount,
);

/** A share: `80%` or 0.8. */
export const share = one(
  'a percentage from 0% to 100%',
  [{ type: 'percent' }],
  (value, item) => percentOf(value, item),
  meant.share,
);

export function percentOf(value: Value, item: Item): number | undefined {
  return value.kind === 'number' && value.value >= 0 && value.value <= 1 ? value.value : item.fail(value);
}

const aDate = 'a date, such as `2027-03-15` or `2027-Q3`';

/** A day, where a period means its first. */
export const firstDay = one(
  aDate,
  [{ type: 'date' }],
  (value, item): Day | undefined => firstDayOf(value, item),
  meant.date,
);
/** A day, where a period means its last. */
export const lastDay = one(
  aDate,
  [{ type: 'date' }],
  (value, item): Day | undefined => lastDayOf(value, item),
  meant.date,
);

export const firstDayOf = (value: Value, item: Item): Day | undefined => {
  const date = asDate(value);
  return date ? date.first : noDate(value, item);
};
const lastDayOf = (value: Value, item: Item): Day | undefined => {
  const date = asDate(value);
  return date ? date.last : noDate(value, item);
};

/** `Q3` is of no year. */
const noDate = (value: Value, item: Item): undefined =>
  item.fail(
    value,
    undefined,
    value.kind === 'word' && /^[QH]\d$|^W\d\d$/.test(value.text) ? { kind: 'year', period: value.text } : undefined,
  );

export const handle = one(
  'a person or team, such as `@dana`',
  [{ type: 'handle' }],
  (value, item) => handleIn(value, item),
  (values) => (values[0]?.kind === 'handle' ? undefined : phrases.people(values)),
);
export const handles = listOf(
  'people, such as `@dana, @lee`',
  [{ type: 'handle' }],
  (value, item) => handleIn(value, item),
  phrases.people,
);

function handleIn(value: Value, item: Item): string | undefined {
  if (value.kind === 'word') return item.fail(value, `@${value.text}`);
  return value.kind === 'handle' || value.kind === 'string' ? value.text : item.fail(value);
}

export interface TagSaid {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
}

export const tags = listOf(
  'tags, such as `#launch, #mobile`',
  [{ type: 'tag' }],
  (value, item): TagSaid | undefined =>
    value.kind === 'tag'
      ? { text: value.text, span: spanOf(value) }
      : item.fail(value, value.kind === 'word' ? `#${value.text}` : undefined),
  phrases.tags,
  (value) => (value.kind === 'tag' ? { text: value.text, span: spanOf(value) } : undefined),
);

/** A reference to one thing of some kinds. */
export const reference = (...kinds: string[]): Shape<Ref> =>
  one(
    `the name of ${aKind(kinds)}`,
    [{ type: 'reference', kinds }],
    (value, item) => (value.kind === 'word' ? refOf(value) : noName(value, item)),
    undefined,
    namedRef,
  );

/** The name beside which something did not read. */
const namedRef = (value: Value): Ref | undefined => (value.kind === 'word' ? unsureRef(value) : undefined);

export const references = (...kinds: string[]): Shape<readonly Ref[]> =>
  listOf(
    `names of ${orList(kinds.map(plural))}`,
    [{ type: 'reference', kinds }],
    (value, item) => (value.kind === 'word' ? refOf(value) : noName(value, item)),
    meant.listed(() => false),
    namedRef,
  );

const plural = (kind: string): string => (kind === 'kpi' ? 'KPIs' : `${kind}s`);
const aKind = (kinds: readonly string[]): string =>
  orList(kinds.map((kind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind === 'kpi' ? 'KPI' : kind}`));

/** `due D`, `baseline V [on D]`, `target V by D`: a value and an optional day after a word. */
export const dated = (preposition: 'on' | 'by' | 'from', needsDay: boolean): Shape<Measured & { day?: Day }> =>
  single(
    `a number${needsDay ? '' : ', optionally'} followed by \`${preposition} DATE\``,
    [{ type: 'number' }, { type: 'word', words: { [preposition]: 'the day' } }, { type: 'date' }],
    (item) => {
      const [value, connective, day, extra] = item.values;
      if (value?.kind !== 'number') return item.fail(value!);
      if (extra) return item.fail(extra);
      const measured = { value: value.value, percent: value.percent };
      if (!connective) return needsDay ? item.fail(value) : measured;
      if (!isWord(connective, preposition))
        return item.fail(connective, connective.kind === 'word' ? preposition : undefined);
      if (!day) return item.fail(connective);
      const found = preposition === 'by' ? lastDayOf(day, item) : firstDayOf(day, item);
      return found === undefined ? undefined : { ...measured, day: found };
    },
    phrases.dated(preposition),
  );
