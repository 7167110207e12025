/**
 * Parallel schedule-generation scheme: day by day, start what may start, in the order of a rank, for as long as there
 * is capacity. Makes short plans with one rule, which is what a keystroke has time for.
 * Needs: `rank[j]`, smaller is first; several tasks may share one.
 * Promises: as the serial scheme. A task that could not be done even alone is started when nothing else is in its way.
 * Source: Brooks and White 1965; Kolisch 1996, EJOR 90.
 */
import { finishOf } from './mirror.ts';
import type { Problem } from './problem.ts';
import { createPlace, earliestDay, freeAfterFixed } from './serial.ts';

export interface Made {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly makespan: number;
}

export function parallelSchedule(problem: Problem, rank: Int32Array): Made {
  const { size, horizon, resources } = problem;
  const start = new Int32Array(size).fill(-1);
  const finish = new Int32Array(size);
  const free = freeAfterFixed(problem);
  const place = createPlace(problem);
  const followers = followersOf(problem);
  const waits = new Int32Array(size);
  for (let j = 0; j < size; j++) waits[j] = problem.links.first[j + 1]! - problem.links.first[j]!;
  /** Days on which something may change; a linear sweep over them is cheaper than a heap. */
  const event = new Uint8Array(horizon + 1);
  markRises(problem, event);
  /** Tasks whose links are all decided, sorted by rank, and the first day that those links allow. */
  const ready: number[] = [];
  const from = new Int32Array(size);
  let makespan = 0;
  let left = size;

  const decided = (j: number, day: number): void => {
    left--;
    if (finish[j]! > makespan) makespan = finish[j]!;
    event[finish[j]!] = 1;
    for (let k = followers.first[j]!; k < followers.first[j + 1]!; k++) {
      const to = followers.to[k]!;
      if (--waits[to]! === 0) admit(to, day);
    }
  };
  const admit = (j: number, day: number): void => {
    if (problem.fixed[j]! >= 0) {
      start[j] = problem.fixed[j]!;
      finish[j] = finishOf(problem, j, start[j]!);
      decided(j, day);
      return;
    }
    from[j] = startDay(problem, j, earliestDay(problem, j, 0, start, finish));
    let low = 0;
    let high = ready.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = ready[middle]!;
      if (rank[other]! < rank[j]! || (rank[other]! === rank[j]! && other < j)) low = middle + 1;
      else high = middle;
    }
    ready.splice(low, 0, j);
    event[Math.max(from[j]!, day)] = 1;
  };
  for (let j = 0; j < size; j++)
    if (waits[j] === 0 && problem.links.first[j + 1] === problem.links.first[j]) admit(j, 0);

  for (let day = 0; day < horizon && left > 0; day++) {
    if (!event[day]) continue;
    for (let at = 0; at < ready.length; ) {
      const j = ready[at]!;
      const table = problem.calendars[problem.calendarOf[j]!]!;
      const moment = problem.duration[j] === 0;
      if (from[j]! > day) at++;
      else if (!moment && table.dayOf[table.before[day]!] !== day) {
        event[table.dayOf[table.before[day]!] ?? horizon] = 1;
        at++;
      } else if (!moment && !fitsAt(problem, free, j, day)) at++;
      else {
        ready.splice(at, 1);
        place.onCalendar(free, j, moment ? from[j]! : day, start, finish);
        decided(j, day);
        at = 0;
      }
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

  function fitsAt(p: Problem, left: Int32Array, j: number, day: number): boolean {
    const table = p.calendars[p.calendarOf[j]!]!;
    const w0 = table.before[day]!;
    const w1 = w0 + p.duration[j]!;
    if (w1 > table.dayOf.length) return false;
    for (let w = w0; w < w1; w++) {
      const row = table.dayOf[w]! * resources;
      for (let k = p.demandFirst[j]!; k < p.demandFirst[j + 1]!; k++) {
        if (left[row + p.demandOf[k]!]! < p.demand[k]!) return false;
      }
    }
    return true;
  }
}

/** The first working day of a task's calendar at or after a day; a moment stays where it is. */
function startDay(problem: Problem, j: number, day: number): number {
  if (problem.duration[j] === 0) return day;
  const table = problem.calendars[problem.calendarOf[j]!]!;
  return table.dayOf[table.before[day]!] ?? problem.horizon;
}

/** Marks the days on which some resource has more than the day before. */
function markRises({ resources, capacity, horizon }: Problem, event: Uint8Array): void {
  for (let r = 0; r < resources; r++) {
    let before = capacity[r]!;
    for (let t = 1, cell = resources + r; t < horizon; t++, cell += resources) {
      const now = capacity[cell]!;
      if (now > before) event[t] = 1;
      before = now;
    }
  }
}

/** The links the other way round: those that wait for each task. */
export function followersOf(problem: Problem): { readonly first: Int32Array; readonly to: Int32Array } {
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
