/**
 * The first day by which all work can be done, whatever its order: no plan ends before its links allow, nor before each
 * team has had the days for what it has to do from some day on. Counts each team by itself.
 * Source: Mingozzi, Maniezzo, Ricciardelli, Bianco 1998, Management Science 44 (energy with heads).
 */
import { type Network, WORK } from '../network.ts';
import { planEnd } from '../planEnd.ts';
import type { LevelingInput } from './levelingInput.ts';
import type { TeamCapacity } from './teamCapacity.ts';

/** Half-open, counted from the origin of the network. */
export function leastEnd({ network, early, teams, fixed }: LevelingInput): number {
  const { amount, order, kind, clock } = network;
  const { days, column, most, first, resource, units } = teams;
  /** By resource: what begins no earlier than a day, and how many days of one unit it takes. */
  const load = teams.teams.map((): { readonly head: number; readonly work: number }[] => []);
  const clocks = teams.teams.map(() => new Set<number>());
  for (const node of order) {
    if (fixed[node] || kind[node] !== WORK) continue;
    for (let d = first[node]!; d < first[node + 1]!; d++) {
      const r = resource[d]!;
      // Late enough, fewer people may be all there is.
      const least = Math.min(units[d]!, most[column[r]! + days - 1]!);
      load[r]!.push({ head: early.start[node]!, work: least * amount[node]! });
      clocks[r]!.add(clock[node]!);
    }
  }
  let end = planEnd(network, early);
  load.forEach((tasks, r) => {
    const supply = supplyOf(network, teams, r, clocks[r]!);
    let sum = 0;
    for (const { head, work } of tasks.sort((a, b) => b.head - a.head)) {
      sum += work;
      end = Math.max(end, firstWith(supply, supply[head]! + sum, head));
    }
  });
  return end;
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
