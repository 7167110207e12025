/** Numbers and days as people read them, the same in every locale: `12,000`, `1.5`, `80 %`, `12 Jan 2027`. */
import { civilOf, type Day, monthShort } from '../../grammar/civil.ts';

/** At most `digits` decimals, thousands apart. */
export function sayNumber(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return String(value);
  const scale = 10 ** digits;
  const text = String(Math.abs(Math.round(value * scale) / scale));
  if (text.includes('e')) return `${value < 0 ? '-' : ''}${text}`;
  const [whole, fraction] = text.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && text !== '0' ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** A score, the same on every surface: whole from a thousand on, three figures below. */
export const sayScore = (value: number): string =>
  Math.abs(value) >= 1000 ? sayNumber(value, 0) : sayNumber(Number(value.toPrecision(3)), 9);

export const sayPercent = (share: number): string => `${sayNumber(share * 100, 1)}%`;

/** A value of a KPI: `3.5 days`, `80%`. */
export const sayMeasure = (value: number, percent: boolean, unit: string | undefined, digits = 2): string => {
  if (percent) return `${sayNumber(value * 100, digits)}%`;
  return unit ? `${sayNumber(value, digits)} ${unit}` : sayNumber(value, digits);
};

export const saySigned = (value: number, digits = 2): string => `${value >= 0 ? '+' : ''}${sayNumber(value, digits)}`;

/** `120,000 EUR`, `€120,000`: a symbol stands before, a code after. */
export const sayMoney = (amount: number, currency: string): string => {
  const rounded = sayNumber(amount, Math.abs(amount) < 100 ? 2 : 0);
  if (currency === '') return rounded;
  if (/^[A-Za-z]{2,}$/.test(currency)) return `${rounded} ${currency}`;
  return rounded.startsWith('-') ? `-${currency}${rounded.slice(1)}` : `${currency}${rounded}`;
};

/** `12 Jan 2027`; without the year where it is that of `near`. */
export function sayDay(day: Day, near?: Day): string {
  const { year, month, day: date } = civilOf(day);
  const short = `${date} ${monthShort(month)}`;
  return near !== undefined && civilOf(near).year === year ? short : `${short} ${year}`;
}

export const sayDays = (days: number, noun = 'working day'): string =>
  `${sayNumber(days, 1)} ${noun}${Math.abs(days) === 1 ? '' : 's'}`;
