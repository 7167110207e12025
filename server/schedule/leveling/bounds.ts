/**
 * Lower bounds on the length of any levelled plan: the search stops there, and the gap is told against it.
 * Source: the critical path; Mingozzi, Maniezzo, Ricciardelli, Bianco 1998 (energy with heads and tails); Carlier and
 * Pinson's disjunctive argument for tasks that cannot run together, Klein and Scholl 1999, EJOR 112.
 */
import type { Sides } from './justify.ts';
import { earliestTimes } from './order.ts';
import type { Problem } from './problem.ts';

/** The best of the bounds below: the first day on which everything could be finished. */
export function lowerBound(sides: Sides): number {
  const early = earliestTimes(sides[0].problem);
  const late = earliestTimes(sides[1].problem);
  const { size } = sides[0].problem;
  /** Days of the problem that must still pass once a task is done. */
  const tail = Int32Array.from({ length: size }, (_, j) => late.start[size - 1 - j]!);
  let bound = early.length;
  for (let r = 0; r < sides[0].problem.resources; r++) {
    bound = Math.max(bound, energy(sides[0].problem, early.start, tail, r));
  }
  if (sides[0].problem.shift) bound = Math.max(bound, disjunctive(sides[0].problem, early.start, tail));
  return bound;
}

/**
 * All work of a resource that starts on or after a day and has at least a given tail must fit between: for each head
 * the tails in falling order.
 */
function energy(problem: Problem, head: Int32Array, tail: Int32Array, resource: number): number {
  const { size, horizon, resources, capacity, demandFirst, demandOf, demand, duration, fixed } = problem;
  const work = new Float64Array(size);
  const tasks: number[] = [];
  for (let j = 0; j < size; j++) {
    if (fixed[j]! >= 0) continue;
    for (let k = demandFirst[j]!; k < demandFirst[j + 1]!; k++) {
      if (demandOf[k] !== resource || !everFits(problem, j, k)) continue;
      work[j] = demand[k]! * duration[j]!;
      tasks.push(j);
    }
  }
  /** Capacity of the days before each day. */
  const supply = new Float64Array(horizon + 1);
  for (let t = 0; t < horizon; t++) supply[t + 1] = supply[t]! + capacity[t * resources + resource]!;
  const level = capacity[resource]!;
  const steady = level > 0 && supply[horizon] === level * horizon;
  tasks.sort((a, b) => tail[b]! - tail[a]!);
  const heads = [...new Set(tasks.map((j) => head[j]!))];
  const step = Math.max(1, Math.floor((heads.length * tasks.length) / 200_000));
  let bound = 0;
  for (let h = 0; h < heads.length; h += step) {
    const from = heads[h]!;
    let sum = 0;
    let day = from;
    for (const j of tasks) {
      if (head[j]! < from) continue;
      sum += work[j]!;
      day = steady ? Math.min(horizon, from + Math.ceil(sum / level)) : firstWith(supply, supply[from]! + sum, day);
      // Tails are days of the problem; on calendars with gaps they are only certain when counted back from the end.
      bound = Math.max(bound, day + (problem.shift ? tail[j]! : 0));
    }
  }
  return bound;
}

/** The first day, from `low` on, before which the supply reaches `wanted`; the horizon where it never does. */
function firstWith(supply: Float64Array, wanted: number, low: number): number {
  let from = low;
  let to = supply.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (supply[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A demand above the capacity of every day is worked alone, whatever it says: it proves nothing. */
function everFits({ horizon, resources, capacity, demandOf, demand, release }: Problem, j: number, k: number): boolean {
  for (let t = release[j]!; t < horizon; t++) if (capacity[t * resources + demandOf[k]!]! >= demand[k]!) return true;
  return false;
}

/** The greedy sets take time that grows with the cube of the tasks. */
const LARGEST_SET = 200;

/** A greedy set of tasks no two of which can run together: they follow each other, after the least head. */
function disjunctive(problem: Problem, head: Int32Array, tail: Int32Array): number {
  const { size, resources, capacity, duration, horizon, fixed } = problem;
  const row = (j: number): number[] => {
    const asked = new Array<number>(resources).fill(0);
    for (let k = problem.demandFirst[j]!; k < problem.demandFirst[j + 1]!; k++)
      asked[problem.demandOf[k]!] = problem.demand[k]!;
    return asked;
  };
  const tasks = Array.from({ length: size }, (_, j) => j).filter((j) => fixed[j]! < 0 && duration[j]! > 0);
  if (tasks.length > LARGEST_SET) return 0;
  const most = new Int32Array(resources);
  for (let i = 0; i < horizon * resources; i++) most[i % resources] = Math.max(most[i % resources]!, capacity[i]!);
  const rows = tasks.map(row);
  const alone = rows.map((asked) => asked.every((units, r) => units <= most[r]!));
  const apart = (a: number, b: number): boolean => rows[a]!.some((units, r) => units + rows[b]![r]! > most[r]!);
  let bound = 0;
  for (let seed = 0; seed < tasks.length; seed++) {
    if (!alone[seed]) continue;
    const set = [seed];
    const rest = tasks.map((_, x) => x).filter((x) => x !== seed && alone[x] && apart(seed, x));
    rest.sort((x, y) => duration[tasks[y]!]! - duration[tasks[x]!]!);
    for (const x of rest) if (set.every((y) => apart(x, y))) set.push(x);
    set.sort((x, y) => head[tasks[x]!]! - head[tasks[y]!]!);
    // Every group of the set from some head on takes its durations, after that head and before its least tail.
    for (let from = 0; from < set.length; from++) {
      let sum = 0;
      let least = Number.MAX_SAFE_INTEGER;
      for (let x = from; x < set.length; x++) {
        sum += duration[tasks[set[x]!]!]!;
        least = Math.min(least, tail[tasks[set[x]!]!]!);
      }
      bound = Math.max(bound, head[tasks[set[from]!]!]! + sum + least);
    }
  }
  return bound;
}
