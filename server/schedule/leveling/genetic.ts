/**
 * Levelling on request: a genetic algorithm with two populations, one of early schedules and one of late ones. Each
 * child is made in the other direction than its parents, so every schedule made is also half a justification. After half
 * of its schedules both populations start again around the best schedule.
 * Needs: a schedule to begin with; each pass of a schedule-generation scheme counts as one, whatever its direction.
 * Promises: the same seed and size give the same plan; never longer than what it began with; stops at the bound.
 * Source: Debels and Vanhoucke 2005, LNCS 3483; Valls, Ballestín, Quintanilla 2008, EJOR 185.
 */
import { busiestWindow, crossKeys, type Individual, loads } from './crossover.ts';
import { type Justified, pushEarly, type Sides } from './justify.ts';
import { parallelSchedule } from './parallel.ts';
import { latestFinishes } from './priorityRule.ts';
import { isSteady } from './problem.ts';
import { createRandom } from './random.ts';
import { shakeAll, shakeStretch } from './shake.ts';

export interface Search {
  /** How many schedules may be made. */
  readonly budget: number;
  readonly seed: number;
  /** Asked between two schedules; true ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
  /** Told now and then how many schedules were made, and the best length so far. */
  readonly onProgress?: (schedules: number, makespan: number) => void;
}

export interface Found extends Justified {
  readonly schedules: number;
}

/** A search of a size of its own: with a smaller budget it ends early, and is the same until then. */
export interface Stage extends Search {
  readonly size: number;
  /** Given each schedule that is shorter than all before it. */
  readonly onBetter?: (found: Justified) => void;
}

/** Schedules in each population: more where there is time to mix them. */
const populationFor = (schedules: number): number =>
  Math.round(Math.min(250, Math.max(16, 40 * (schedules / 5000) ** 0.7)));
/** Of a child that mutates, the share of tasks that change places with another. */
const SWAPPED = 0.05;
/** Small plans run out of variety first, large ones lose more by chance than they gain. */
const mutationFor = (size: number): number => Math.max(0, Math.min(0.3, 0.5 - size / 150));

export function genetic(sides: Sides, bound: number, from: Found, search: Stage): Found {
  const { size, horizon } = sides[0].problem;
  const random = createRandom(search.seed);
  let best: Justified = from;
  let { schedules } = from;
  const end = Math.min(search.budget, schedules + search.size);
  const half = schedules + search.size / 2;
  const done = (): boolean => schedules >= end || best.makespan <= bound || search.shouldStop?.() === true;

  /** Where days are all alike, late schedules begin where there is room for the longest; else they end where the best does. */
  const steady = isSteady(sides[0].problem);
  const mutation = mutationFor(size);
  const population = populationFor(search.size);
  const populations: [Individual[], Individual[]] = [[], []];
  const load = [loads(sides[0].problem), loads(sides[1].problem)] as const;
  const keys = new Int32Array(size);
  const order = new Int32Array(size);
  const profile = new Float64Array(horizon + 2);
  const child: Individual = { finish: new Int32Array(size), length: 0, mass: 0 };

  /** Makes the schedule of `keys` on one side into `child`; a better one is kept. */
  const make = (at: 0 | 1, safe: boolean): void => {
    const side = sides[at];
    side.sorter.byKey(keys, order, safe);
    const base = at === 0 || steady ? 0 : horizon - best.makespan;
    keep(child, at, side.decoder.finish, side.decoder.decode(order, base) - base, base);
    schedules++;
    if (child.length >= best.makespan) return;
    // To push a late schedule early is to make another, which the budget must still have.
    if (at === 1 && schedules >= end) return;
    const makespan = at === 0 ? child.length : pushEarly(sides, keys, order);
    if (at === 1) schedules++;
    if (makespan >= best.makespan) return;
    const { start, finish } = sides[0].decoder;
    keepBest({ start: start.slice(), finish: finish.slice(), makespan });
  };
  const keepBest = (made: Justified): void => {
    best = made;
    search.onBetter?.(made);
    search.onProgress?.(schedules, made.makespan);
  };
  const keep = (into: Individual, at: 0 | 1, finish: Int32Array, length: number, base: number): void => {
    into.length = Math.max(0, length);
    into.mass = 0;
    for (let j = 0; j < size; j++) {
      into.finish[j] = Math.max(0, finish[j]! - base);
      into.mass += into.finish[j]! * load[at][j]!;
    }
  };
  const copy = (from: Individual, to: Individual): void => {
    to.finish.set(from.finish);
    to.length = from.length;
    to.mass = from.mass;
  };

  seedPopulations();
  let begunAgain = false;
  while (!done()) {
    breed(0, 1);
    breed(1, 0);
    if (begunAgain || schedules < half) continue;
    begunAgain = true;
    beginAgain();
  }
  return { ...best, schedules };

  /** Latest finish with noise makes the first early schedules; pushed late they are the other population. */
  function seedPopulations(): void {
    const rank = latestFinishes(sides);
    const early = best;
    let least = horizon;
    for (let j = 0; j < size; j++) least = Math.min(least, rank[j]!);
    const noise = Math.min(1, Math.max(0.2, 60 / size - 0.2)) * (horizon - least);
    const noisy = new Int32Array(size);
    for (let i = 0; i < population && !done(); i++) {
      for (let j = 0; j < size; j++) noisy[j] = rank[j]! * 16 + Math.floor((random.unit() - 0.5) * noise * 16);
      const made = i === 0 ? early : parallelSchedule(sides[0].problem, noisy);
      if (i > 0) schedules++;
      if (made.makespan < best.makespan) keepBest(made);
      const one = { finish: new Int32Array(size), length: 0, mass: 0 };
      keep(one, 0, made.finish, made.makespan, 0);
      populations[0].push(one);
    }
    for (const one of populations[0]) {
      if (done()) break;
      const other = { finish: new Int32Array(size), length: 0, mass: 0 };
      pushLate(one, other);
      populations[1].push(other);
    }
  }

  /** The second phase: the best itself, and schedules near it. */
  function beginAgain(): void {
    const { start, makespan } = best;
    populations[0].forEach((one, i) => {
      if (done()) return;
      if (i === 0) keys.set(start);
      else shakeAll(start, makespan, random, keys);
      make(0, i === 0);
      copy(child, one);
    });
    populations[1].forEach((other, i) => {
      if (!done()) pushLate(populations[0][i]!, other);
    });
  }

  function pushLate(one: Individual, into: Individual): void {
    for (let j = 0; j < size; j++) keys[size - 1 - j] = Math.max(0, one.length - one.finish[j]!);
    make(1, true);
    copy(child, into);
  }

  /** One generation: each parent with a partner; the child takes its place on the other side if it is no worse. */
  function breed(from: 0 | 1, to: 0 | 1): void {
    const parents = populations[from];
    const heirs = populations[to];
    if (heirs.length < 2) return;
    for (let i = 0; i < heirs.length && !done(); i++) {
      const one = parents[i]!;
      const other = parents[partner(parents, i)]!;
      const window = busiestWindow(one, load[from], sides[from].problem.duration, profile, random);
      crossKeys(one, other, window, keys);
      const mutates = random.unit() < mutation;
      if (mutates) swapSome();
      make(to, !mutates);
      const place = heirs[i]!;
      const known = heirs.some((heir) => heir.length === child.length && heir.mass === child.mass);
      if (known) {
        if (done()) return;
        newcomer(heirs, to);
        if (child.length <= place.length || (place.length > best.makespan && random.unit() < 0.1)) copy(child, place);
      } else if (child.length <= place.length) copy(child, place);
    }
  }

  /** Exchanges the keys of a few tasks, wherever they are; the order is mended when it is made. */
  function swapSome(): void {
    for (let j = 0; j < size; j++) {
      if (random.unit() >= SWAPPED) continue;
      const other = random.below(size);
      const key = keys[j]!;
      keys[j] = keys[other]!;
      keys[other] = key;
    }
  }

  function partner(parents: readonly Individual[], not: number): number {
    const a = random.below(parents.length);
    const b = random.below(parents.length);
    const won = parents[b]!.length < parents[a]!.length ? b : a;
    return won === not ? (won + 1 + random.below(parents.length - 1)) % parents.length : won;
  }

  /** In place of a child that is there already: a shaken relative, so that the population does not die out. */
  function newcomer(heirs: readonly Individual[], to: 0 | 1): void {
    shakeStretch(heirs[random.below(heirs.length)]!, sides[to].problem.duration, random, keys);
    make(to, false);
  }
}
