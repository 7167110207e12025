/** Values of a KPI and their distance to its target. */
import { number } from './numbers.ts';

/** What the text of a value depends on. */
export interface Measured {
  /** Values are shares (0.8 for 80%). */
  readonly percent: boolean;
  readonly unit?: string;
}

/** `3.5 days`, `80%`: two decimals, more where a small value would otherwise have less than two figures */
export function measure(value: number, { percent, unit }: Measured): string {
  const shown = percent ? value * 100 : value;
  const size = shown === 0 ? 0 : Math.floor(Math.log10(Math.abs(shown)));
  const text = number(shown, Math.max(2, 1 - size));
  if (percent) return `${text}%`;
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
export const gap = ({ forecast, target, gap: missing }: AtTarget, of: Measured): string =>
  missing === 0 ? 'target reached' : `${measure(missing, of)} ${forecast > target ? 'above' : 'below'} target`;
