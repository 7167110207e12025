/**
 * Parallel schedule-generation scheme: day by day, start what may start, in the order of a rank, for as long as there
 * is capacity. Makes short plans with one rule, which is what a keystroke has time for.
 * Needs: `rank[j]`, smaller is first; several tasks may share one.
 * Promises: as the serial scheme. A task that could not be done even alone is started when nothing else is in its way.
 * Source: Brooks and White 1965; Kolisch 1996, EJOR 90.
 */
import { finishOf } from './mirror.ts';
import type { Problem } from './problem.ts';
import { createRankHeap } from './rankHeap.ts';
import { createPlace, earliestDay, freeAfterFixed } from './serial.ts';

export interface Made {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly makespan: number;
}

export function parallelSchedule(problem: Problem, rank: Int32Array): Made {
  const { size, horizon, resources, duration, fixed, calendars, calendarOf, demandFirst, demandOf, demand } = problem;
  const start = new Int32Array(size).fill(-1);
  const finish = new Int32Array(size);
  const free = freeAfterFixed(problem);
  const place = createPlace(problem);
  const followers = followersOf(problem);
  const waits = new Int32Array(size);
  for (let j = 0; j < size; j++) waits[j] = problem.links.first[j + 1]! - problem.links.first[j]!;
  /** Before this day a task whose links are all decided surely cannot start; by it, they wait in chains. */
  const from = new Int32Array(size);
  const due = new Int32Array(horizon + 1).fill(-1);
  const next = new Int32Array(size);
  /** Tasks that may start today. */
  const ready = createRankHeap(rank);
  let day = -1;
  let makespan = 0;
  let left = size;

  const decided = (j: number): void => {
    left--;
    if (finish[j]! > makespan) makespan = finish[j]!;
    for (let k = followers.first[j]!; k < followers.first[j + 1]!; k++) {
      const to = followers.to[k]!;
      if (--waits[to]! === 0) admit(to);
    }
  };
  const admit = (j: number): void => {
    if (fixed[j]! >= 0) {
      start[j] = fixed[j]!;
      finish[j] = finishOf(problem, j, start[j]!);
      decided(j);
      return;
    }
    from[j] = earliestDay(problem, j, 0, start, finish);
    if (from[j]! > day) wait(j);
    else ready.push(j);
  };
  const wait = (j: number): void => {
    next[j] = due[from[j]!]!;
    due[from[j]!] = j;
  };
  /** The day, where task j fits on it; else one before which it cannot fit, for what is left only ever shrinks. */
  const fitsFrom = (j: number): number => {
    if (duration[j] === 0) return day;
    const { before, dayOf } = calendars[calendarOf[j]!]!;
    const first = before[day]!;
    const last = first + duration[j]! - 1;
    if (last >= dayOf.length) return horizon;
    if (dayOf[first] !== day) return dayOf[first]!;
    const k1 = demandFirst[j + 1]!;
    for (let w = last; w >= first; w--) {
      const row = dayOf[w]! * resources;
      for (let k = demandFirst[j]!; k < k1; k++) if (free[row + demandOf[k]!]! < demand[k]!) return dayOf[w]! + 1;
    }
    return day;
  };
  for (let j = 0; j < size; j++) if (waits[j] === 0 && problem.links.first[j + 1] === problem.links.first[j]) admit(j);

  for (day = 0; day < horizon && left > 0; day++) {
    for (let j = due[day]!; j >= 0; j = next[j]!) ready.push(j);
    for (let j = ready.pop(); j >= 0; j = ready.pop()) {
      const possible = fitsFrom(j);
      if (possible > day) {
        from[j] = possible;
        wait(j);
        continue;
      }
      place.onCalendar(free, j, duration[j] === 0 ? from[j]! : day, start, finish);
      decided(j);
    }
  }
  // What is left asks for more than there is: one after the other, as the serial scheme does it.
  for (let j = 0; j < size; j++) {
    if (start[j]! >= 0) continue;
    if (problem.fixed[j]! >= 0) {
      start[j] = problem.fixed[j]!;
      finish[j] = finishOf(problem, j, start[j]!);
    } else place.onCalendar(free, j, earliestDay(problem, j, 0, start, finish), start, finish);
    if (finish[j]! > makespan) makespan = finish[j]!;
  }
  return { start, finish, makespan: problem.partial && place.failures() > 0 ? horizon : makespan };
}

/** The links the other way round: those that wait for each task. */
function followersOf(problem: Problem): { readonly first: Int32Array; readonly to: Int32Array } {
  const { size, links } = problem;
  const first = new Int32Array(size + 1);
  for (const i of links.from) first[i + 1]!++;
  for (let i = 0; i < size; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  const to = new Int32Array(links.from.length);
  for (let j = 0; j < size; j++)
    for (let e = links.first[j]!; e < links.first[j + 1]!; e++) to[next[links.from[e]!]!++] = j;
  return { first, to };
}
