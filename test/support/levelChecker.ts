/**
 * Checks a levelled plan the slow and obvious way, day by day, from the text's own facts. Shares no code with the
 * scheduler. What is promised: no link broken, no calendar broken, no team asked for more than it has, except by pins
 * and by work that asks for more than its team ever has (which then has the team to itself).
 */
import { type Day, weekday } from '../../grammar/civil.ts';

export interface CheckedTeam {
  /** ISO weekdays. */
  readonly workdays: readonly number[];
  readonly away: readonly (readonly [first: Day, last: Day])[];
  /** People from a day on; the first from the beginning of time. */
  readonly capacity: readonly (readonly [from: Day, people: number])[];
}

export interface CheckedItem {
  readonly name: string;
  /** Working days; 0 is a moment. */
  readonly duration: number;
  readonly asks: readonly { readonly team: string; readonly people: number }[];
  readonly after: readonly {
    readonly from: string;
    readonly type: 'FS' | 'SS' | 'FF' | 'SF';
    readonly lag: number;
    readonly elapsed: boolean;
  }[];
  readonly pin?: Day;
  readonly earliest?: Day;
  /** The last day on which it may end, inclusive. */
  readonly due?: Day;
  /** Planned where it is left out. */
  readonly commitment?: 'committed' | 'planned' | 'aspiration';
  readonly score?: number;
}

export interface CheckedPlan {
  readonly start: Day;
  readonly teams: Readonly<Record<string, CheckedTeam>>;
  /** Weekdays of work without a team. */
  readonly workdays: readonly number[];
  readonly items: readonly CheckedItem[];
}

export interface CheckedDates {
  readonly start: Day;
  readonly finish: Day;
}

/** Every broken promise in words; none is a good plan. */
export function brokenPromises(plan: CheckedPlan, dates: ReadonlyMap<string, CheckedDates>): string[] {
  const broken: string[] = [];
  for (const item of plan.items) {
    const { start, finish } = dates.get(item.name)!;
    const works = worksOf(plan, item);
    if (start < plan.start) broken.push(`${item.name} starts before the roadmap`);
    if (item.earliest !== undefined && start < item.earliest)
      broken.push(`${item.name} starts before its earliest day`);
    if (countDays(works, start, finish) !== item.duration)
      broken.push(`${item.name} works ${countDays(works, start, finish)} days, not ${item.duration}`);
    if (item.duration > 0 && !works(start)) broken.push(`${item.name} starts on a day off`);
    if (item.duration > 0 && !works(finish - 1)) broken.push(`${item.name} ends on a day off`);
    if (item.pin !== undefined) {
      if (start !== item.pin) broken.push(`${item.name} left its pin`);
      continue;
    }
    for (const link of item.after) {
      const from = dates.get(link.from)!;
      const leaves = link.type[0] === 'F' ? from.finish : from.start;
      const arrives = link.type[1] === 'S' ? start : finish;
      if (!holds(works, leaves, arrives, link.lag, link.elapsed))
        broken.push(`${item.name} breaks ${link.type} from ${link.from}`);
    }
  }
  return [...broken, ...overloads(plan, dates)];
}

function overloads(plan: CheckedPlan, dates: ReadonlyMap<string, CheckedDates>): string[] {
  const broken: string[] = [];
  const last = Math.max(...[...dates.values()].map(({ finish }) => finish));
  for (const [name, team] of Object.entries(plan.teams)) {
    const most = Math.max(0, ...team.capacity.map(([, people]) => people));
    if (team.capacity.length === 0) continue;
    for (let day = plan.start; day < last; day++) {
      const busy = plan.items.filter((item) => {
        const { start, finish } = dates.get(item.name)!;
        return asked(item, name) > 0 && start <= day && day < finish && worksOf(plan, item)(day);
      });
      const load = busy.reduce((sum, item) => sum + Math.min(asked(item, name), most), 0);
      const free = busy.filter((item) => item.pin === undefined);
      if (load > peopleOn(team, day) + 1e-9 && free.length > 0 && !hopeless(plan, busy)) {
        broken.push(
          `${name} is asked for ${load} of ${peopleOn(team, day)} on day ${day - plan.start} by ${busy.map((item) => item.name)}`,
        );
      }
    }
  }
  return broken;
}

/** One piece of work alone that asks for more than some team has in the end: a chance may pass, and none comes again. */
function hopeless(plan: CheckedPlan, busy: readonly CheckedItem[]): boolean {
  const free = busy.filter((item) => item.pin === undefined);
  return (
    free.length === 1 &&
    free[0]!.asks.some(({ team, people }) => {
      const { capacity } = plan.teams[team]!;
      return Math.min(people, Math.max(...capacity.map(([, level]) => level))) > capacity.at(-1)![1];
    })
  );
}

const asked = (item: CheckedItem, team: string): number =>
  item.asks.filter((ask) => ask.team === team).reduce((sum, ask) => sum + ask.people, 0);

function peopleOn(team: CheckedTeam, day: Day): number {
  let people = team.capacity[0]![1];
  for (const [from, level] of team.capacity.slice(1)) if (day >= from) people = level;
  return people;
}

function worksOf(plan: CheckedPlan, item: CheckedItem): (day: Day) => boolean {
  const teams = item.asks.map(({ team }) => plan.teams[team]!);
  if (teams.length === 0) return (day) => plan.workdays.includes(weekday(day));
  return (day) =>
    teams.every(
      (team) => team.workdays.includes(weekday(day)) && !team.away.some(([first, end]) => first <= day && day <= end),
    );
}

/** `arrives` is no earlier than `leaves` and the lag; time that nobody works in between counts for nothing. */
function holds(works: (day: Day) => boolean, leaves: Day, arrives: Day, lag: number, elapsed: boolean): boolean {
  const ago = Math.min(leaves, arrives) - 400;
  const from = elapsed ? leaves + lag : leaves;
  return countDays(works, ago, arrives) >= countDays(works, ago, from) + (elapsed ? 0 : lag);
}

function countDays(works: (day: Day) => boolean, from: Day, to: Day): number {
  let days = 0;
  for (let day = from; day < to; day++) if (works(day)) days++;
  return days;
}
