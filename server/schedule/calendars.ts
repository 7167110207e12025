/**
 * Pass 1, the calendars. Needs the roadmap and public holidays by code. Promises one working calendar for each piece
 * of work: that of its teams (it works when each of them works: their calendar, minus their `away`), else the
 * roadmap's, else Monday to Friday.
 */
import { declaredCalendar } from '../calendar/declaredCalendar.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import {
  calendarHash,
  everyDay,
  intersection,
  isSameCalendar,
  mondayToFriday,
  type WorkCalendar,
  workCalendar,
} from '../calendar/workCalendar.ts';
import type { Data } from '../model/data.ts';
import type { Calendar, Feature, Header, Id, Milestone, Team } from '../model/roadmap.ts';
import { sameList } from '../util/sameList.ts';

/** The calendars that hold for a roadmap and its teams. */
export interface TeamCalendars {
  /** Where no team's does. */
  readonly own: WorkCalendar;
  /** In the order of the teams. */
  readonly teams: readonly WorkCalendar[];
  readonly byTeam: ReadonlyMap<Id, WorkCalendar>;
  /** Each that is declared. */
  readonly named: ReadonlyMap<Id, WorkCalendar>;
}

/** What is read of a piece of work. */
type Assigned = Pick<Milestone, 'kind'> | Pick<Feature, 'kind' | 'teams'>;

/** The distinct calendars of a roadmap's work: those known before, then others in the order in which work needs them. */
export interface CalendarBook {
  readonly list: readonly WorkCalendar[];
  /** The place in `list` of the calendar that work has. */
  placeOf(work: Assigned): number;
}

export const EVERY_DAY = 0;
export const ROADMAP_CALENDAR = 1;

/** @param known the calendars of an earlier version with the same calendars and teams; their places stay */
export function calendarBook({ own, byTeam }: TeamCalendars, known?: readonly WorkCalendar[]): CalendarBook {
  const list: WorkCalendar[] = known ? [...known] : [everyDay, own];
  const places = new Map<number, number[]>();
  // The first works every day and is for elapsed time; work that happens to have it too has a place of its own.
  for (let place = ROADMAP_CALENDAR; place < list.length; place++) {
    const hash = calendarHash(list[place]!);
    places.set(hash, [...(places.get(hash) ?? []), place]);
  }
  const byTeams = new Map<string, number>();
  const place = (calendar: WorkCalendar): number => {
    const hash = calendarHash(calendar);
    const candidates = places.get(hash) ?? [];
    places.set(hash, candidates);
    const found = candidates.find((at) => isSameCalendar(list[at]!, calendar));
    if (found !== undefined) return found;
    candidates.push(list.length);
    return list.push(calendar) - 1;
  };
  const placeOf = (work: Assigned): number => {
    if (work.kind === 'milestone' || work.teams.length === 0) return ROADMAP_CALENDAR;
    const key = work.teams.length === 1 ? work.teams[0]!.team : teamsKey(work.teams);
    const before = byTeams.get(key);
    if (before !== undefined) return before;
    const theirs = work.teams.flatMap(({ team }) => byTeam.get(team) ?? []);
    const found = theirs.length === 0 ? ROADMAP_CALENDAR : place(intersection(theirs));
    byTeams.set(key, found);
    return found;
  };
  return { list, placeOf };
}

/**
 * When each team works: its own calendar or the roadmap's, with the public holidays, without the days it is away.
 * @param before those of an earlier version: a calendar that works on the same days is the same object
 */
export function teamCalendars(
  header: Pick<Header, 'calendar'> | undefined,
  calendars: readonly Data<Calendar>[],
  allTeams: readonly Data<Team>[],
  holidays: PublicHolidays,
  before?: TeamCalendars,
): TeamCalendars {
  const all = new Map(
    calendars.map((calendar) => [
      calendar.id,
      kept(declaredCalendar(calendar, holidays), before?.named.get(calendar.id)),
    ]),
  );
  const named = (id: Id | undefined): WorkCalendar | undefined => id && all.get(id);
  const own = named(header?.calendar) ?? mondayToFriday;
  const teams = allTeams.map(({ id, calendar, away }) => {
    const base = named(calendar) ?? own;
    const days = away.length === 0 ? base : intersection([base, workCalendar([1, 2, 3, 4, 5, 6, 7], away)]);
    return kept(days, before?.byTeam.get(id));
  });
  return { own, teams, byTeam: new Map(allTeams.map(({ id }, i) => [id, teams[i]!])), named: all };
}

const kept = (now: WorkCalendar, before: WorkCalendar | undefined): WorkCalendar =>
  before && isSameCalendar(now, before) ? before : now;

/** Whether two versions have the same calendars for the same teams. */
export const areSameCalendars = (now: TeamCalendars, before: TeamCalendars): boolean =>
  now.own === before.own &&
  sameList([...now.byTeam].flat(), [...before.byTeam].flat()) &&
  sameList([...now.named].flat(), [...before.named].flat());

const teamsKey = (teams: readonly { readonly team: Id }[]): string =>
  teams
    .map(({ team }) => team)
    .sort()
    .join(' ');
