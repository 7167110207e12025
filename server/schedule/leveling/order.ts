/**
 * Orders of tasks: from a schedule, repaired where links with leads would let a task come before one it waits for.
 * Promises: every order returned has each task after all that it waits for.
 */
import { finishOf } from './mirror.ts';
import type { Problem } from './problem.ts';
import { earliestDay } from './serial.ts';

export interface Sorter {
  /**
   * Writes the tasks into `order` by rising key; equal keys in the order of their numbers. Keys are 0 or more.
   * `safe` says that the keys alone never put a task before one it waits for, as the starts of a schedule do.
   */
  readonly byKey: (keys: Int32Array, order: Int32Array, safe: boolean) => void;
}

/** A counting sort: keys are days, so there are few of them. */
export function createSorter(problem: Problem): Sorter {
  const { size } = problem;
  let count = new Int32Array(1024);
  const raw = new Int32Array(size);
  const repair = createRepair(problem);
  const always = needsRepair(problem);
  const byKey = (keys: Int32Array, order: Int32Array, safe: boolean): void => {
    let top = 0;
    for (let j = 0; j < size; j++) if (keys[j]! > top) top = keys[j]!;
    if (top + 2 > count.length) count = new Int32Array((top + 2) * 2);
    else count.fill(0, 0, top + 2);
    for (let j = 0; j < size; j++) count[keys[j]! + 1]!++;
    for (let t = 0; t <= top; t++) count[t + 1]! += count[t]!;
    const mend = always || !safe;
    const target = mend ? raw : order;
    for (let j = 0; j < size; j++) target[count[keys[j]!]!++] = j;
    if (mend) repair(raw, order);
  };
  return { byKey };
}

/** Whether a waiting task may start before the one it waits for does, so that starts alone are no safe order. */
function needsRepair({ links, fixed, size }: Problem): boolean {
  const { from, lag, elapsed, toFinish } = links;
  for (let e = 0; e < from.length; e++) if (lag[e]! < 0 || elapsed[e]! < 0 || toFinish[e] === 1) return true;
  for (let j = 0; j < size; j++) if (fixed[j]! >= 0) return true;
  return false;
}

/** Keeps the order as far as it goes: a task waits in line until all before it in the network have had their turn. */
function createRepair(problem: Problem): (wanted: Int32Array, order: Int32Array) => void {
  const { first, from } = problem.links;
  const placed = new Uint8Array(problem.size);
  const stack: number[] = [];
  return (wanted, order) => {
    placed.fill(0);
    let at = 0;
    for (const task of wanted) {
      stack.push(task);
      while (stack.length > 0) {
        const j = stack[stack.length - 1]!;
        if (placed[j]) {
          stack.pop();
          continue;
        }
        const depth = stack.length;
        for (let e = first[j]!; e < first[j + 1]!; e++) if (!placed[from[e]!]) stack.push(from[e]!);
        if (stack.length === depth) {
          stack.pop();
          placed[j] = 1;
          order[at++] = j;
        }
      }
    }
  };
}

export interface EarliestTimes {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly length: number;
}

/** Earliest starts and finishes as if capacity had no limit. */
export function earliestTimes(problem: Problem): EarliestTimes {
  const start = new Int32Array(problem.size);
  const finish = new Int32Array(problem.size);
  let length = 0;
  for (let j = 0; j < problem.size; j++) {
    const table = problem.calendars[problem.calendarOf[j]!]!;
    let day = problem.fixed[j]!;
    if (day < 0) {
      day = earliestDay(problem, j, 0, start, finish);
      if (problem.duration[j]! > 0) day = table.dayOf[table.before[day]!] ?? problem.horizon;
    }
    start[j] = day;
    finish[j] = finishOf(problem, j, day);
    if (finish[j]! > length) length = finish[j]!;
  }
  return { start, finish, length };
}
