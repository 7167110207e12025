/** Amounts of money. */
import { number } from './numbers.ts';

/**
 * `120,000 EUR`, `€120,000`: a code follows the amount, a symbol precedes it. Cents are shown below 100 only.
 * @param currency `EUR`, `€`, or empty for the amount alone
 */
export function money(amount: number, currency: string): string {
  const rounded = number(amount, Math.abs(amount) < 100 ? 2 : 0);
  if (currency === '') return rounded;
  if (/^[A-Za-z]{2,}$/.test(currency)) return `${rounded} ${currency}`;
  return rounded.startsWith('-') ? `-${currency}${rounded.slice(1)}` : `${currency}${rounded}`;
}
