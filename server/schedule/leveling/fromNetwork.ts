/**
 * A precedence network as a levelling problem. Needs the network and its early dates.
 * Promises: tasks are the nodes of `order`, in that order. Where all work shares one calendar and every lag counts on
 * it, days are working days of it (`plain`): nothing has gaps then and the kernels are at their fastest.
 * Exact but for calendar months, which take the days they have at their early date, and a summary's first start, which
 * is that of its first part; `place.ts` makes the final dates on the network itself.
 */

import type { Dates, Network } from '../network.ts';
import {
  FIRST_START,
  FROM_START,
  MOMENT,
  MONTHS,
  MONTHS_LAG,
  NO_LAG,
  TO_FINISH,
  WORK,
  WORKING_LAG,
  WORKING_LAG_TO_ANY_DAY,
} from '../network.ts';
import type { LevelingInput } from './levelingInput.ts';
import { everyDay, type LinkTable, type Problem, plainShift, type WorkTable } from './problem.ts';
import { sharedClock } from './sharedClock.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface NetworkProblem {
  readonly problem: Problem;
  /** The node of each task. */
  readonly nodes: Int32Array;
  /** The day of the network's tables on which a day of the problem falls. */
  readonly dayOf: (day: number) => number;
}

export function problemOf({ network, early, path, fixed: isFixed, teams, isPartial }: LevelingInput): NetworkProblem {
  const { order, rank } = path;
  const { tables } = network;
  const shared = sharedClock(network);
  const size = order.length;
  const taskOf = new Int32Array(network.size).fill(-1);
  for (let t = 0; t < size; t++) taskOf[order[t]!] = t;
  const first = shared < 0 ? teams.from : tables.workIndex[shared + teams.from]!;
  /** A day of the tables in the days of the problem. */
  const at = (day: number): number => Math.max(0, (shared < 0 ? day : tables.workIndex[shared + day]!) - first);
  const dayOf = (day: number): number => (shared < 0 ? first + day : tables.dayOf[shared + first + day]!);
  const horizon = at(teams.days);
  const calendars = shared < 0 ? allTables(network, teams) : [everyDay(horizon)];

  const duration = new Int32Array(size);
  const calendarOf = new Int32Array(size);
  const release = new Int32Array(size);
  const fixed = new Int32Array(size).fill(-1);
  const demandFirst = new Int32Array(size + 1);
  const demandOf: number[] = [];
  const demand: number[] = [];
  for (let t = 0; t < size; t++) {
    const node = order[t]!;
    duration[t] = workingDays(network, early, node);
    if (shared < 0) calendarOf[t] = network.kind[node] === MOMENT ? 0 : network.clock[node]! / tables.stride;
    release[t] = at(Math.max(teams.from, network.lower[node]!));
    if (isFixed[node]) fixed[t] = at(early.start[node]!);
    if (duration[t]! > 0) {
      for (let k = teams.first[node]!; k < teams.first[node + 1]!; k++) {
        demandOf.push(teams.resource[k]!);
        // Nobody waits for people that will never be there.
        const day = early.start[node]!;
        const most = day < teams.days ? teams.most[teams.column[teams.resource[k]!]! + day]! : 0;
        demand.push(Math.min(teams.units[k]!, most));
      }
    }
    demandFirst[t + 1] = demand.length;
  }
  const base = {
    size,
    horizon,
    partial: isPartial,
    duration,
    calendarOf,
    calendars,
    release,
    fixed,
    links: linksOf(network, early, taskOf, shared < 0, order, rank),
    resources: teams.teams.length,
    capacity: capacityByDay(teams, horizon, dayOf),
    demandFirst,
    demandOf: Int32Array.from(demandOf),
    demand: Int32Array.from(demand),
  };
  return {
    problem: { ...base, shift: plainShift(base) },
    nodes: order,
    dayOf,
  };
}

/** Working days of its own calendar that a node takes; those at its early date for months. */
function workingDays({ kind, amount, clock, tables }: Network, early: Dates, node: number): number {
  if (kind[node] === WORK) return amount[node]!;
  if (kind[node] !== MONTHS) return 0;
  const base = clock[node]!;
  return tables.workIndex[base + early.finish[node]!]! - tables.workIndex[base + early.start[node]!]!;
}

function linksOf(
  network: Network,
  early: Dates,
  taskOf: Int32Array,
  withCalendars: boolean,
  order: Int32Array,
  rank: Int32Array,
): LinkTable {
  const { links, tables, role } = network;
  const first = new Int32Array(order.length + 1);
  const kept = new Int32Array(links.count);
  let count = 0;
  for (let t = 0; t < order.length; t++) {
    const node = order[t]!;
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const task = taskOf[links.from[l]!]!;
      // A link that comes back within a knot is kept by the passes on the network.
      if (task >= 0 && task < t) kept[count++] = l;
    }
    // A first start is the least of its parts, and the problem knows only the largest: the first part stands for all.
    if (role[node] === FIRST_START && count > first[t]! + 1) {
      const own = kept.subarray(first[t]!, count);
      own.sort((a, b) => {
        const [x, y] = [links.from[a]!, links.from[b]!];
        return early.start[x]! - early.start[y]! || rank[x]! - rank[y]!;
      });
      count = first[t]! + 1;
    }
    first[t + 1] = count;
  }
  const table: LinkTable = {
    first,
    from: new Int32Array(count),
    fromFinish: new Uint8Array(count),
    toFinish: new Uint8Array(count),
    lag: new Int32Array(count),
    elapsed: new Int32Array(count),
    lagCalendar: new Int32Array(count),
  };
  for (let e = 0; e < count; e++) {
    const l = kept[e]!;
    const lagKind = links.lagKind[l]!;
    table.from[e] = taskOf[links.from[l]!]!;
    table.fromFinish[e] = links.type[l]! & FROM_START ? 0 : 1;
    table.toFinish[e] = links.type[l]! & TO_FINISH ? 1 : 0;
    if (lagKind === WORKING_LAG || lagKind === WORKING_LAG_TO_ANY_DAY) table.lag[e] = links.lag[l]!;
    else if (lagKind === MONTHS_LAG) table.elapsed[e] = Math.round(links.lag[l]! * 30.44);
    else if (lagKind !== NO_LAG) table.elapsed[e] = links.lag[l]!;
    if (withCalendars) table.lagCalendar[e] = links.lagClock[l]! / tables.stride;
  }
  return table;
}

function allTables({ tables }: Network, { from, days }: TeamCapacity): WorkTable[] {
  const { stride, workIndex, dayOf } = tables;
  const list: WorkTable[] = [];
  for (let base = 0; base < workIndex.length; base += stride) {
    const first = workIndex[base + from]!;
    list.push({
      before: workIndex.slice(base + from, base + days + 1).map((count) => count - first),
      dayOf: dayOf.slice(base + first, base + workIndex[base + days]!).map((day) => day - from),
    });
  }
  return list;
}

/** Day by day of the problem. */
function capacityByDay(
  { teams, column, capacity }: TeamCapacity,
  horizon: number,
  dayOf: (day: number) => number,
): Int32Array {
  const count = teams.length;
  const byDay = new Int32Array(horizon * count);
  for (let t = 0; t < horizon; t++) {
    const day = dayOf(t);
    for (let r = 0; r < count; r++) byDay[t * count + r] = capacity[column[r]! + day]!;
  }
  return byDay;
}
