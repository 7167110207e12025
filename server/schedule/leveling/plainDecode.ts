/**
 * The serial scheme where it is at its fastest: one calendar without gaps, all links start-to-start distances, and what
 * is left of the teams packed into words. The search spends most of its time here.
 * Promises: the same schedule as the general way; -1 where some task finds no place, which only that way can mend.
 */
import { createSettle, pack } from './packed.ts';
import type { Problem } from './problem.ts';

/** Undefined where the problem is not plain, or its numbers are too large to be packed. */
export function createPlainDecode(
  problem: Problem,
  left: Int32Array,
  start: Int32Array,
  finish: Int32Array,
): ((order: Int32Array, base: number) => number) | undefined {
  const { size, horizon, duration, release, fixed, shift } = problem;
  const { first, from } = problem.links;
  const packed = shift && pack(problem, left);
  if (!packed) return undefined;
  const { words } = packed;
  const free = packed.free.slice();
  const settle = createSettle(packed, horizon);
  let low = 0;
  let high = 0;

  return (order, base) => {
    free.set(packed.free.subarray(low * words, high * words), low * words);
    low = base;
    high = horizon;
    let makespan = 0;
    for (let k = 0; k < size; k++) {
      const j = order[k]!;
      let day = fixed[j]!;
      if (day < 0) {
        day = release[j]! > base ? release[j]! : base;
        for (let e = first[j]!, last = first[j + 1]!; e < last; e++) {
          const least = start[from[e]!]! + shift[e]!;
          if (least > day) day = least;
        }
        day = settle(free, j, day, duration[j]!);
        if (day < 0) return -1;
      }
      start[j] = day;
      const end = day + duration[j]!;
      finish[j] = end;
      if (end > makespan) makespan = end;
    }
    high = Math.min(horizon, makespan);
    return makespan;
  };
}
