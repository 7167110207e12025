/** Words of the roadmap's header. */
import type { Shape } from '../row.ts';
import { one, type Ref, refOf, unsureRef } from './reader.ts';

/** An ISO 4217 code or a symbol in quotes. */
export const currency: Shape<string> = one(
  'a currency, such as `EUR` or `"€"`',
  [
    { type: 'word', words: { EUR: 'euro', USD: 'US dollar', GBP: 'pound sterling', CHF: 'Swiss franc' } },
    { type: 'string' },
  ],
  (value, item) => {
    if (value.kind === 'string' || (value.kind === 'word' && /^[A-Z]{3}$/.test(value.text))) return value.text;
    return item.fail(value, value.kind === 'word' ? currencyOf(value.text.toLowerCase()) : undefined);
  },
);

const currencies: Readonly<Record<string, string>> = {
  ...{ euro: 'EUR', euros: 'EUR', dollar: 'USD', dollars: 'USD', pound: 'GBP', pounds: 'GBP', sterling: 'GBP' },
  ...{ franc: 'CHF', francs: 'CHF', yen: 'JPY', yuan: 'CNY', rupee: 'INR', rupees: 'INR' },
};

const currencyOf = (word: string): string | undefined =>
  /^[a-z]{3}$/.test(word) ? word.toUpperCase() : Object.hasOwn(currencies, word) ? currencies[word] : undefined;

export const rankMethods = {
  rice: 'reach × impact × confidence ÷ effort',
  ice: 'impact × confidence × ease',
  wsjf: 'cost of delay ÷ job size',
  'value-effort': 'value ÷ effort',
  moscow: 'must, should, could, won’t',
} as const;

/** A built-in method or the name of a `scoring`. */
export const rankMethod: Shape<Ref> = one(
  'a scoring method (rice, ice, wsjf, value-effort, moscow) or the name of a `scoring`',
  [
    { type: 'word', words: rankMethods },
    { type: 'reference', kinds: ['scoring'] },
  ],
  (value, item) => (value.kind === 'word' ? refOf(value) : item.fail(value)),
  undefined,
  (value) => (value.kind === 'word' ? unsureRef(value) : undefined),
);
