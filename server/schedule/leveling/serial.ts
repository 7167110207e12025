/**
 * Serial schedule-generation scheme: tasks one by one in a given order, each at the earliest day that its links, its
 * calendar and the capacity left by those before it allow.
 * Needs: an order in which every task comes after those it waits for.
 * Promises: every link and calendar is respected. Capacity is exceeded only by fixed tasks and by a task that could not
 * be done even alone; such a task takes all there is.
 * Source: Kelley 1963; Kolisch 1996, "Serial and parallel resource-constrained project scheduling methods revisited",
 * EJOR 90. The search for the place reads each day once: after a conflict only the days beyond the old window are new.
 */
import { finishOf } from './mirror.ts';
import { createPlainDecode } from './plainDecode.ts';
import type { Problem } from './problem.ts';

export interface Decoder {
  /** Start and half-open finish of each task in the last schedule made. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /**
   * Makes one schedule with nothing before day `base`, and answers its makespan: the largest finish.
   */
  readonly decode: (order: Int32Array, base: number) => number;
}

export function createDecoder(problem: Problem): Decoder {
  const { size, resources, horizon, fixed } = problem;
  const place = createPlace(problem);
  const template = freeAfterFixed(problem);
  const free = template.slice();
  const start = new Int32Array(size);
  const finish = new Int32Array(size);
  /** Made for the second schedule: one alone is not worth the packing. */
  let decodePlain: ReturnType<typeof createPlainDecode>;
  let made = 0;
  let dirty = 0;

  const decode = (order: Int32Array, base: number): number => {
    if (++made === 2) decodePlain = createPlainDecode(problem, template, start, finish);
    const plain = decodePlain?.(order, base) ?? -1;
    if (plain >= 0) return plain;
    free.set(template.subarray(0, dirty * resources));
    let makespan = 0;
    const failures = place.failures();
    for (let k = 0; k < size; k++) {
      const j = order[k]!;
      if (fixed[j]! >= 0) {
        start[j] = fixed[j]!;
        finish[j] = finishOf(problem, j, fixed[j]!);
      } else {
        place.onCalendar(free, j, earliestDay(problem, j, base, start, finish), start, finish);
      }
      if (finish[j]! > makespan) makespan = finish[j]!;
    }
    dirty = makespan;
    return problem.partial && place.failures() > failures ? horizon : makespan;
  };
  return { start, finish, decode };
}

/** What is left of the capacity when the fixed tasks have had theirs. It may be negative: they are facts. */
export function freeAfterFixed(problem: Problem): Int32Array {
  const free = problem.capacity.slice();
  for (let j = 0; j < problem.size; j++) {
    if (problem.fixed[j]! < 0) continue;
    const table = problem.calendars[problem.calendarOf[j]!]!;
    const first = table.before[problem.fixed[j]!]!;
    for (let w = first; w < first + problem.duration[j]! && w < table.dayOf.length; w++) {
      for (let k = problem.demandFirst[j]!; k < problem.demandFirst[j + 1]!; k++) {
        free[table.dayOf[w]! * problem.resources + problem.demandOf[k]!]! -= problem.demand[k]!;
      }
    }
  }
  return free;
}

/** The earliest day, not yet moved to a working one, that release and links allow; `base` is a floor. */
export function earliestDay(problem: Problem, j: number, base: number, start: Int32Array, finish: Int32Array): number {
  const { first, from, fromFinish, toFinish, lag, elapsed, lagCalendar } = problem.links;
  const own = problem.calendars[problem.calendarOf[j]!]!;
  let day = Math.max(base, problem.release[j]!);
  for (let e = first[j]!; e < first[j + 1]!; e++) {
    const i = from[e]!;
    let at = (fromFinish[e] ? finish[i]! : start[i]!) + elapsed[e]!;
    if (at < 0) at = 0;
    else if (at > problem.horizon) at = problem.horizon;
    if (lag[e]! !== 0) at = shiftWorking(problem, lagCalendar[e]!, at, lag[e]!);
    if (toFinish[e] && problem.duration[j]! > 0) {
      const w = own.before[at]! - problem.duration[j]!;
      at = w <= 0 ? 0 : (own.dayOf[w] ?? problem.horizon);
    }
    if (at > day) day = at;
  }
  return day;
}

/** The first moment that lies `by` working days of a calendar after day `at` (before it, where negative). */
function shiftWorking(problem: Problem, calendar: number, at: number, by: number): number {
  const table = problem.calendars[calendar]!;
  const target = table.before[at]! + by;
  if (target <= 0) return 0;
  const day = table.dayOf[target - 1];
  return day === undefined ? problem.horizon : day + 1;
}

interface Place {
  /** How many tasks found no place and were put where nobody else is in their way. */
  readonly failures: () => number;
  /** Puts task j at or after a day on its own calendar; takes its capacity, writes start and finish. */
  readonly onCalendar: (free: Int32Array, j: number, day: number, start: Int32Array, finish: Int32Array) => void;
}

export function createPlace(problem: Problem): Place {
  const { resources, duration, demandFirst, demandOf, demand, horizon, capacity } = problem;
  let failed = 0;

  const onCalendar = (free: Int32Array, j: number, day: number, start: Int32Array, finish: Int32Array): void => {
    const length = duration[j]!;
    const table = problem.calendars[problem.calendarOf[j]!]!;
    const days = table.dayOf;
    if (length === 0) {
      start[j] = day;
      finish[j] = day;
      return;
    }
    const k0 = demandFirst[j]!;
    const k1 = demandFirst[j + 1]!;
    const from = table.before[day]!;
    let at = from;
    let known = from;
    let end = from + length;
    let w = end - 1;
    while (w >= known && end <= days.length) {
      const row = days[w]! * resources;
      let fits = true;
      for (let k = k0; k < k1; k++) {
        if (free[row + demandOf[k]!]! < demand[k]!) {
          fits = false;
          break;
        }
      }
      if (fits) w--;
      else {
        known = end;
        at = w + 1;
        end = at + length;
        w = end - 1;
      }
    }
    if (end > days.length) {
      at = alone(free, j, from, days);
      end = at + length;
    }
    for (let x = at; x < end; x++) {
      const row = days[x]! * resources;
      for (let k = k0; k < k1; k++) free[row + demandOf[k]!]! -= demand[k]!;
    }
    start[j] = days[at]!;
    finish[j] = days[end - 1]! + 1;
  };

  /** For a task that asks for more than there ever is: the first place where nobody else is in its way. */
  const alone = (free: Int32Array, j: number, from: number, days: Int32Array | undefined): number => {
    failed++;
    const total = days ? days.length : horizon;
    let at = Math.max(0, Math.min(from, total - duration[j]!));
    for (let x = at; x < at + duration[j]! && at + duration[j]! <= total; x++) {
      const row = (days ? days[x]! : x) * resources;
      for (let k = demandFirst[j]!; k < demandFirst[j + 1]!; k++) {
        const cell = row + demandOf[k]!;
        if (free[cell]! >= Math.min(demand[k]!, capacity[cell]!)) continue;
        at = x + 1;
        break;
      }
    }
    return Math.min(at, total - duration[j]!);
  };
  return { onCalendar, failures: () => failed };
}
