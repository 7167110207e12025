/**
 * Small changes to a schedule, as keys to sort its tasks by. They bring variety back into a population: a stretch of
 * one schedule in another order, or all of the best one a little out of order.
 * Source: the second phase of Valls, Ballestín, Quintanilla 2008, EJOR 185, which searches around the best schedule.
 */
import type { Individual } from './crossover.ts';
import type { Random } from './random.ts';

/** Shares of a schedule that a stretch covers. */
const LEAST = 0.1;
const MOST = 0.6;
/** How far tasks move around the best, as a share of its length: in large plans a little changes much. */
const nearFor = (size: number): number => Math.min(0.2, 9 / size);

/** Shuffles what starts within a stretch of random place and length; the rest keeps its order. */
export function shakeStretch(one: Individual, duration: Int32Array, random: Random, keys: Int32Array): void {
  const { finish, length } = one;
  const width = Math.max(2, Math.floor(length * (LEAST + random.unit() * (MOST - LEAST))));
  const from = random.below(Math.max(1, length - width));
  for (let j = 0; j < keys.length; j++) {
    const start = Math.max(0, finish[j]! - duration[j]!);
    keys[j] = start >= from && start < from + width ? from + random.below(width) : start;
  }
}

/** Moves every start by chance. */
export function shakeAll(start: Int32Array, length: number, random: Random, keys: Int32Array): void {
  const most = nearFor(keys.length) * length;
  for (let j = 0; j < keys.length; j++) keys[j] = Math.max(0, start[j]! + Math.floor((random.unit() * 2 - 1) * most));
}
