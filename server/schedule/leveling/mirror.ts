/**
 * The same problem with time running backwards: day t becomes horizon - 1 - t, and task j becomes size - 1 - j, so that
 * links again lead to higher numbers. Scheduling it early is scheduling the original late, with one kernel for both.
 * Promises: `mirror(mirror(p))` allows the same schedules as `p`. Releases do not mirror (they would be deadlines):
 * a mirrored schedule may break them, so it only ever serves to order tasks for a forward one.
 */
import { type LinkTable, type Problem, plainShift, type WorkTable } from './problem.ts';

export function mirror(problem: Problem): Problem {
  const { size, horizon, resources } = problem;
  const flip = (values: Int32Array): Int32Array => values.slice().reverse();
  const capacity = new Int32Array(horizon * resources);
  for (let t = 0; t < horizon; t++) {
    const source = (horizon - 1 - t) * resources;
    for (let r = 0; r < resources; r++) capacity[t * resources + r] = problem.capacity[source + r]!;
  }
  const demandFirst = new Int32Array(size + 1);
  const demandOf = new Int32Array(problem.demandOf.length);
  const demand = new Int32Array(problem.demand.length);
  for (let j = 0, at = 0; j < size; j++) {
    const old = size - 1 - j;
    for (let k = problem.demandFirst[old]!; k < problem.demandFirst[old + 1]!; k++, at++) {
      demandOf[at] = problem.demandOf[k]!;
      demand[at] = problem.demand[k]!;
    }
    demandFirst[j + 1] = at;
  }
  const base = {
    size,
    horizon,
    partial: problem.partial,
    duration: flip(problem.duration),
    calendarOf: flip(problem.calendarOf),
    calendars: problem.calendars.map((table) => mirrorTable(table, horizon)),
    release: new Int32Array(size),
    fixed: mirrorFixed(problem),
    links: mirrorLinks(problem),
    resources,
    capacity,
    demandFirst,
    demandOf,
    demand,
  };
  return { ...base, shift: problem.shift && plainShift(base) };
}

function mirrorTable(table: WorkTable, horizon: number): WorkTable {
  const total = table.dayOf.length;
  const before = new Int32Array(horizon + 1);
  for (let t = 0; t <= horizon; t++) before[t] = total - table.before[horizon - t]!;
  const dayOf = new Int32Array(total);
  for (let w = 0; w < total; w++) dayOf[w] = horizon - 1 - table.dayOf[total - 1 - w]!;
  return { before, dayOf };
}

function mirrorFixed(problem: Problem): Int32Array {
  const fixed = new Int32Array(problem.size).fill(-1);
  for (let j = 0; j < problem.size; j++) {
    const start = problem.fixed[j]!;
    if (start >= 0) fixed[problem.size - 1 - j] = problem.horizon - finishOf(problem, j, start);
  }
  return fixed;
}

/** Half-open finish of a task that starts on a day: the day after its last working day. */
export function finishOf(problem: Problem, task: number, start: number): number {
  const work = problem.duration[task]!;
  if (work === 0) return start;
  const table = problem.calendars[problem.calendarOf[task]!]!;
  const last = table.dayOf[table.before[start]! + work - 1];
  return last === undefined ? problem.horizon : last + 1;
}

function mirrorLinks(problem: Problem): LinkTable {
  const { first, from, fromFinish, toFinish, lag, elapsed, lagCalendar } = problem.links;
  const count = from.length;
  const size = problem.size;
  const mirrored = {
    first: new Int32Array(size + 1),
    from: new Int32Array(count),
    fromFinish: new Uint8Array(count),
    toFinish: new Uint8Array(count),
    lag: new Int32Array(count),
    elapsed: new Int32Array(count),
    lagCalendar: new Int32Array(count),
  };
  for (let e = 0; e < count; e++) mirrored.first[size - from[e]!]!++;
  for (let j = 0; j < size; j++) mirrored.first[j + 1]! += mirrored.first[j]!;
  const next = mirrored.first.slice();
  for (let j = 0; j < size; j++) {
    for (let e = first[j]!; e < first[j + 1]!; e++) {
      const at = next[size - 1 - from[e]!]!++;
      mirrored.from[at] = size - 1 - j;
      mirrored.fromFinish[at] = toFinish[e] ? 0 : 1;
      mirrored.toFinish[at] = fromFinish[e] ? 0 : 1;
      mirrored.lag[at] = lag[e]!;
      mirrored.elapsed[at] = elapsed[e]!;
      mirrored.lagCalendar[at] = lagCalendar[e]!;
    }
  }
  return mirrored;
}
