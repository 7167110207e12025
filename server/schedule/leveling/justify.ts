/**
 * Justification: push a schedule as late as it goes without growing, then as early as it goes. It never gets longer
 * where capacity and releases are constant, is mostly shorter, and costs two schedules.
 * Source: Valls, Ballestín, Quintanilla 2005, "Justification and RCPSP: a technique that pays", EJOR 165.
 */
import { mirror } from './mirror.ts';
import { createSorter, type EarliestTimes, earliestTimes, type Sorter } from './order.ts';
import type { Problem } from './problem.ts';
import { createDecoder, type Decoder } from './serial.ts';

/** One direction of time: the problem or its mirror, with what makes and orders schedules of it. */
export interface Side {
  readonly problem: Problem;
  readonly decoder: Decoder;
  readonly sorter: Sorter;
  readonly earliest: EarliestTimes;
}

/** The problem forwards and backwards. */
export type Sides = readonly [early: Side, late: Side];

export function bothSides(problem: Problem): Sides {
  const side = (p: Problem): Side => ({
    problem: p,
    decoder: createDecoder(p),
    sorter: createSorter(p),
    earliest: earliestTimes(p),
  });
  return [side(problem), side(mirror(problem))];
}

export interface Justified {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly makespan: number;
}

/** A schedule of the problem, late and then early again; the shorter of the two. */
export function justify(sides: Sides, made: Justified): Justified {
  const [early, late] = sides;
  const { size, horizon } = early.problem;
  const keys = new Int32Array(size);
  const order = new Int32Array(size);
  for (let j = 0; j < size; j++) keys[size - 1 - j] = Math.max(0, made.makespan - made.finish[j]!);
  late.sorter.byKey(keys, order, true);
  late.decoder.decode(order, horizon - made.makespan);
  const makespan = pushEarly(sides, keys, order);
  if (makespan > made.makespan) return made;
  return { start: early.decoder.start.slice(), finish: early.decoder.finish.slice(), makespan };
}

/** The last late schedule, pushed early: by rising start. Answers the makespan. */
export function pushEarly([early, late]: Sides, keys: Int32Array, order: Int32Array): number {
  const { size, horizon } = early.problem;
  let least = horizon;
  for (let j = 0; j < size; j++) {
    keys[j] = horizon - late.decoder.finish[size - 1 - j]!;
    if (keys[j]! < least) least = keys[j]!;
  }
  for (let j = 0; j < size; j++) keys[j]! -= least;
  early.sorter.byKey(keys, order, true);
  return early.decoder.decode(order, 0);
}
