/** Values of a KPI and their distance to its target. */
import { number } from './numbers.ts';

/** What the text of a value depends on. */
export interface Measured {
  /** Values are shares (0.8 for 80%). */
  readonly percent: boolean;
  readonly unit?: string;
}

/** `3.5 days`, `80%`: two decimals, more where a small value would otherwise have less than two figures */
export const measure = (value: number, of: Measured): string => measured(value, of, digitsOf(value, of));

const shownValue = (value: number, { percent }: Measured): number => (percent ? value * 100 : value);

function digitsOf(value: number, of: Measured): number {
  const shown = shownValue(value, of);
  return shown === 0 ? 2 : Math.max(2, 1 - Math.floor(Math.log10(Math.abs(shown))));
}

function measured(value: number, of: Measured, digits: number): string {
  const { percent, unit } = of;
  const text = number(shownValue(value, of), digits);
  if (percent || unit === '%') return `${text}%`;
  return unit ? `${text} ${unit}` : text;
}

/** Where a KPI is at the date of its target. */
export interface AtTarget {
  readonly forecast: number;
  readonly target: number;
  /** What is missing, 0 where the target is reached. */
  readonly gap: number;
}

/** `0.38 days above target`, `target reached` */
export function gap({ forecast, target, gap: missing }: AtTarget, of: Measured): string {
  if (missing === 0) return 'target reached';
  // With the decimals of the forecast and the target, so that it is their difference, unless it is then 0.
  const digits = Math.min(digitsOf(forecast, of), digitsOf(target, of));
  const isSeen = Math.abs(shownValue(missing, of)) * 10 ** digits >= 0.5;
  return `${isSeen ? measured(missing, of, digits) : measure(missing, of)} ${forecast > target ? 'above' : 'below'} target`;
}
