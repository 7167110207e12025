/**
 * How many people each team is asked for and how many it has, day by day, from the dates of the plan. Needs a roadmap
 * and its schedule; promises runs of days with the same load, and the runs in which a team is asked for too many.
 */
import type { Day } from '../../grammar/civil.ts';
import { civilOf, dayOf } from '../../grammar/civil.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import { countWorkdays, isWorkday, type WorkCalendar } from '../calendar/workCalendar.ts';
import type { Feature, Id, Roadmap, Team } from '../model/roadmap.ts';
import { teamCalendar } from '../schedule/calendars.ts';
import type { Schedule } from '../schedule/schedule.ts';

export interface TeamLoad {
  readonly team: Id;
  /** Runs of days, half-open, in order; days on which nothing is asked and nothing changes are left out. */
  readonly runs: readonly LoadRun[];
  readonly overloads: readonly Overload[];
  /** When the team works. */
  readonly calendar: WorkCalendar;
}

export interface LoadRun {
  readonly from: Day;
  readonly to: Day;
  readonly asked: number;
  /** `Infinity` for a team without a stated capacity. */
  readonly capacity: number;
}

export interface Overload {
  /** Half-open. */
  readonly from: Day;
  readonly to: Day;
  /** The most that is asked on a day of it, and the capacity of that day. */
  readonly asked: number;
  readonly capacity: number;
  /** Work indexes that ask the team on some day of it. */
  readonly features: readonly number[];
}

/** More than this is too many: fractions of people add up with rounding errors. */
const SLACK = 1e-9;

const noHolidays: PublicHolidays = () => undefined;

/** @param since days before it are not looked at: the past cannot be moved */
export function teamLoads(roadmap: Roadmap, schedule: Schedule, since?: Day, holidays = noHolidays): TeamLoad[] {
  const asked = new Map<string, { feature: Feature; people: number }[]>(roadmap.teams.map(({ id }) => [id, []]));
  for (const work of roadmap.work) {
    if (work.kind !== 'feature' || work.teams.length === 0 || !takesPeople(work)) continue;
    for (const { team, people } of work.teams) if (people > 0) asked.get(team)?.push({ feature: work, people });
  }
  return roadmap.teams.map((team) => {
    const calendar = teamCalendar(roadmap, team, holidays);
    return teamLoad(team, asked.get(team.id)!, schedule, since ?? Number.NEGATIVE_INFINITY, calendar);
  });
}

const takesPeople = (feature: Feature): boolean =>
  feature.parts.length === 0 && feature.finished === undefined && !isOver(feature.status?.state);

const isOver = (state: string | undefined): boolean => state === 'done' || state === 'dropped';

function teamLoad(
  team: Team,
  asked: readonly { readonly feature: Feature; readonly people: number }[],
  { items }: Schedule,
  since: Day,
  calendar: WorkCalendar,
): TeamLoad {
  const spans = asked
    .map(({ feature, people }) => {
      const { earlyStart, earlyFinish } = items[feature.index]!;
      return { index: feature.index, people, from: Math.max(since, earlyStart), to: earlyFinish };
    })
    .filter(({ from, to }) => from < to);
  const runs = runsOf(spans, team);
  return { team: team.id, runs, overloads: overloadsOf(runs, spans, calendar), calendar };
}

interface Ask {
  readonly index: number;
  readonly people: number;
  readonly from: Day;
  readonly to: Day;
}

/** Sweeps over the days on which something changes. */
function runsOf(spans: readonly Ask[], team: Team): LoadRun[] {
  if (spans.length === 0) return [];
  const changes = new Map<Day, number>();
  for (const { from, to, people } of spans) {
    changes.set(from, (changes.get(from) ?? 0) + people);
    changes.set(to, (changes.get(to) ?? 0) - people);
  }
  for (const { from } of team.capacity) if (!changes.has(from)) changes.set(from, 0);
  const days = [...changes.keys()].sort((a, b) => a - b);
  const runs: LoadRun[] = [];
  let load = 0;
  for (let i = 0; i + 1 < days.length; i++) {
    const from = days[i]!;
    load += changes.get(from)!;
    if (load > SLACK) runs.push({ from, to: days[i + 1]!, asked: round(load), capacity: capacityOn(team, from) });
  }
  return runs;
}

/** Sums of fractions without their dust. */
const round = (people: number): number => Math.round(people * 1e6) / 1e6;

/** People that a team has; the first statement counts from the beginning of time. `Infinity` without any. */
export function capacityOn({ capacity }: Team, day: Day): number {
  let people = capacity[0]?.people ?? Number.POSITIVE_INFINITY;
  for (const change of capacity) if (change.from <= day) people = change.people;
  return people;
}

function overloadsOf(runs: readonly LoadRun[], spans: readonly Ask[], calendar: WorkCalendar): Overload[] {
  // Days on which the team rests ask nobody for more, and join what they part.
  const isRest = (from: Day, to: Day): boolean => countWorkdays(calendar, from, to) === 0;
  const found: { from: Day; to: Day; asked: number; capacity: number }[] = [];
  for (const { from, to, asked, capacity } of runs) {
    if (asked <= capacity + SLACK || isRest(from, to)) continue;
    const last = found.at(-1);
    if (last !== undefined && isRest(last.to, from)) {
      last.to = to;
      if (asked - capacity > last.asked - last.capacity) Object.assign(last, { asked, capacity });
    } else found.push({ from, to, asked, capacity });
  }
  return found.map((overload) => ({
    ...overload,
    features: spans.filter(({ from, to }) => from < overload.to && to > overload.from).map(({ index }) => index),
  }));
}

export interface MonthLoad {
  /** First day of the month. */
  readonly month: Day;
  /** Person-days asked, and there, on the team's working days. */
  readonly asked: number;
  readonly capacity: number;
}

/** The load of a team by month: what a heat map shows. */
export function byMonth({ runs, calendar }: TeamLoad): MonthLoad[] {
  const months = new Map<Day, { month: Day; asked: number; capacity: number }>();
  for (const run of runs) {
    for (let day = run.from; day < run.to; day++) {
      if (!isWorkday(calendar, day)) continue;
      const { year, month } = civilOf(day);
      const first = dayOf(year, month, 1);
      const sum = months.get(first) ?? { month: first, asked: 0, capacity: 0 };
      sum.asked += run.asked;
      sum.capacity += run.capacity;
      months.set(first, sum);
    }
  }
  return [...months.values()];
}
