/** Helpers for reading the values of a property; every shape is built of them. */
import type { Hint, Problem } from '../../problem.ts';
import { closest } from '../../suggest.ts';
import type { Property, Value } from '../../syntax.ts';
import type { Span } from '../../text.ts';
import type { Expected, Shape } from '../row.ts';
import { synonymOf } from '../synonyms.ts';
import type { Recovery } from './recoverValue.ts';

export type Report = (problem: Problem) => void;

/** A word that names something declared elsewhere. */
export interface Ref {
  readonly text: string;
  readonly span: Span;
  /** What stands beside it did not read, so it may be half a name: where it means nothing, nothing is said of that. */
  readonly unsure?: true;
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
export const refOf = (value: Value & { text: string }): Ref => ({ text: value.text, span: spanOf(value) });
export const unsureRef = (value: Value & { text: string }): Ref => ({ ...refOf(value), unsure: true });

/** A value as it was written, for messages. */
export function written(value: Value): string {
  switch (value.kind) {
    case 'range':
      return value.parts.map(written).join('..');
    case 'rate':
      return `${value.amount.text}/${value.per.text}`;
    case 'string':
      return `"${value.text}"`;
    case 'handle':
      return `@${value.text}`;
    case 'tag':
      return `#${value.text}`;
    default:
      return value.text;
  }
}

/** Reports that a value is not what its property wants. */
function wrong(
  property: Property,
  expected: string,
  at: Value | Span,
  report: Report,
  suggestion?: string,
  hint?: Hint,
  words?: readonly string[],
): undefined {
  report({
    code: 'wrong-value',
    span: spanOf(at),
    facts: {
      property: property.name.text,
      expected,
      found: 'kind' in at ? written(at) : '',
      ...(suggestion && { suggestion }),
      ...(hint && { hint }),
      // Said only where what is expected does not say them itself.
      ...(words?.some((word) => !expected.includes(word)) && { words }),
    },
  });
  return undefined;
}

/** The values of the one item there may be. */
function onlyItem(property: Property, says: string, report: Report, meant?: Recovery): readonly Value[] | undefined {
  const [first, second] = property.items;
  if (!first) {
    report({
      code: 'missing-value',
      span: spanOf(property.name),
      facts: { property: property.name.text, expected: says },
    });
    return undefined;
  }
  if (second?.[0]) {
    const number = meant && withoutCommas(property.items);
    return number === undefined
      ? wrong(property, says, second[0], report, undefined, hintAtSecond(second[0]))
      : wholly(itemOf(property, property.items.flat(), says, report), { suggestion: number }, ',');
  }
  return first;
}

/** Behind a comma stands another value, or what is a property of its own. */
const hintAtSecond = ({ kind }: Value): Hint => ({ kind: kind === 'word' ? 'new-line' : 'one-value' });

/** Reports all values of an item at once, since they mean one thing together. */
function wholly({ property, values, says, report }: Item, meant: Mends, joint = ' '): undefined {
  const last = values[values.length - 1]!;
  const found = values.reduce(
    (text, value, i) => text + (i > 0 && values[i - 1]!.end < value.start ? joint : '') + written(value),
    '',
  );
  const span = { start: values[0]!.start, end: last.end };
  report({ code: 'wrong-value', span, facts: { property: property.name.text, expected: says, found, ...meant } });
  return undefined;
}

type Mends = { readonly suggestion?: string; readonly hint?: Hint; readonly words?: readonly string[] };

/** `400,000`, `1,5w`, `1,500.00` and `1.500,00`: in other places a comma parts thousands or decimals. */
function withoutCommas(items: Property['items']): string | undefined {
  const values = items.map((item) => (item.length === 1 ? item[0]! : undefined));
  const texts = values.map((value) => (value && /^(number|duration|rate)$/.test(value.kind) ? written(value) : ''));
  const isTight = values.every((value, i) => i === 0 || values[i - 1]?.end === (value?.start ?? 0) - 1);
  if (!isTight) return undefined;
  const all = texts.join(',');
  if (/^\d+(?:,\d{3})+(?:\.\d+)?(?:\/\p{L}+)?$/u.test(all)) return texts.join('');
  const [, whole, part] = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d+[\p{L}%]*(?:\/\p{L}+)?)$/u.exec(all) ?? [];
  return whole && part ? `${whole.replaceAll('.', '')}.${part}` : undefined;
}

/** Whether its values stand in parentheses, as those of functions do elsewhere; then all of them are reported at once. */
function inParentheses(property: Property, says: string, report: Report): boolean {
  const values = property.items.flat();
  const [first, last] = [values[0], values[values.length - 1]];
  if (first?.kind !== 'operator' || first.text !== '(' || last?.kind !== 'operator' || last.text !== ')') return false;
  const items = property.items.map((item) => item.filter((value) => value !== first && value !== last).map(written));
  const suggestion = items.flatMap((item) => (item.length > 0 ? item.join(' ') : [])).join(', ');
  report({
    code: 'wrong-value',
    span: { start: first.start, end: last.end },
    facts: {
      property: property.name.text,
      expected: says,
      found: `(${suggestion})`,
      ...(suggestion ? { suggestion } : { hint: { kind: 'no-parentheses' } }),
    },
  });
  return true;
}

/** How one item is read: from its values, with a word for what was wanted where it goes wrong. */
export type ItemReader<T> = (item: Item) => T | undefined;

export interface Item {
  readonly property: Property;
  readonly values: readonly Value[];
  readonly report: Report;
  readonly says: string;
  /** Reports a value that does not fit. */
  fail(at: Value | Span, suggestion?: string, hint?: Hint, words?: readonly string[]): undefined;
}

function itemOf(property: Property, values: readonly Value[], says: string, report: Report): Item {
  return {
    property,
    values,
    report,
    says,
    fail: (at, suggestion, hint, words) => wrong(property, says, at, report, suggestion, hint, words),
  };
}

/** Reads an item, or asks about what it can only mean in another spelling. */
function readItem<T>(item: Item, read: ItemReader<T>, meant?: Recovery): T | undefined {
  const better = meant?.(item.values);
  return better === undefined ? read(item) : wholly(item, { suggestion: better });
}

const silent: Report = () => {};

/** What a value names in an item that does not read, if it is a name: it is known, and looked for, all the same. */
export type Named<T> = (value: Value) => T | undefined;

const namedIn = <T>(values: readonly Value[], named: Named<T>): T[] => values.flatMap((value) => named(value) ?? []);
const nothingNamed = (): undefined => undefined;

/** A shape of one item. `meant` answers for values that mean it in another spelling, and for no other. */
export const single = <T>(
  says: string,
  expects: readonly Expected[],
  read: ItemReader<T>,
  meant?: Recovery,
  named: Named<T> = nothingNamed,
): Shape<T> => {
  const isFormula = expects.some(({ type }) => type === 'formula');
  const whole = (property: Property, report: Report): T | undefined => {
    if (!isFormula && inParentheses(property, says, report)) return undefined;
    const values = onlyItem(property, says, report, meant);
    return values && readItem(itemOf(property, values, says, report), read, meant);
  };
  const salvage = ({ items }: Property): T | undefined => namedIn(items[0] ?? [], named)[0];
  return { says, expects, salvage, read: (property, report) => whole(property, report) ?? salvage(property) };
};

/** A shape of items between commas. One that does not read is reported, and left out but for the names in it. */
export const list = <T>(
  says: string,
  expects: readonly Expected[],
  read: ItemReader<T>,
  meant?: Recovery,
  named: Named<T> = nothingNamed,
): Shape<readonly T[]> => {
  const readAll = (property: Property, report: Report, isOdd: (item: number) => boolean): readonly T[] | undefined => {
    const all: T[] = [];
    property.items.forEach((values, i) => {
      const value = isOdd(i) ? undefined : readItem(itemOf(property, values, says, report), read, meant);
      if (value !== undefined) all.push(value);
      // One by one: a line may have a million of them.
      else for (const name of namedIn(values, named)) all.push(name);
    });
    return all.length > 0 ? all : undefined;
  };
  return {
    says,
    expects,
    read(property, report) {
      if (property.items.length === 0) return onlyItem(property, says, report) as undefined;
      const isOdd = inParentheses(property, says, report);
      return readAll(property, report, () => isOdd);
    },
    salvage(property) {
      const damaged = new Set(property.damaged);
      return readAll(property, silent, (item) => damaged.has(item));
    },
  };
};

/** A shape of one item with one value. */
export const one = <T>(
  says: string,
  expects: readonly Expected[],
  read: (value: Value, item: Item) => T | undefined,
  meant?: Recovery,
  named?: Named<T>,
): Shape<T> =>
  single(
    says,
    expects,
    (item) => {
      const [value, extra] = item.values;
      const found = read(value!, extra ? unsuggesting(item) : item);
      // What is wrong first is told first.
      return extra && found !== undefined ? item.fail(extra) : found;
    },
    meant,
    named,
  );

/** For several values where one is wanted: they are told together, since a suggestion for the first would mend nothing. */
const unsuggesting = (item: Item): Item => ({
  ...item,
  fail: (_at, _suggestion, hint, words) =>
    wholly(item, {
      ...(hint && { hint }),
      ...(words?.some((word) => !item.says.includes(word)) && { words }),
    }),
});

/** A shape of items with one value each. */
export const listOf = <T>(
  says: string,
  expects: readonly Expected[],
  read: (value: Value, item: Item) => T | undefined,
  meant?: Recovery,
  named?: Named<T>,
): Shape<readonly T[]> =>
  list(
    says,
    expects,
    (item) => {
      const [value, extra] = item.values;
      if (extra) return item.fail(extra, undefined, { kind: 'commas' });
      return read(value!, item);
    },
    meant,
    named,
  );

/** The one of some words that a value is. */
export function wordAmong<W extends string>(value: Value, words: readonly W[], item: Item): W | undefined {
  if (value.kind !== 'word' && value.kind !== 'string') return item.fail(value);
  const found = words.find((word) => word === value.text);
  // In quotes it is a text and no word.
  if (found && value.kind === 'word') return found;
  // A word of another tool is no slip of the finger for one that happens to look like it.
  const meant = found ?? synonymOf(value.text, words) ?? closest(value.text, words);
  return item.fail(value, meant, undefined, words);
}

/** What stands where a name should: names have neither quotes nor an `@`. */
export const noName = (value: Value, item: Item): undefined =>
  item.fail(
    value,
    value.kind === 'handle' ? value.text : undefined,
    value.kind === 'string' ? { kind: 'name-without-quotes' } : undefined,
  );

export const isWord = (value: Value | undefined, text: string): boolean =>
  value?.kind === 'word' && value.text === text;
