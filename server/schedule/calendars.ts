/**
 * Pass 1, the calendars. Needs the roadmap and public holidays by code. Promises one working calendar for each piece
 * of work: that of its teams (it works when each of them works: their calendar, minus their `away`), else the
 * roadmap's, else Monday to Friday.
 */
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import {
  calendarKey,
  everWorks,
  everyDay,
  intersection,
  mondayToFriday,
  type WorkCalendar,
  workCalendar,
} from '../calendar/workCalendar.ts';
import type { Calendar, Id, Roadmap, Team, Work } from '../model/roadmap.ts';

export interface WorkCalendars {
  /** Distinct calendars; the first works every day, the second is the roadmap's. */
  readonly list: readonly WorkCalendar[];
  /** For each work index its place in `list`. */
  readonly of: Int32Array;
}

/** The distinct calendars of a roadmap's work: those known before, then others in the order in which work needs them. */
export interface CalendarBook {
  readonly list: readonly WorkCalendar[];
  /** The place in `list` of the calendar that work has. */
  placeOf(work: Work): number;
}

export const EVERY_DAY = 0;
export const ROADMAP_CALENDAR = 1;

/** @param known the calendars of an earlier version with the same calendars and teams; their places stay */
export function calendarBook(
  roadmap: Roadmap,
  holidays: PublicHolidays,
  known?: readonly WorkCalendar[],
): CalendarBook {
  const list: WorkCalendar[] = known ? [...known] : [everyDay, roadmapCalendar(roadmap, holidays)];
  const places = new Map<string, number>();
  // The first works every day and is for elapsed time; work that happens to have it all the same has a place of its own.
  for (let place = list.length - 1; place >= ROADMAP_CALENDAR; place--) places.set(calendarKey(list[place]!), place);
  const byTeams = new Map<string, number>();
  const teams = new Map<string, WorkCalendar>(
    roadmap.teams.map((team) => [team.id, teamCalendar(roadmap, team, holidays)]),
  );
  const place = (calendar: WorkCalendar): number => {
    const key = calendarKey(calendar);
    const found = places.get(key);
    if (found !== undefined) return found;
    places.set(key, list.length);
    return list.push(calendar) - 1;
  };
  const placeOf = (work: Work): number => {
    if (work.kind === 'milestone' || work.teams.length === 0) return ROADMAP_CALENDAR;
    const key = work.teams.length === 1 ? work.teams[0]!.team : teamsKey(work.teams);
    const before = byTeams.get(key);
    if (before !== undefined) return before;
    const theirs = work.teams.flatMap(({ team }) => teams.get(team) ?? []);
    const found = theirs.length === 0 ? ROADMAP_CALENDAR : place(intersection(theirs));
    byTeams.set(key, found);
    return found;
  };
  return { list, placeOf };
}

export function workCalendars(roadmap: Roadmap, holidays: PublicHolidays): WorkCalendars {
  const { list, placeOf } = calendarBook(roadmap, holidays);
  const of = new Int32Array(roadmap.work.length);
  for (let i = 0; i < of.length; i++) of[i] = placeOf(roadmap.work[i]!);
  return { list, of };
}

/** The calendar that holds where no team's does. */
export function roadmapCalendar(roadmap: Roadmap, holidays: PublicHolidays): WorkCalendar {
  return calendarById(roadmap, roadmap.header?.calendar, holidays) ?? mondayToFriday;
}

/** When a team works: its own calendar or the roadmap's, without the days it is away. */
export function teamCalendar(roadmap: Roadmap, team: Team, holidays: PublicHolidays): WorkCalendar {
  const base = calendarById(roadmap, team.calendar, holidays) ?? roadmapCalendar(roadmap, holidays);
  return team.away.length === 0 ? base : intersection([base, workCalendar([1, 2, 3, 4, 5, 6, 7], team.away)]);
}

/** A declared calendar with its holidays. */
export const calendarOf = (calendar: Calendar, holidays: PublicHolidays): WorkCalendar =>
  workCalendar(calendar.workdays, [
    ...calendar.holidays,
    ...calendar.holidaySets.flatMap((code) => (holidays(code) ?? []).map(({ day }) => ({ first: day, last: day }))),
  ]);

/** Calendars, and teams of a feature, that leave no day to work: a plan takes every day as working then. */
export function neverWorking(roadmap: Roadmap): {
  readonly calendars: readonly Calendar[];
  readonly work: readonly number[];
} {
  const none: PublicHolidays = () => undefined;
  const calendars = roadmap.calendars.filter((calendar) => !everWorks(calendarOf(calendar, none)));
  const { list, of } = workCalendars(roadmap, none);
  return {
    calendars,
    work: roadmap.work.filter((work) => !everWorks(list[of[work.index]!]!)).map((work) => work.index),
  };
}

function calendarById(roadmap: Roadmap, id: Id | undefined, holidays: PublicHolidays): WorkCalendar | undefined {
  const calendar = id === undefined ? undefined : roadmap.byId.get(id);
  return calendar?.kind === 'calendar' ? calendarOf(calendar, holidays) : undefined;
}

const teamsKey = (teams: readonly { readonly team: Id }[]): string =>
  teams
    .map(({ team }) => team)
    .sort()
    .join(' ');
