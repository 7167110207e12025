/**
 * Estimates as person-days. A day is 8 hours; a week the working days of the calendar (five, if it says nothing); a
 * month of work four weeks, as in the schedule; elapsed time counts its working part.
 */
import type { Duration, Feature, Roadmap } from '../model/roadmap.ts';

export const HOURS_PER_DAY = 8;
/** What a person-month is in a score and in a rate: four weeks of five days. */
export const DAYS_PER_MONTH = 20;
export const DAYS_PER_YEAR = 240;

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
export function peopleOf({ teams }: Feature): number {
  let sum = 0;
  for (const { people } of teams) sum += Math.max(0, people);
  return sum > 0 ? sum : 1;
}

/** Person-days, likely value: what `effort` says, else duration × people. `undefined` without an estimate. */
export function personDays(feature: Feature, perWeek = 5): number | undefined {
  if (feature.effort) return workingDays(feature.effort.likely, perWeek);
  if (feature.duration) return workingDays(feature.duration.likely, perWeek) * peopleOf(feature);
  return undefined;
}

/** How many days a feature's week has: those of its first team's calendar, else of the roadmap's. `key` names them all. */
export function weekLengths(roadmap: Roadmap): { readonly weekOf: (feature: Feature) => number; readonly key: string } {
  const ofCalendar = (id: string | undefined): number | undefined => {
    const calendar = id === undefined ? undefined : roadmap.byId.get(id);
    return calendar?.kind === 'calendar' && calendar.workdays.length > 0 ? calendar.workdays.length : undefined;
  };
  const own = ofCalendar(roadmap.header?.calendar) ?? 5;
  const teams = new Map(roadmap.teams.map((team) => [team.id, ofCalendar(team.calendar) ?? own]));
  return {
    weekOf: ({ teams: asked }) => (asked.length === 0 ? own : (teams.get(asked[0]!.team) ?? own)),
    key: `${own} ${[...teams].join(' ')}`,
  };
}
