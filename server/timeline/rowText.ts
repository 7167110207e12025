/** What a row of the timeline says of its float and its odds. */
import { float } from '../wording/durations.ts';
import { odds } from '../wording/odds.ts';
import type { Row } from './plan.ts';

/** `critical`, `3 working days of float`; empty for work that is done or dropped, whose float means nothing */
export const rowFloat = (row: Pick<Row, 'totalFloat' | 'critical' | 'state'>): string =>
  row.state === 'done' || row.state === 'dropped' ? '' : float(row);

/** Empty where no simulation has run, or no run ends on another day. */
export const rowOdds = ({ lastDay, p80, byPlanned }: Pick<Row, 'lastDay' | 'p80' | 'byPlanned'>): string =>
  p80 === undefined || byPlanned === undefined || byPlanned === 1 ? '' : odds({ planned: byPlanned, p80 }, lastDay);
