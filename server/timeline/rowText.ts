/** What a row of the timeline says of its float and its odds. */

import { period } from '../wording/dates.ts';
import { float } from '../wording/durations.ts';
import { odds } from '../wording/odds.ts';
import type { Row } from './plan.ts';

/** `15 Mar to 16 Apr 2027`; `No date` */
export const rowDates = (row: Pick<Row, 'firstDay' | 'lastDay' | 'undated'>): string =>
  row.undated ? 'No date' : period(row);

/** `critical`, `3 working days of float`; empty for work without dates, and for what is over, whose float means nothing */
export const rowFloat = (row: Pick<Row, 'totalFloat' | 'critical' | 'late' | 'undated' | 'state'>): string =>
  row.undated || row.state === 'done' || row.state === 'dropped' ? '' : float(row);

/** Empty where no simulation has run, or no run ends on another day. */
export const rowOdds = ({ lastDay, p80, byPlanned }: Pick<Row, 'lastDay' | 'p80' | 'byPlanned'>): string =>
  p80 === undefined || byPlanned === undefined || byPlanned === 1 ? '' : odds({ planned: byPlanned, p80 }, lastDay);
