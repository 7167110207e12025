/**
 * What is left of the teams on each day, several teams to one 31-bit word: one subtraction asks all of them at once
 * whether a task fits. Each field has a guard bit above it, which stays set exactly when nothing had to be borrowed.
 * Needs: what is left once the fixed tasks have had theirs; where that is negative, there is nothing.
 * Promises: the same answers as field by field; undefined where a single team's numbers are too large for a word.
 * Source: Lamport 1975, "Multiple byte processing with full-word instructions", Communications of the ACM 18.
 */
import type { Problem } from './problem.ts';

export interface Packed {
  readonly words: number;
  /** `free[day * words + word]`, with all guards set. */
  readonly free: Int32Array;
  readonly guards: Int32Array;
  /** Demands of task j are `first[j]` up to `first[j + 1]`: a word and what to subtract from it. */
  readonly first: Int32Array;
  readonly word: Int32Array;
  readonly units: Int32Array;
}

const BITS = 31;

export function pack(problem: Problem, left: Int32Array): Packed | undefined {
  const { size, horizon, resources, demandFirst, demandOf, demand } = problem;
  const most = new Int32Array(resources).fill(1);
  for (let t = 0, cell = 0; t < horizon; t++)
    for (let r = 0; r < resources; r++, cell++) if (left[cell]! > most[r]!) most[r] = left[cell]!;
  for (let k = 0; k < demand.length; k++) if (demand[k]! > most[demandOf[k]!]!) most[demandOf[k]!] = demand[k]!;

  const wordOf = new Int32Array(resources);
  const shift = new Int32Array(resources);
  const guards = [0];
  let used = 0;
  for (let r = 0; r < resources; r++) {
    const width = 33 - Math.clz32(most[r]!);
    if (width > BITS) return undefined;
    if (used + width > BITS) {
      guards.push(0);
      used = 0;
    }
    wordOf[r] = guards.length - 1;
    shift[r] = used;
    used += width;
    guards[guards.length - 1]! |= 1 << (used - 1);
  }

  const words = guards.length;
  const free = new Int32Array(horizon * words);
  for (let t = 0, cell = 0; t < horizon; t++) {
    for (let w = 0; w < words; w++) free[t * words + w] = guards[w]!;
    for (let r = 0; r < resources; r++, cell++) {
      if (left[cell]! > 0) free[t * words + wordOf[r]!]! += left[cell]! << shift[r]!;
    }
  }

  const first = new Int32Array(size + 1);
  const word: number[] = [];
  const units: number[] = [];
  for (let j = 0; j < size; j++) {
    for (let k = demandFirst[j]!; k < demandFirst[j + 1]!; k++) {
      let at = first[j]!;
      while (at < word.length && word[at] !== wordOf[demandOf[k]!]) at++;
      word[at] = wordOf[demandOf[k]!]!;
      units[at] = (units[at] ?? 0) + (demand[k]! << shift[demandOf[k]!]!);
    }
    first[j + 1] = word.length;
  }
  return {
    words,
    free,
    guards: Int32Array.from(guards),
    first,
    word: Int32Array.from(word),
    units: Int32Array.from(units),
  };
}

/** The day from `from` on where task j fits for `length` days, and takes them; -1 where it does not before the horizon. */
export type Settle = (free: Int32Array, j: number, from: number, length: number) => number;

/** From the last day of the window back to its first: a conflict moves the window behind it, and no day is read twice. */
export function createSettle({ words, guards, first, word, units }: Packed, horizon: number): Settle {
  const single = (free: Int32Array, wanted: number, w: number, from: number, length: number): number => {
    const guard = guards[w]!;
    let known = from;
    let end = from + length;
    let t = end - 1;
    while (t >= known) {
      if (end > horizon) return -1;
      if (((free[t * words + w]! - wanted) & guard) === guard) t--;
      else {
        known = end;
        end = t + 1 + length;
        t = end - 1;
      }
    }
    const at = end - length;
    for (let x = at * words + w, stop = end * words; x < stop; x += words) free[x]! -= wanted;
    return at;
  };
  const several = (free: Int32Array, j: number, from: number, length: number): number => {
    const k0 = first[j]!;
    const k1 = first[j + 1]!;
    let known = from;
    let end = from + length;
    let t = end - 1;
    while (t >= known) {
      if (end > horizon) return -1;
      const row = t * words;
      let k = k0;
      while (k < k1 && ((free[row + word[k]!]! - units[k]!) & guards[word[k]!]!) === guards[word[k]!]!) k++;
      if (k === k1) t--;
      else {
        known = end;
        end = t + 1 + length;
        t = end - 1;
      }
    }
    const at = end - length;
    for (let row = at * words; row < end * words; row += words)
      for (let k = k0; k < k1; k++) free[row + word[k]!]! -= units[k]!;
    return at;
  };
  return (free, j, from, length) => {
    const k = first[j]!;
    const count = first[j + 1]! - k;
    if (count === 0 || length === 0) return from;
    return count === 1 ? single(free, units[k]!, word[k]!, from, length) : several(free, j, from, length);
  };
}
