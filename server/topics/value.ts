/** A typed value of a cell: facts stay facts until a renderer words them, so a table can be sorted and exported. */
import type { Day } from '../../grammar/civil.ts';
import { type Days, longDate, period } from '../wording/dates.ts';
import { shortDays } from '../wording/durations.ts';
import { plural } from '../wording/lists.ts';
import { type Measured, measure } from '../wording/measures.ts';
import { money } from '../wording/money.ts';
import { number, percent } from '../wording/numbers.ts';
import { people } from '../wording/people.ts';
import { plainText, type Text } from '../wording/text.ts';

export type Value =
  | Text
  /** `digits` is the most decimals, 1 where left out. */
  | { readonly kind: 'number'; readonly value: number; readonly digits?: number }
  /** 0.8 for 80%. */
  | { readonly kind: 'percent'; readonly share: number }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'years'; readonly years: number }
  | { readonly kind: 'people'; readonly count: number }
  /** Working days. */
  | { readonly kind: 'days'; readonly days: number }
  | ({ readonly kind: 'measure'; readonly value: number } & Measured)
  | { readonly kind: 'date'; readonly day: Day }
  | ({ readonly kind: 'period' } & Days);

/** The value in words, which every renderer shows. */
export function valueText(value: Value): Text {
  if (typeof value === 'string' || !('kind' in value)) return value;
  switch (value.kind) {
    case 'number':
      return number(value.value, value.digits ?? 1);
    case 'percent':
      return percent(value.share, 0);
    case 'money':
      return money(value.amount, value.currency);
    case 'years':
      return plural(Math.round(value.years * 10) / 10, 'year');
    case 'people':
      return people(value.count);
    case 'days':
      return shortDays(value.days);
    case 'measure':
      return measure(value.value, value);
    case 'date':
      return longDate(value.day);
    case 'period':
      return period(value);
  }
}

export const isEmpty = (value: Value): boolean => plainText(valueText(value)) === '';
