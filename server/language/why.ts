/** Why a date is what it is, in the few words that a line has room for; hovers tell the whole chain. Plain text. */

import type { Analysis } from '../analysis/analysis.ts';
import type { Duration } from '../model/roadmap.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { longDate } from '../wording/dates.ts';

/** One step: `waits for Search`. */
export function driverInWords({ roadmap }: Analysis, { driver }: ScheduledItem): string {
  const title = (index: number): string => roadmap.work[index]?.title ?? '?';
  switch (driver.kind) {
    case 'roadmap-start':
      return 'starts with the roadmap';
    case 'dependency': {
      const { type, lag } = driver;
      const link = { FS: 'waits for', SS: 'starts with', FF: 'finishes with', SF: 'finishes when work starts on' }[
        type
      ];
      return `${link} ${title(driver.from)}${lag && lag.amount !== 0 ? ` ${lagInWords(lag)}` : ''}`;
    }
    case 'pin':
      return `fixed on ${longDate(driver.on)}`;
    case 'earliest':
      return `not before ${longDate(driver.on)}`;
    case 'status-date':
      return `not before the status date, ${longDate(driver.on)}`;
    case 'actual':
      return `a fact of ${longDate(driver.on)}`;
    case 'capacity': {
      const team = roadmap.byId.get(driver.team)?.title ?? driver.team;
      return driver.from === undefined
        ? `waits until ${team} has enough people`
        : `waits until ${team} is free after ${title(driver.from)}`;
    }
    case 'part':
      return `set by its part ${title(driver.from)}`;
  }
}

const UNITS: Readonly<Record<string, string>> = {
  h: 'working hours',
  d: 'working days',
  w: 'working weeks',
  mo: 'months',
  ed: 'calendar days',
  ew: 'calendar weeks',
};

const lagInWords = ({ amount, unit }: Duration): string =>
  amount < 0 ? `(${-amount} ${UNITS[unit]} earlier)` : `(and ${amount} ${UNITS[unit]} more)`;
