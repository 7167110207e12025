/**
 * Random instances after ProGen, the generator behind PSPLIB: same parameters and definitions, other numbers, so that
 * nothing is tuned on published instances alone.
 * Source: Kolisch, Sprecher, Drexl 1995, "Characterization and generation of a general class of resource-constrained
 * project scheduling problems", Management Science 41.
 */
import { createRandom, type Random } from '../../server/schedule/leveling/random.ts';

export interface ProGen {
  readonly size: number;
  /** Links a task, redundant ones aside; those of the two dummies count. */
  readonly complexity: number;
  /** Share of the resources that a task asks for. */
  readonly factor: number;
  /** 0: as tight as can be, 1: no conflict at the earliest dates. */
  readonly strength: number;
  readonly seed: number;
}

/** A project of finish-to-start links, and four resources of constant capacity. */
export interface Plain {
  readonly durations: readonly number[];
  /** By task, indexes of those it waits for. */
  readonly after: readonly (readonly number[])[];
  /** By task, then resource. */
  readonly demands: readonly (readonly number[])[];
  readonly capacity: readonly number[];
}

const RESOURCES = 4;
const MOST_LINKS = 3;
/**
 * ProGen's numbering is not published. Most links come from anywhere before a task, the rest from just before it; with
 * these shares the critical paths and the best known lengths above them are near those of PSPLIB on average.
 */
const NEAR = 6;
const shapeFor = (size: number): { readonly far: number; readonly skew: number } =>
  size >= 120 ? { far: 0.8, skew: 1.5 } : { far: 0.9, skew: 1 };

export function proGen({ size, complexity, factor, strength, seed }: ProGen): Plain {
  const random = createRandom(seed);
  const after = network(size, complexity, random);
  const durations = Array.from({ length: size }, () => 1 + random.below(10));
  const demands = demandsOf(size, factor, random);
  return { durations, after, demands, capacity: capacityOf({ durations, after, demands }, strength) };
}

/** First and last tasks are set; then everything gets a link before and after it, and more until there are enough. */
function network(size: number, complexity: number, random: Random): readonly (readonly number[])[] {
  const ends = size >= 120 ? 5 : 3;
  const after: Set<number>[] = Array.from({ length: size }, () => new Set());
  const reach: Set<number>[] = Array.from({ length: size }, () => new Set());
  const followers = new Int32Array(size);
  const pick = (low: number, high: number): number => low + random.below(high - low + 1);
  /** Adds a link unless it is there, makes another redundant or is so itself. */
  const add = (i: number, j: number): boolean => {
    if (after[j]!.size >= MOST_LINKS || followers[i]! >= MOST_LINKS || reach[i]!.has(j)) return false;
    for (let k = 0; k < size; k++) {
      if (k !== i && !reach[k]!.has(i)) continue;
      for (let m = 0; m < size; m++) if ((m === j || reach[j]!.has(m)) && after[m]!.has(k)) return false;
    }
    after[j]!.add(i);
    followers[i]!++;
    for (let k = 0; k < size; k++) {
      if (k !== i && !reach[k]!.has(i)) continue;
      reach[k]!.add(j);
      for (const m of reach[j]!) reach[k]!.add(m);
    }
    return true;
  };
  const { far, skew } = shapeFor(size);
  const last = size - ends;
  const before = (j: number): number => {
    const from = random.unit() < far ? Math.floor(j * random.unit() ** skew) : j - 1 - random.below(Math.min(j, NEAR));
    return Math.min(last - 1, from);
  };
  for (let j = ends; j < size; j++) for (let tries = 0; tries < 400; tries++) if (add(before(j), j)) break;
  for (let i = 0; i < last; i++) {
    const first = Math.max(i + 1, ends);
    for (let tries = 0; tries < 200 && followers[i] === 0; tries++)
      add(i, pick(first, random.unit() < far ? size - 1 : Math.min(size - 1, first + NEAR)));
  }
  const wanted = Math.round(complexity * (size + 2)) - 2 * ends;
  let have = after.reduce((sum, set) => sum + set.size, 0);
  for (let tries = 0; tries < 30_000 && have < wanted; tries++) {
    const j = ends + random.below(size - ends);
    if (add(before(j), j)) have++;
  }
  return after.map((set) => [...set]);
}

/** Everything asks for at least one resource, and for more until the share is reached. */
function demandsOf(size: number, factor: number, random: Random): readonly (readonly number[])[] {
  const demands = Array.from({ length: size }, () => new Array<number>(RESOURCES).fill(0));
  for (const row of demands) row[random.below(RESOURCES)] = 1 + random.below(10);
  for (let cells = size; cells < Math.round(factor * size * RESOURCES); ) {
    const row = demands[random.below(size)]!;
    const r = random.below(RESOURCES);
    if (row[r] !== 0) continue;
    row[r] = 1 + random.below(10);
    cells++;
  }
  return demands;
}

/** Between the largest demand and the peak of the earliest dates. */
function capacityOf({ durations, after, demands }: Omit<Plain, 'capacity'>, strength: number): readonly number[] {
  const earliest: number[] = [];
  for (const before of after) earliest.push(Math.max(0, ...before.map((i) => earliest[i]! + durations[i]!)));
  return Array.from({ length: RESOURCES }, (_, r) => {
    const least = Math.max(...demands.map((row) => row[r]!));
    const load = (day: number): number =>
      earliest.reduce((sum, t, j) => sum + (t <= day && day < t + durations[j]! ? demands[j]![r]! : 0), 0);
    const peak = Math.max(least, ...earliest.map(load));
    return least + Math.round(strength * (peak - least));
  });
}
