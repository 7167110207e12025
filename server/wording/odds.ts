/** Results of a simulation. */
import type { Day } from '../../grammar/civil.ts';
import { dateNear } from './dates.ts';
import { percent } from './numbers.ts';

export interface DateOdds {
  /** The share of runs (0 to 1) that end by the planned day. */
  readonly planned: number;
  /** The last day, inclusive, that eight runs of ten end by. */
  readonly p80: Day;
}

/**
 * What belongs beside every date made of likely values, since most plans end after the sum of those.
 * @param near the year of this day is left out
 */
export const odds = ({ planned, p80 }: DateOdds, near?: Day): string =>
  `${chance(planned)} of simulated runs end by then, 8 of 10 by ${dateNear(p80, near)}`;

/** `80%`; `under 1%` and `over 99%`, since few runs are not none */
export function chance(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  if (share < 1 && share > 0.99) return 'over 99%';
  return percent(share, 0);
}
