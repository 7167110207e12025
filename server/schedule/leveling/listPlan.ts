/**
 * Serial schedule generation on the network itself, as a stack: work is placed one after the other at the earliest day
 * that the forward pass and the people left allow, and taken back from the end. Two lists that begin alike share the
 * work of their beginning.
 * Needs: lists in which everything comes after what it waits for.
 * Promises: whatever the forward pass honours (links, calendars, months, pins, facts), and no capacity exceeded but by
 * pins, facts and work that requires more than its team ever has on the days that are left.
 * Source: Kelley 1963; Kolisch 1996, EJOR 90.
 */
import { forwardPass, newDates } from '../forwardPass.ts';
import { type Dates, type Network, WORK } from '../network.ts';
import type { TeamCapacity } from './teamCapacity.ts';

export interface ListPlan {
  /** Dates of what is placed; of the rest, those of the plain plan. */
  readonly dates: Dates;
  /** 1: placed. What is fixed always is. */
  readonly placed: Uint8Array;
  /** Places `list[0]` up to, not with, `list[count]`, and nothing else. Answers how many placements that took. */
  readonly place: (list: Int32Array, count: number) => number;
  /** By resource, the fewest units that were ever left on a day on which something was placed. */
  readonly spare: Int32Array;
  /** Whether all that is placed found its people within the days of the capacity. */
  readonly fits: () => boolean;
}

/** @param fixed 1: it stays on its early dates and has its people before all others */
export function createListPlan(network: Network, early: Dates, teams: TeamCapacity, fixed: Uint8Array): ListPlan {
  const { tables, clock, kind, amount, lower: stated } = network;
  const { workIndex, dayOf } = tables;
  const { days, column: columns, first, resource, units, most, capacity } = teams;
  const free = capacity.slice();
  const spare = new Int32Array(teams.teams.length).fill(0x3fffffff);
  const dates = newDates(network);
  dates.start.set(early.start);
  dates.finish.set(early.finish);
  const lower = stated.slice();
  const one = new Int32Array(1);
  const view: Network = { ...network, size: 1, order: one, lower };
  const placed = new Uint8Array(network.size);
  const stack = new Int32Array(network.size);
  let height = 0;
  let failures = 0;
  /** 1: it never finds its people together; it takes all there are, day by day, once nobody else has any. */
  const relaxed = new Uint8Array(network.size);

  /** What a node takes of a team that has `best` people at best from its start on: no more than that. */
  const take = (node: number, sign: number): void => {
    const d1 = first[node + 1]!;
    if (first[node] === d1) return;
    const all = relaxed[node] === 1;
    const base = clock[node]!;
    const from = dates.start[node]!;
    const end = workIndex[base + dates.finish[node]!]!;
    const begin = workIndex[base + from]!;
    for (let d = first[node]!; d < d1; d++) {
      const column = columns[resource[d]!]!;
      const wanted = Math.min(units[d]!, from < days ? most[column + from]! : 0);
      for (let k = begin; k < end; k++) {
        const day = dayOf[base + k]!;
        if (day >= days) break;
        const cell = column + day;
        const left = free[cell]! - sign * (all ? Math.min(wanted, capacity[cell]!) : wanted);
        free[cell] = left;
        if (left < spare[resource[d]!]!) spare[resource[d]!] = left;
      }
    }
  };
  /** The last of the working days `[begin, end)` on which a node that starts with them finds too few; -1 where none is. */
  const conflict = (node: number, begin: number, known: number, end: number): number => {
    const base = clock[node]!;
    const from = dayOf[base + begin]!;
    const all = relaxed[node] === 1;
    let last = -1;
    for (let d = first[node]!; d < first[node + 1]!; d++) {
      const column = columns[resource[d]!]!;
      const wanted = Math.min(units[d]!, most[column + from]!);
      for (let k = end - 1; k >= known && k > last; k--) {
        const cell = column + dayOf[base + k]!;
        if (free[cell]! < wanted && !(all && free[cell]! >= Math.min(wanted, capacity[cell]!))) last = k;
      }
    }
    return last;
  };
  /** The first of its working days, from `at` on, from which a node has its people for so many; -1 where there is none. */
  const settle = (node: number, at: number, length: number): number => {
    const base = clock[node]!;
    let begin = at;
    let known = at;
    for (;;) {
      const end = begin + length;
      if (dayOf[base + end - 1]! >= days) return -1;
      const k = conflict(node, begin, known, end);
      if (k < 0) return begin;
      // All days behind the conflict have been read, and have people.
      known = end;
      begin = k + 1;
    }
  };

  const push = (node: number): void => {
    one[0] = node;
    lower[node] = stated[node]!;
    forwardPass(view, dates);
    stack[height++] = node;
    placed[node] = 1;
    if (first[node] === first[node + 1]) return;
    if (!putOff(node)) {
      failures++;
      relaxed[node] = 1;
      lower[node] = stated[node]!;
      forwardPass(view, dates);
      putOff(node);
    }
    take(node, 1);
  };
  /** Moves a node from where its links put it to where it has its people; false where it has them nowhere. */
  const putOff = (node: number): boolean => {
    const base = clock[node]!;
    const from = workIndex[base + dates.start[node]!]!;
    if (kind[node] === WORK) {
      const at = settle(node, from, amount[node]!);
      if (at > from) {
        dates.start[node] = dayOf[base + at]!;
        dates.finish[node] = dayOf[base + at + amount[node]! - 1]! + 1;
      }
      return at >= 0;
    }
    // Months have as many working days as they have where they start.
    for (let at = from; ; at = workIndex[base + dates.start[node]!]!) {
      if (dates.finish[node]! >= days) return false;
      const k = conflict(node, at, at, workIndex[base + dates.finish[node]!]!);
      if (k < 0) return true;
      lower[node] = dayOf[base + k]! + 1;
      forwardPass(view, dates);
    }
  };
  const pop = (): void => {
    const node = stack[--height]!;
    take(node, -1);
    placed[node] = 0;
    if (relaxed[node]) {
      relaxed[node] = 0;
      failures--;
    }
  };

  for (let node = 0; node < network.size; node++) {
    if (!fixed[node]) continue;
    placed[node] = 1;
    take(node, 1);
  }

  const place = (list: Int32Array, count: number): number => {
    let same = 0;
    while (same < height && same < count && stack[same] === list[same]) same++;
    while (height > same) pop();
    for (let at = same; at < count; at++) push(list[at]!);
    return count - same;
  };
  return { dates, placed, place, spare, fits: () => failures === 0 };
}
