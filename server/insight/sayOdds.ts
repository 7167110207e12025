/** What a simulation adds to a planned date, in one sentence that every surface says alike. */
import type { Day } from '../../grammar/civil.ts';
import { sayDay, sayPercent } from './say.ts';

export interface DateOdds {
  /** The share of runs (0 to 1) that end by the planned day. */
  readonly planned: number;
  /** The last day, inclusive, that eight runs of ten end by. */
  readonly p80: Day;
}

/** Needed wherever a date is made of likely values, since most plans end after the sum of those. */
export const sayOdds = ({ planned, p80 }: DateOdds, near?: Day): string =>
  `Most likely date: ${sayPercent(Math.round(planned * 100) / 100)} of simulated runs end by then, 8 of 10 by ${sayDay(p80, near)}.`;
