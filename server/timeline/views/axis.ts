/** An axis of numbers: from where to where, and which round values are written at it. */

import { civilOf, type Day, dayOf, weekday } from '../../../grammar/civil.ts';
import { monthYear, shortDate } from '../../wording/dates.ts';
import { shortNumber } from '../../wording/numbers.ts';

export interface Axis {
  /** Linear where left out. */
  readonly log?: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly says: string }[];
}

/** Steps of 1, 2 and 5, as people count. */
function niceStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((step) => step * power >= rough * (1 - 1e-9)) ?? 10);
}

/** Holds all values, with at most about `most` ticks. */
export function linearAxis(values: readonly number[], most = 5, say = shortNumber): Axis {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(greatest - least)) return { low: 0, high: 1, ticks: [] };
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  // Values that differ by dust alone are equal.
  const span = greatest - least > Math.max(size * 1e-9, 1e-12) ? greatest - least : size > 1e-12 ? size : 1;
  const step = niceStep(span, most);
  const low = Math.floor((least + step * 1e-9) / step) * step;
  const high = Math.max(low + step, Math.ceil((greatest - step * 1e-9) / step) * step);
  const count = Math.round((high - low) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => {
    // Without the dust of adding tenths.
    const value = Number((low + i * step).toPrecision(12));
    return { value, says: say(value) };
  });
  return { low, high: ticks.at(-1)!.value, ticks };
}

/** From 0 up; by powers of ten where the values are of several orders, so that the small ones do not lie on each other. */
export function amountAxis(values: readonly number[], most = 5): Axis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value)).sort((a, b) => a - b);
  const [least, greatest] = [positive[0] ?? 1, positive.at(-1) ?? 1];
  if (positive.length < values.length || greatest / least < 100) return linearAxis([0, ...values], most);
  const [from, to] = [Math.floor(Math.log10(least) + 1e-9), Math.ceil(Math.log10(greatest) - 1e-9)];
  const step = Math.ceil((to - from) / most);
  const ticks = [];
  for (let power = from; power <= to; power += step) ticks.push({ value: 10 ** power, says: shortNumber(10 ** power) });
  return { log: true, low: 10 ** from, high: 10 ** to, ticks };
}

/** Where a value stands on an axis, 0 to 1. */
export function placeOn({ log, low, high }: Axis, value: number): number {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
}

/** Months between two ticks. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000] as const;

const dayStep = (span: number, most: number): number => [1, 2, 7, 14].find((each) => span / each <= most) ?? 28;

/** An axis of days, with a tick at the first of a month, or at single days or Mondays of a short time; about `most`. */
export function dateAxis(first: Day, last: Day, most = 4): Axis {
  const high = Math.max(last, first + 1);
  if (high - first < 60) {
    const step = dayStep(high - first, most);
    const start = step % 7 === 0 ? first + ((8 - weekday(first)) % 7) : first;
    const days = Array.from({ length: Math.floor((high - start) / step) + 1 }, (_, i) => start + i * step);
    return { low: first, high, ticks: days.map((value) => ({ value, says: shortDate(value) })) };
  }
  const from = civilOf(first);
  const to = civilOf(high);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const step = monthSteps.find((each) => months / each <= most) ?? monthSteps.at(-1)!;
  const ticks: { value: Day; says: string }[] = [];
  const start = from.year * 12 + from.month - 1;
  for (let month = Math.ceil(start / step) * step; ; month += step) {
    const value = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
    if (value > high) break;
    if (value >= first) ticks.push({ value, says: step >= 12 ? String(Math.floor(month / 12)) : monthYear(value) });
  }
  return { low: first, high, ticks };
}
