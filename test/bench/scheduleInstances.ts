/**
 * Test instances for levelling: the J30 files when the data folder is there, and generated ones after ProGen, the
 * generator behind PSPLIB (same parameters, other numbers), so that nothing is tuned on published instances alone.
 * Source: Kolisch, Sprecher, Drexl 1995, "Characterization and generation of a general class of resource-constrained
 * project scheduling problems", Management Science 41.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { everyDay, type Problem, plainShift } from '../../server/schedule/leveling/problem.ts';
import { type Plain, type ProGen, proGen } from './proGen.ts';

export interface Instance {
  readonly name: string;
  readonly problem: Problem;
  /** Proven best length, where published. */
  readonly optimum?: number;
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
export function j30(folder = resolve('../shared/data/psplib-j30')): Instance[] {
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
    return { name: `g${size}_${i + 1}`, problem: plainProblem(proGen(parameters)) };
  });
}
