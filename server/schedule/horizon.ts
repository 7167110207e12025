/**
 * How many days the tables must cover. Needs nodes, their times and the order. Promises that no pass runs past the
 * tables: the longest chain of work, counted generously in calendar days, fits on either side of every stated date. What
 * lies further ahead than `FURTHEST` stands at the edge, and is found there (`reach.ts`).
 */
import type { Day } from '../../grammar/civil.ts';
import { everWorks, everyDay, type WorkCalendar, workdaysPerWeek } from '../calendar/workCalendar.ts';
import { EVERY_DAY } from './calendars.ts';
import { FURTHEST } from './durations.ts';
import { type Links, MONTHS, MONTHS_LAG, WORKING_LAG } from './network.ts';
import type { Nodes } from './nodes.ts';
import type { PlanInput } from './planInput.ts';
import type { Times } from './times.ts';

export interface Horizon {
  readonly origin: Day;
  readonly days: number;
}

/** Cells of one table, all calendars together. */
const LARGEST = 1 << 22;

export interface HorizonNeeds {
  readonly nodes: Nodes;
  readonly input: PlanInput;
  readonly times: Times;
  readonly order: Int32Array;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Bounds that a plan may miss (due dates, pins, facts) push late dates to before the start. */
  readonly bounded: boolean;
  /** Levelling may put all work one after the other. */
  readonly serial: boolean;
}

export function horizonOf(needs: HorizonNeeds): Horizon {
  const { calendars } = needs.input;
  const perWeek = calendars.map(workdaysPerWeek);
  const work = needs.serial ? allInTurn(needs, perWeek) : longestChain(needs, perWeek);
  const chain = Math.min(FURTHEST, work + daysOff(calendars, needs.firstDay));
  const left = (needs.bounded ? chain : 0) + 31;
  const ahead = Math.min(FURTHEST, needs.lastDay - needs.firstDay + chain + 62);
  const most = Math.floor(LARGEST / calendars.length);
  return { origin: needs.firstDay - Math.min(left, most >> 1), days: Math.min(left + ahead, most) };
}

function longestChain({ nodes, times, order }: HorizonNeeds, perWeek: readonly number[]): number {
  const { inStart, from } = nodes.links;
  const reach = new Float64Array(nodes.size);
  let longest = 0;
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    let waits = 0;
    for (let l = inStart[node]!; l < inStart[node + 1]!; l++) {
      waits = Math.max(waits, reach[from[l]!]! + lagDays(nodes.links, l, perWeek));
    }
    reach[node] = waits + timeDays(times, node, perWeek);
    longest = Math.max(longest, reach[node]!);
  }
  return longest;
}

/**
 * All work and all lags one after the other. Work that levelling puts as early as it can leaves no day on which
 * everybody works without work or a lag under way, so it is enough to have that many days on which everybody works.
 */
function allInTurn({ nodes, times, input }: HorizonNeeds, perWeek: readonly number[]): number {
  const together = input.calendars.reduce((week, one) => (everWorks(one) ? week & one.week : week), everyDay.week);
  const shared = together === 0 ? 0 : workdaysPerWeek({ week: together, off: [] });
  let days = 0;
  for (let i = 0; i < input.count; i++) {
    const counts = times.kind[i] !== MONTHS && times.calendar[i] !== EVERY_DAY && shared > 0;
    days += counts ? times.amount[i]! : timeDays(times, i, perWeek);
  }
  for (let l = 0; l < nodes.links.count; l++) {
    const counts = nodes.links.lagKind[l] === WORKING_LAG && shared > 0;
    days += counts ? Math.abs(nodes.links.lag[l]!) : lagDays(nodes.links, l, perWeek);
  }
  return shared > 0 ? weeks(days, shared) : days;
}

function timeDays({ kind, amount, calendar }: Times, node: number, perWeek: readonly number[]): number {
  const takes = amount[node]!;
  if (takes === 0) return 0;
  if (kind[node] === MONTHS) return takes * 31 + 7;
  return calendar[node] === EVERY_DAY ? takes : weeks(takes, perWeek[calendar[node]!]!);
}

function lagDays(links: Links, l: number, perWeek: readonly number[]): number {
  const kind = links.lagKind[l]!;
  const lag = Math.abs(links.lag[l]!);
  if (lag === 0) return 0;
  return kind === WORKING_LAG ? weeks(lag, perWeek[links.lagClock[l]!]!) : kind === MONTHS_LAG ? lag * 31 + 7 : lag;
}

/** Calendar days that surely hold so many working days, holidays apart. */
const weeks = (days: number, perWeek: number): number => (Math.ceil(days / perWeek) + 1) * 7;

/** Days on which some calendar does not work in spite of its week, as far as a plan reaches. */
function daysOff(calendars: readonly WorkCalendar[], from: Day): number {
  const ranges = calendars.flatMap((calendar) => calendar.off).sort((a, b) => a[0] - b[0]);
  let covered = Number.NEGATIVE_INFINITY;
  let days = 0;
  for (const [first, end] of ranges) {
    const [begins, ends] = [Math.max(first, covered, from), Math.min(end, from + 2 * FURTHEST)];
    days += Math.max(0, ends - begins);
    covered = Math.max(covered, end);
  }
  return days;
}
