/**
 * Estimates as person-days. A day is 8 hours; a week the working days of the calendar (five, if it says nothing); a
 * month of work four weeks, as in the schedule; elapsed time counts its working part.
 */
import type { Calendar, Duration, Feature, Header, Team } from '../model/roadmap.ts';

export const HOURS_PER_DAY = 8;
/** What a person-month is in a score: four weeks of five days. */
export const DAYS_PER_MONTH = 20;

/** Working days, not rounded. */
export function workingDays({ amount, unit }: Duration, perWeek = 5): number {
  switch (unit) {
    case 'h':
      return amount / HOURS_PER_DAY;
    case 'd':
      return amount;
    case 'w':
    case 'ew':
      return amount * perWeek;
    case 'mo':
      return amount * 4 * perWeek;
    case 'ed':
      return (amount * perWeek) / 7;
  }
}

/** People that a feature asks for, all teams together; one where it names none. */
export function peopleOf({ teams }: Pick<Feature, 'teams'>): number {
  let sum = 0;
  for (const { people } of teams) sum += Math.max(0, people);
  return sum > 0 ? sum : 1;
}

type Estimated = Pick<Feature, 'teams' | 'duration' | 'effort'>;

/** Person-days, likely value: what `effort` says, else duration × people. `undefined` without an estimate. */
export function personDays(feature: Estimated, perWeek = 5): number | undefined {
  if (feature.effort) return workingDays(feature.effort.likely, perWeek);
  if (feature.duration) return workingDays(feature.duration.likely, perWeek) * peopleOf(feature);
  return undefined;
}

/** How many days a feature's week has. */
export interface Weeks {
  /** Those on which all its teams work, else the roadmap's; seven where they never work together, as in the schedule. */
  weekOf(feature: Pick<Feature, 'teams'>): number;
  /** Alike for the same weeks. */
  readonly key: string;
}

const MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

type CalendarUse = Pick<Header, 'calendar'>;

export function weekLengths(
  header: CalendarUse | undefined,
  calendars: readonly Pick<Calendar, 'id' | 'workdays'>[],
  allTeams: readonly Pick<Team, 'id' | 'calendar'>[],
): Weeks {
  const known = new Map(calendars.map(({ id, workdays }) => [id, workdays.length > 0 ? workdays : undefined]));
  const own = (header?.calendar && known.get(header.calendar)) || MONDAY_TO_FRIDAY;
  const weeks = new Map(allTeams.map(({ id, calendar }) => [id, (calendar && known.get(calendar)) || own]));
  return {
    weekOf({ teams }) {
      const each = teams.map(({ team }) => weeks.get(team) ?? own);
      return each.reduce((days, week) => days.filter((day) => week.includes(day)), each[0] ?? own).length || 7;
    },
    key: [own, ...weeks].join(' '),
  };
}
