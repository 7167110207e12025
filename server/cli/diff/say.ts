/** What the reports of a comparison have in common: days, dates and causes in words. */
import type { Day } from '../../../grammar/civil.ts';
import type { Causes } from '../../comparison/causes.ts';
import type { Sentence } from '../../comparison/parts.ts';
import { sayCauses } from '../../comparison/sayCauses.ts';
import { titlesOf } from '../../comparison/sayChange.ts';
import { sayDay, sayDays, sayMeasure, sayMoney } from '../../insight/say.ts';
import type { Compared } from './pairs.ts';

/** `21 May 2027` */
export const date = (day: Day): string => sayDay(day);

/** `9 days`, of the calendar. */
export const days = (count: number): string => sayDays(Math.abs(count), 'day');

/** `+9 days` */
export const signedDays = (count: number): string => `${count < 0 ? '-' : '+'}${days(count)}`;

export const moneyIn =
  (currency: string) =>
  (amount: number): string =>
    sayMoney(amount, currency);

/** What people say of a signed amount: `+8,000 EUR`. */
export const signed =
  (say: (amount: number) => string) =>
  (by: number): string =>
    `${by < 0 ? '-' : '+'}${say(Math.abs(by))}`;

export const measure =
  ({ percent, unit }: { readonly percent: boolean; readonly unit?: string }) =>
  (value: number): string =>
    sayMeasure(value, percent, unit, 3);

/** One line a cause; none where nobody edited anything that counts. */
export function why(
  { comparison, after }: Compared,
  causes: Causes | undefined,
  by: number,
  sayBy: (by: number) => string = signedDays,
): readonly Sentence[] {
  if (!causes) return [];
  const titleOf = titlesOf(comparison.before, after.roadmap);
  return sayCauses(causes, by, { changes: comparison.changes, titleOf, sayBy });
}

/** Whether the shares of edits are to be taken with care. */
export const isRough = ({ before, after, comparison }: Compared): boolean =>
  comparison.dates.some(({ causes }) => causes !== undefined) &&
  [before, after].some(({ schedule }) => schedule.leveling.method !== 'none');

export const ROUGH =
  'The plan is levelled: one edit can put the work of a whole team in another order, so what each moves is rough.';
