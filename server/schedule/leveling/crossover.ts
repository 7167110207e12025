/**
 * A child of two schedules: the busiest window of the first stays as it is, and what lies before and after it takes the
 * order of the second. The keys are those of the other direction of time, so that making the child justifies it too.
 * Source: Debels and Vanhoucke 2005, "A bi-population based genetic algorithm for the RCPSP", LNCS 3483; the peak is
 * that of Valls, Ballestín, Quintanilla 2008, "A hybrid genetic algorithm for the RCPSP", EJOR 185.
 */
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

/** A schedule as the population keeps it: finishes counted from the first day it could use. */
export interface Individual {
  readonly finish: Int32Array;
  length: number;
  /** Work times finish, summed: tells schedules of one length apart. */
  mass: number;
}

export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Share of the schedule that the window covers. */
const LEAST = 0.2;
const MOST = 0.65;

/** How much of the teams each task takes on a day: demands over capacity, summed. */
export function loads(problem: Problem): Float64Array {
  const { size, resources, capacity, demandFirst, demandOf, demand } = problem;
  const most = new Float64Array(resources).fill(1);
  for (let i = 0; i < capacity.length; i++) most[i % resources] = Math.max(most[i % resources]!, capacity[i]!);
  const load = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    for (let k = demandFirst[j]!; k < demandFirst[j + 1]!; k++) load[j]! += demand[k]! / most[demandOf[k]!]!;
  }
  return load;
}

/** The stretch of random length in which a schedule uses its teams most. */
export function busiestWindow(
  one: Individual,
  load: Float64Array,
  duration: Int32Array,
  profile: Float64Array,
  random: Random,
): Window {
  const { finish, length } = one;
  const width = Math.max(1, Math.floor(length * (LEAST + random.unit() * (MOST - LEAST))));
  profile.fill(0, 0, length + 2);
  for (let j = 0; j < finish.length; j++) {
    const end = Math.min(finish[j]!, length);
    profile[Math.max(0, end - duration[j]!)]! += load[j]!;
    profile[end]! -= load[j]!;
  }
  let level = 0;
  for (let t = 0; t <= length; t++) {
    level += profile[t]!;
    profile[t] = level;
  }
  let sum = 0;
  for (let t = 0; t < width && t <= length; t++) sum += profile[t]!;
  let best = sum;
  let from = 0;
  for (let t = 1; t + width <= length; t++) {
    sum += profile[t + width - 1]! - profile[t - 1]!;
    if (sum > best) {
      best = sum;
      from = t;
    }
  }
  return { from, to: from + width };
}

/** Writes the child's keys for the mirrored problem, in which task j is `size - 1 - j`. */
export function crossKeys(first: Individual, second: Individual, window: Window, keys: Int32Array): void {
  const size = keys.length;
  const span = Math.max(first.length, second.length) + 1;
  for (let j = 0; j < size; j++) {
    const mine = Math.min(first.finish[j]!, first.length);
    const other = second.length - Math.min(second.finish[j]!, second.length);
    keys[size - 1 - j] = mine > window.to ? other : mine >= window.from ? first.length - mine + span : other + 2 * span;
  }
}
