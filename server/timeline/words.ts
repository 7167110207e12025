/** Dates, counts and states as the picture says them. */
import { civilOf, type Day, monthShort } from '../../grammar/civil.ts';
import { sayScore } from '../insight/say.ts';
import { sayOdds } from '../insight/sayOdds.ts';
import type { Row } from './plan.ts';

/** `4 Jan` */
export function shortDate(day: Day): string {
  const { month, day: d } = civilOf(day);
  return `${d} ${monthShort(month)}`;
}

/** `4 Jan 2027` */
export const longDate = (day: Day): string => `${shortDate(day)} ${civilOf(day).year}`;

/** `Jan 2027` */
export function monthOf(day: Day): string {
  const { year, month } = civilOf(day);
  return `${monthShort(month)} ${year}`;
}

/** `3 days`, `1 day` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** `12,000`: grouped without a locale, so that the same bytes come out everywhere. */
export function grouped(value: number): string {
  const [whole, fraction] = String(Math.round(value * 100) / 100).split('.');
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${digits}.${fraction}` : digits;
}

/** `4 Jan 2027 to 15 Jan 2027`, or the one day: read aloud, an arrow says nothing. */
export const datesOf = ({ firstDay, lastDay }: Pick<Row, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay ? longDate(firstDay) : `${longDate(firstDay)} to ${longDate(lastDay)}`;

/** `15 Mar → 16 Apr 2027`, the first year only where it is another; or the one day. */
export function spanOf({ firstDay, lastDay }: Pick<Row, 'firstDay' | 'lastDay'>): string {
  if (firstDay === lastDay) return longDate(lastDay);
  const sameYear = civilOf(firstDay).year === civilOf(lastDay).year;
  return `${sameYear ? shortDate(firstDay) : longDate(firstDay)} → ${longDate(lastDay)}`;
}

/** A score, as every other surface says it. */
export const scoreWords = sayScore;

export const stateName: Readonly<Record<Row['state'], string>> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  blocked: 'Blocked',
  paused: 'Paused',
  dropped: 'Dropped',
};

/** `critical`, `3 days of float`, `2 days late` */
export function floatWords(row: Pick<Row, 'totalFloat' | 'critical' | 'state'>): string {
  if (row.state === 'done' || row.state === 'dropped') return '';
  if (row.totalFloat < 0) return `${counted(-row.totalFloat, 'day')} late`;
  if (row.critical || row.totalFloat === 0) return row.critical ? 'Critical, no float' : 'No float';
  return `${counted(row.totalFloat, 'day')} of float`;
}

/** What a simulation adds to the planned date; nothing where none has run or no run ends on another day. */
export const oddsWords = ({ lastDay, p80, byPlanned }: Pick<Row, 'lastDay' | 'p80' | 'byPlanned'>): string =>
  p80 === undefined || byPlanned === undefined || byPlanned === 1 ? '' : sayOdds({ planned: byPlanned, p80 }, lastDay);
