/**
 * Lower bounds on the length of any levelled plan: the search stops there, and the gap is told against it.
 * Source: the critical path; Mingozzi, Maniezzo, Ricciardelli, Bianco 1998 (energy with heads and tails); Carlier and
 * Pinson's disjunctive argument for tasks that cannot run together, Klein and Scholl 1999, EJOR 112.
 */
import type { Sides } from './justify.ts';
import type { Problem } from './problem.ts';

/** The best of the bounds below: the first day on which everything could be finished. */
export function lowerBound(sides: Sides): number {
  const { problem } = sides[0];
  const [{ earliest: early }, { earliest: late }] = sides;
  const { size } = problem;
  /** Days of the problem that must still pass once a task is done. */
  const tail = new Int32Array(size);
  for (let j = 0; j < size; j++) tail[j] = late.start[size - 1 - j]!;
  let bound = early.length;
  for (const work of workOf(problem, early.start, tail)) bound = Math.max(bound, energy(problem, work));
  if (problem.shift) bound = Math.max(bound, disjunctive(problem, early.start, tail));
  return bound;
}

/** What a resource has to do, by falling tail: the head and tail of each task, and units of work between them. */
interface Work {
  readonly resource: number;
  readonly heads: number[];
  readonly tails: number[];
  readonly units: number[];
}

function workOf(problem: Problem, head: Int32Array, tail: Int32Array): readonly Work[] {
  const { size, resources, demandFirst, demandOf, demand, duration, fixed } = problem;
  const work = Array.from(
    { length: resources },
    (_, resource): Work => ({ resource, heads: [], tails: [], units: [] }),
  );
  for (const j of Int32Array.from({ length: size }, (_, x) => x).sort((x, y) => tail[y]! - tail[x]!)) {
    if (fixed[j]! >= 0) continue;
    for (let k = demandFirst[j]!; k < demandFirst[j + 1]!; k++) {
      if (!everFits(problem, j, k)) continue;
      const { heads, tails, units } = work[demandOf[k]!]!;
      heads.push(head[j]!);
      // Tails are days of the problem; on calendars with gaps they are only certain when counted back from the end.
      tails.push(problem.shift ? tail[j]! : 0);
      units.push(demand[k]! * duration[j]!);
    }
  }
  return work;
}

/**
 * All work of a resource that starts on or after a day and has at least a given tail must fit between: for each head
 * the tails in falling order.
 */
function energy({ horizon, resources, capacity }: Problem, { resource, heads, tails, units }: Work): number {
  const level = capacity[resource]!;
  let steady = level > 0;
  for (let cell = resource; steady && cell < capacity.length; cell += resources) steady = capacity[cell] === level;
  /** Capacity of the days before each day. */
  const supply = new Float64Array(steady ? 0 : horizon + 1);
  for (let t = 0; t + 1 < supply.length; t++) supply[t + 1] = supply[t]! + capacity[t * resources + resource]!;
  const distinct = [...new Set(heads)];
  const step = Math.max(1, Math.floor((distinct.length * heads.length) / 200_000));
  let bound = 0;
  for (let h = 0; h < distinct.length; h += step) {
    const from = distinct[h]!;
    let sum = 0;
    let day = from;
    /** Units that pass before the end where every day has the same: the work and, on top, what its tail would take. */
    let most = 0;
    for (let i = 0; i < heads.length; i++) {
      if (heads[i]! < from) continue;
      sum += units[i]!;
      if (steady) most = Math.max(most, sum + tails[i]! * level);
      else {
        day = firstWith(supply, supply[from]! + sum, day);
        bound = Math.max(bound, day + tails[i]!);
      }
    }
    if (steady) bound = Math.max(bound, from + Math.ceil(most / level));
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
  if (size > LARGEST_SET) return 0;
  const row = (j: number): number[] => {
    const asked = new Array<number>(resources).fill(0);
    for (let k = problem.demandFirst[j]!; k < problem.demandFirst[j + 1]!; k++)
      asked[problem.demandOf[k]!] = problem.demand[k]!;
    return asked;
  };
  const tasks = Array.from({ length: size }, (_, j) => j).filter((j) => fixed[j]! < 0 && duration[j]! > 0);
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
