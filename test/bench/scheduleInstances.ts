/**
 * Test instances for levelling: the J30 files when the data folder is there, and generated ones after ProGen, the
 * generator behind PSPLIB (same parameters, other numbers), so that nothing is tuned on published instances alone.
 * Source: Kolisch, Sprecher, Drexl 1995, "Characterization and generation of a general class of resource-constrained
 * project scheduling problems", Management Science 41.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyDay, type Problem, plainShift } from '../../server/schedule/leveling/problem.ts';
import { createRandom } from '../../server/schedule/leveling/random.ts';

export interface Instance {
  readonly name: string;
  readonly problem: Problem;
  /** Proven best length, where published. */
  readonly optimum?: number;
}

interface Plain {
  readonly durations: readonly number[];
  /** By task, indexes of those it waits for. */
  readonly after: readonly (readonly number[])[];
  /** By task, then resource. */
  readonly demands: readonly (readonly number[])[];
  readonly capacity: readonly number[];
}

/** Finish-to-start links, one calendar, constant capacity. Tasks must be in an order that respects the links. */
export function plainProblem(plain: Plain): Problem {
  const size = plain.durations.length;
  const resources = plain.capacity.length;
  const horizon = plain.durations.reduce((sum, d) => sum + d, 0) + 1;
  const from = plain.after.flat();
  const first = new Int32Array(size + 1);
  plain.after.forEach((list, j) => {
    first[j + 1] = first[j]! + list.length;
  });
  const demandFirst = new Int32Array(size + 1);
  const demandOf: number[] = [];
  const demand: number[] = [];
  plain.demands.forEach((row, j) => {
    row.forEach((units, r) => {
      if (units > 0) {
        demandOf.push(r);
        demand.push(units);
      }
    });
    demandFirst[j + 1] = demand.length;
  });
  const capacity = new Int32Array(horizon * resources);
  for (let i = 0; i < capacity.length; i++) capacity[i] = plain.capacity[i % resources]!;
  const base = {
    size,
    horizon,
    partial: false,
    duration: Int32Array.from(plain.durations),
    calendarOf: new Int32Array(size),
    calendars: [everyDay(horizon)],
    release: new Int32Array(size),
    fixed: new Int32Array(size).fill(-1),
    links: {
      first,
      from: Int32Array.from(from),
      fromFinish: new Uint8Array(from.length).fill(1),
      toFinish: new Uint8Array(from.length),
      lag: new Int32Array(from.length),
      elapsed: new Int32Array(from.length),
      lagCalendar: new Int32Array(from.length),
    },
    resources,
    capacity,
    demandFirst,
    demandOf: Int32Array.from(demandOf),
    demand: Int32Array.from(demand),
  };
  return { ...base, shift: plainShift(base) };
}

/** The 48 instances of the data folder; none when it is absent. */
export function j30(folder = join(import.meta.dirname, '../../../shared/data/psplib-j30')): Instance[] {
  if (!existsSync(folder)) return [];
  const optimum = new Map(
    readFileSync(join(folder, 'optimum.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => [line.split(',')[0]!, Number(line.split(',')[2])]),
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.roadmap'))
    .map((file) => {
      const name = file.replace('.roadmap', '');
      return {
        name,
        problem: plainProblem(read(readFileSync(join(folder, file), 'utf8'))),
        optimum: optimum.get(name)!,
      };
    });
}

function read(text: string): Plain {
  const teams = [...text.matchAll(/^team (\w+) .*capacity (\d+)/gm)];
  const work = [...text.matchAll(/^ {2}(?:feature|milestone) (\w+) [^{]*\{([^}]*)\}/gm)];
  const index = new Map(work.map((match, i) => [match[1]!, i]));
  const list = (body: string, name: string): string[] =>
    new RegExp(`^ *${name} (.*)$`, 'm').exec(body)?.[1]?.split(', ') ?? [];
  const unsorted: Plain = {
    durations: work.map((match) => Number(/duration (\d+)d/.exec(match[2]!)?.[1] ?? 0)),
    after: work.map((match) => list(match[2]!, 'after').map((name) => index.get(name)!)),
    demands: work.map((match) => {
      const asked = new Map(list(match[2]!, 'team').map((item) => item.split(' ') as [string, string]));
      return teams.map((team) => Number(asked.get(team[1]!) ?? 0));
    }),
    capacity: teams.map((team) => Number(team[2])),
  };
  return unsorted;
}

export interface ProGen {
  readonly size: number;
  /** Links a task, redundant ones aside. */
  readonly complexity: number;
  /** Share of the resources that a task asks for. */
  readonly factor: number;
  /** 0: as tight as can be, 1: no conflict at the earliest dates. */
  readonly strength: number;
  readonly seed: number;
}

/** A network with its first and last tasks set, arcs added at random and none of them redundant; four resources. */
export function proGen({ size, complexity, factor, strength, seed }: ProGen): Problem {
  const random = createRandom(seed);
  const pick = (low: number, high: number): number => low + random.below(high - low + 1);
  const starts = 3;
  const ends = 3;
  const links: Set<number>[] = Array.from({ length: size }, () => new Set());
  const reach: Set<number>[] = Array.from({ length: size }, () => new Set());
  const followers = new Int32Array(size);
  const add = (i: number, j: number): boolean => {
    if (links[j]!.has(i) || links[j]!.size >= 3 || followers[i]! >= 3 || reach[i]!.has(j)) return false;
    for (const other of links[j]!) if (reach[i]!.has(other) || other === i) return false;
    for (let k = 0; k < size; k++) {
      if (!(k === i || reach[k]!.has(i))) continue;
      for (let m = 0; m < size; m++) {
        if ((m === j || reach[j]!.has(m)) && links[m]!.has(k)) return false;
      }
    }
    links[j]!.add(i);
    followers[i]!++;
    for (let k = 0; k < size; k++) {
      if (!(k === i || reach[k]!.has(i))) continue;
      reach[k]!.add(j);
      for (const m of reach[j]!) reach[k]!.add(m);
    }
    return true;
  };
  const reachBack = Math.round(size * 0.47);
  for (let j = starts; j < size; j++) {
    for (let tries = 0; tries < 400; tries++)
      if (add(pick(Math.max(0, j - reachBack), Math.min(j, size - ends) - 1), j)) break;
  }
  for (let i = 0; i < size - ends; i++) {
    for (let tries = 0; tries < 200 && followers[i] === 0; tries++)
      add(i, pick(Math.max(i + 1, starts), Math.min(i + reachBack, size - 1)));
  }
  const wanted = Math.round(complexity * (size + 2)) - starts - ends;
  let have = links.reduce((sum, set) => sum + set.size, 0);
  for (let tries = 0; tries < 30000 && have < wanted; tries++) {
    const i = pick(0, size - ends - 1);
    if (add(i, pick(Math.max(i + 1, starts), Math.min(i + reachBack, size - 1)))) have++;
  }
  const durations = Array.from({ length: size }, () => pick(1, 10));
  const demands = Array.from({ length: size }, () => [0, 0, 0, 0]);
  demands.forEach((row) => {
    row[pick(0, 3)] = pick(1, 10);
  });
  let cells = size;
  while (cells < Math.round(factor * size * 4)) {
    const row = demands[pick(0, size - 1)]!;
    const r = pick(0, 3);
    if (row[r] === 0) {
      row[r] = pick(1, 10);
      cells++;
    }
  }
  const earliest: number[] = [];
  for (let j = 0; j < size; j++) earliest.push(Math.max(0, ...[...links[j]!].map((i) => earliest[i]! + durations[i]!)));
  const capacity = [0, 1, 2, 3].map((r) => {
    const least = Math.max(...demands.map((row) => row[r]!));
    let most = 0;
    for (const t of earliest) {
      let load = 0;
      for (let j = 0; j < size; j++) {
        if (earliest[j]! <= t && t < earliest[j]! + durations[j]!) load += demands[j]![r]!;
      }
      most = Math.max(most, load);
    }
    return least + Math.round(strength * (Math.max(most, least) - least));
  });
  return plainProblem({ durations, after: links.map((set) => [...set]), demands, capacity });
}

/** `count` instances over PSPLIB's own grid of parameters. */
export function generated(size: number, count: number, seed = 1): Instance[] {
  const strengths = size >= 120 ? [0.1, 0.2, 0.3, 0.4, 0.5] : [0.2, 0.5, 0.7, 1];
  const grid: Omit<ProGen, 'seed' | 'size'>[] = [];
  for (const complexity of [1.5, 1.8, 2.1]) {
    for (const factor of [0.25, 0.5, 0.75, 1])
      for (const strength of strengths) grid.push({ complexity, factor, strength });
  }
  return Array.from({ length: count }, (_, i) => {
    const parameters = { size, seed: seed * 1000 + i, ...grid[i % grid.length]! };
    return { name: `g${size}_${i + 1}`, problem: proGen(parameters) };
  });
}
