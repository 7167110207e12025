/** Helpers for reading the values of a property; every shape is built of them. */
import type { Problem } from '../../problem.ts';
import { closest } from '../../suggest.ts';
import type { Property, Value } from '../../syntax.ts';
import type { Span } from '../../text.ts';
import type { Expected, Shape } from '../row.ts';
import { synonymOf } from '../synonyms.ts';

export type Report = (problem: Problem) => void;

/** A word that names something declared elsewhere. */
export interface Ref {
  readonly text: string;
  readonly span: Span;
}

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
export const refOf = (value: Value & { text: string }): Ref => ({ text: value.text, span: spanOf(value) });

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
export function wrong(
  property: Property,
  expected: string,
  at: Value | Span,
  report: Report,
  suggestion?: string,
  hint?: string,
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
function onlyItem(property: Property, says: string, report: Report): readonly Value[] | undefined {
  const [first, second] = property.items;
  if (!first) {
    report({
      code: 'missing-value',
      span: spanOf(property.name),
      facts: { property: property.name.text, expected: says },
    });
    return undefined;
  }
  if (second?.[0]) return wrong(property, says, second[0], report);
  return first;
}

/** How one item is read: from its values, with a word for what was wanted where it goes wrong. */
export type ItemReader<T> = (item: Item) => T | undefined;

export interface Item {
  readonly property: Property;
  readonly values: readonly Value[];
  readonly report: Report;
  readonly says: string;
  /** Reports a value that does not fit. */
  fail(at: Value | Span, suggestion?: string, hint?: string, words?: readonly string[]): undefined;
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

/** A shape of one item. */
export const single = <T>(says: string, expects: readonly Expected[], read: ItemReader<T>): Shape<T> => ({
  says,
  expects,
  read(property, report) {
    const values = onlyItem(property, says, report);
    return values && read(itemOf(property, values, says, report));
  },
});

/** A shape of items between commas. One that does not read is reported and left out. */
export const list = <T>(says: string, expects: readonly Expected[], read: ItemReader<T>): Shape<readonly T[]> => ({
  says,
  expects,
  read(property, report) {
    if (property.items.length === 0) return onlyItem(property, says, report) as undefined;
    const all: T[] = [];
    for (const values of property.items) {
      const value = read(itemOf(property, values, says, report));
      if (value !== undefined) all.push(value);
    }
    return all.length > 0 ? all : undefined;
  },
});

/** A shape of one item with one value. */
export const one = <T>(
  says: string,
  expects: readonly Expected[],
  read: (value: Value, item: Item) => T | undefined,
): Shape<T> =>
  single(says, expects, (item) => {
    const [value, extra] = item.values;
    if (extra) return item.fail(extra);
    return read(value!, item);
  });

/** A shape of items with one value each. */
export const listOf = <T>(
  says: string,
  expects: readonly Expected[],
  read: (value: Value, item: Item) => T | undefined,
): Shape<readonly T[]> =>
  list(says, expects, (item) => {
    const [value, extra] = item.values;
    if (extra) return item.fail(extra, undefined, 'Several are parted by commas.');
    return read(value!, item);
  });

/** The one of some words that a value is. */
export function wordAmong<W extends string>(value: Value, words: readonly W[], item: Item): W | undefined {
  if (value.kind === 'word') {
    const found = words.find((word) => word === value.text);
    if (found) return found;
    return item.fail(value, closest(value.text, words) ?? synonymOf(value.text, words), undefined, words);
  }
  return item.fail(value);
}

export const isWord = (value: Value | undefined, text: string): boolean =>
  value?.kind === 'word' && value.text === text;
