/** Counts and lists. */
import { number } from './numbers.ts';
import type { Parts } from './text.ts';

/** `1 day`, `1,200 days` */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** The verb after a count: `1 team is`, `2 teams are`. */
export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** `a`, `a and b`, `a, b and c` */
export const list = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** `a, b and 3 more` */
export const listUpTo = (most: number, items: readonly string[]): string =>
  list(items.length <= most ? items : [...items.slice(0, most), moreThan(items.length - most)]);

/** The same of texts in parts. */
export const textList = (items: readonly Parts[], last = ' and '): Parts =>
  items.flatMap((item, i) => (i === 0 ? item : [i === items.length - 1 ? last : ', ', ...item]));

export const textListUpTo = (most: number, items: readonly Parts[]): Parts =>
  textList(items.length <= most ? items : [...items.slice(0, most), [moreThan(items.length - most)]]);

const moreThan = (count: number): string => `${number(count)} more`;
