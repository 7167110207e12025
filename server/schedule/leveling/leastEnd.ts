/**
 * The first day by which all work can be done, whatever its order: no plan ends before its links allow, nor before each
 * team has had the days for what it has to do from some day on. Counts each team by itself.
 * Source: Mingozzi, Maniezzo, Ricciardelli, Bianco 1998, Management Science 44 (energy with heads).
 */
import { FROM_START, type Network, WORK } from '../network.ts';
import { planEnd } from '../planEnd.ts';
import type { LevelingInput } from './levelingInput.ts';
import type { TeamCapacity } from './teamCapacity.ts';

/** Half-open, counted from the origin of the network. */
export const leastEnd = (input: LevelingInput): number =>
  leastEndOf(input, input.network.order, planEnd(input.network, input.early));

/** The same for one node and what has to be done before it ends, as if nothing else were in the plan. */
export function leastFinish(input: LevelingInput, node: number): number {
  return leastEndOf(input, finishedBefore(input.network, node), input.early.finish[node]!);
}

/** A node and what ends before it ends, whatever the plan: along links from finishes, without leads. */
function finishedBefore({ links, size }: Network, node: number): Iterable<number> {
  const seen = new Uint8Array(size);
  const found = [node];
  seen[node] = 1;
  for (let at = 0; at < found.length; at++) {
    for (let l = links.inStart[found[at]!]!; l < links.inStart[found[at]! + 1]!; l++) {
      const from = links.from[l]!;
      if (seen[from] || links.type[l]! & FROM_START || links.lag[l]! < 0) continue;
      seen[from] = 1;
      found.push(from);
    }
  }
  return found;
}

/** @param end no plan ends before it, by the links alone */
function leastEndOf({ network, early, teams, fixed }: LevelingInput, nodes: Iterable<number>, end: number): number {
  const { amount, kind, clock } = network;
  const { days, column, most, first, resource, units } = teams;
  /** By resource: what begins no earlier than a day, and how many days of one unit it takes. */
  const load = teams.teams.map((): { readonly head: number; readonly work: number }[] => []);
  const clocks = teams.teams.map(() => new Set<number>());
  for (const node of nodes) {
    if (fixed[node] || kind[node] !== WORK) continue;
    for (let d = first[node]!; d < first[node + 1]!; d++) {
      const r = resource[d]!;
      // Late enough, fewer people may be all there is.
      const fewest = Math.min(units[d]!, most[column[r]! + days - 1]!);
      load[r]!.push({ head: early.start[node]!, work: fewest * amount[node]! });
      clocks[r]!.add(clock[node]!);
    }
  }
  let least = end;
  load.forEach((tasks, r) => {
    if (tasks.length === 0) return;
    const supply = supplyOf(network, teams, r, clocks[r]!);
    let sum = 0;
    for (const { head, work } of tasks.sort((a, b) => b.head - a.head)) {
      sum += work;
      least = Math.max(least, firstWith(supply, supply[head]! + sum, head));
    }
  });
  return least;
}

/** Days of one unit before each day, on days that some of the calendars work. */
function supplyOf(
  { tables }: Network,
  { from, days, column, capacity }: TeamCapacity,
  resource: number,
  clocks: ReadonlySet<number>,
): Float64Array {
  const supply = new Float64Array(days + 1);
  const works = new Uint8Array(days);
  for (const base of clocks) {
    const end = tables.workIndex[base + days]!;
    for (let k = 0; k < end; k++) works[tables.dayOf[base + k]!] = 1;
  }
  for (let day = from; day < days; day++) {
    supply[day + 1] = supply[day]! + (works[day] ? capacity[column[resource]! + day]! : 0);
  }
  return supply;
}

/** The first day, from `low` on, before which the supply reaches `wanted`; the last where it never does. */
function firstWith(supply: Float64Array, wanted: number, low: number): number {
  let from = low;
  let to = supply.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (supply[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
