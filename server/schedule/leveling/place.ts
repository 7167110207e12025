/**
 * The final dates of a levelled plan, on the network itself: the forward pass, node by node in the order of the search,
 * each put off until its teams have people on every day it works.
 * Needs: an order of all nodes in which each comes after those it waits for.
 * Promises: whatever the forward pass honours (links, calendars, months, pins, facts), and no capacity exceeded by
 * anything but pins, facts and work that asks for more than its team ever has.
 */
import { forwardPass, newDates } from '../forwardPass.ts';
import { type Dates, type Network, WORK } from '../network.ts';
import { standsFast } from './fromNetwork.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface Placed {
  readonly dates: Dates;
  /** Whether everything was placed before the days of the capacity ran out. */
  readonly fits: boolean;
}

export function place(network: Network, early: Dates, teams: TeamCapacity, order: Int32Array): Placed {
  const { tables, clock, kind } = network;
  const { workIndex, dayOf } = tables;
  const { days } = teams;
  const count = teams.teams.length;
  const free = teams.capacity.slice();
  const dates = newDates(network);
  dates.start.set(early.start);
  dates.finish.set(early.finish);
  const lower = network.lower.slice();
  const one = new Int32Array(1);
  const view: Network = { ...network, size: 1, order: one, lower };

  const take = (node: number): void => {
    const base = clock[node]!;
    const end = workIndex[base + dates.finish[node]!]!;
    for (let k = workIndex[base + dates.start[node]!]!; k < end; k++) {
      const row = dayOf[base + k]! * count;
      if (row >= free.length) break;
      for (let d = teams.first[node]!; d < teams.first[node + 1]!; d++)
        free[row + teams.resource[d]!]! -= teams.units[d]!;
    }
  };
  /** The last of the working days `[from, to)` on which a node would ask for too much; -1 when there is none. */
  const conflict = (node: number, from: number, to: number, relaxed: boolean): number => {
    const base = clock[node]!;
    for (let k = to - 1; k >= from; k--) {
      const row = dayOf[base + k]! * count;
      for (let d = teams.first[node]!; d < teams.first[node + 1]!; d++) {
        const cell = row + teams.resource[d]!;
        const wanted = relaxed ? Math.min(teams.units[d]!, teams.capacity[cell]!) : teams.units[d]!;
        if (free[cell]! < wanted) return k;
      }
    }
    return -1;
  };
  const putOff = (node: number, relaxed: boolean): boolean => {
    for (;;) {
      // At the edge of the tables there is no more room, and no more truth in them.
      if (dates.finish[node]! >= days) return false;
      const base = clock[node]!;
      const start = workIndex[base + dates.start[node]!]!;
      const length = workIndex[base + dates.finish[node]!]! - start;
      let at = start;
      // Working days stay as many wherever they are, months do not; the forward pass has the last word on both.
      for (let k = conflict(node, at, at + length, relaxed); k >= 0; k = conflict(node, at, at + length, relaxed)) {
        at = k + 1;
        if (kind[node] !== WORK || at + length > days || dayOf[base + at]! >= days) break;
      }
      if (at === start) return true;
      lower[node] = Math.max(lower[node]!, dayOf[base + at - 1]! + 1);
      forwardPass(view, dates);
    }
  };

  const asks = (node: number): boolean => teams.first[node + 1]! > teams.first[node]! && kind[node] !== 1;
  let fits = true;
  const fast = new Uint8Array(network.size);
  for (const node of order) {
    if (!standsFast(network, early, node)) continue;
    fast[node] = 1;
    if (asks(node)) take(node);
  }
  for (const node of order) {
    if (fast[node]) continue;
    one[0] = node;
    forwardPass(view, dates);
    if (!asks(node)) continue;
    if (!putOff(node, false)) {
      fits = false;
      lower[node] = network.lower[node]!;
      forwardPass(view, dates);
      putOff(node, true);
    }
    take(node);
  }
  return { dates, fits };
}
