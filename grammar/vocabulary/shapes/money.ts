/** Rates: an amount of money for each unit of time. */
import type { Value } from '../../syntax.ts';
import type { Shape } from '../row.ts';
import { type Item, one, wordAmong } from './reader.ts';
import * as meant from './recoverValue.ts';

export const rateUnits = {
  hour: 'an hour of work',
  day: 'a working day',
  week: 'a week',
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
} as const;
export type RateUnit = keyof typeof rateUnits;

export interface StatedRate {
  readonly amount: number;
  readonly per: RateUnit | 'once';
}

function rateIn(value: Value, item: Item): StatedRate | undefined {
  if (value.kind === 'number' && !value.percent && value.value >= 0) return item.fail(value, `${value.text}/day`);
  if (value.kind !== 'rate' || value.amount.percent || value.amount.value < 0) return item.fail(value);
  const { start, end, text } = value.per;
  const per = wordAmong({ kind: 'word', start, end, text }, Object.keys(rateUnits) as RateUnit[], item);
  return per && { amount: value.amount.value, per };
}

export const rate: Shape<StatedRate> = one(
  'a rate, such as `900/day`',
  [{ type: 'rate' }],
  rateIn,
  meant.rate(Object.keys(rateUnits)),
);

/** A rate, or an amount that comes once. */
export const benefit: Shape<StatedRate> = one(
  'an amount of money, once or as a rate, such as `300k/year`',
  [{ type: 'rate' }, { type: 'money' }],
  (value, item) => {
    if (value.kind !== 'number') return rateIn(value, item);
    return value.percent || value.value < 0 ? item.fail(value) : { amount: value.value, per: 'once' };
  },
  (values) => meant.rate(Object.keys(rateUnits))(values) ?? meant.amount(values),
);
