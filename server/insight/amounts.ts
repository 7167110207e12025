/** Durations as person-days and as words. A month of work is 20 days, a week 5, a day 8 hours; elapsed time is 5 days in 7. */
import type { Duration, Feature } from '../model/roadmap.ts';

export const HOURS_PER_DAY = 8;
export const DAYS_PER_WEEK = 5;
export const DAYS_PER_MONTH = 20;

/** Working days, not rounded. */
export function workingDays({ amount, unit }: Duration): number {
  switch (unit) {
    case 'h':
      return amount / HOURS_PER_DAY;
    case 'd':
      return amount;
    case 'w':
    case 'ew':
      return amount * DAYS_PER_WEEK;
    case 'mo':
      return amount * DAYS_PER_MONTH;
    case 'ed':
      return (amount * DAYS_PER_WEEK) / 7;
  }
}

/** People that a feature asks for, all teams together; one where it names no team. */
export const peopleOf = (feature: Feature): number =>
  feature.teams.length === 0 ? 1 : feature.teams.reduce((sum, { people }) => sum + people, 0);

/** Person-days, likely value: what `effort` says, else duration × people. `undefined` without an estimate. */
export function personDays(feature: Feature): number | undefined {
  if (feature.effort) return workingDays(feature.effort.likely);
  if (feature.duration) return workingDays(feature.duration.likely) * peopleOf(feature);
  return undefined;
}
