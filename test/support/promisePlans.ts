/**
 * Generated plans with promises, for levelling: random ones and ones after ProGen, with due dates that a hidden plan
 * keeps or nearly keeps, commitments and scores. Seeded; all on one Monday-to-Friday calendar, so that an exact search
 * can count in working days.
 */
import { dayOf } from '../../grammar/civil.ts';
import { createRandom, type Random } from '../../server/schedule/leveling/random.ts';
import { type Plain, proGen } from '../bench/proGen.ts';
import type { CheckedItem, CheckedPlan } from './levelChecker.ts';

const planStart = dayOf(2027, 1, 4);

export interface PromiseOptions {
  readonly size: number;
  readonly seed: number;
  /** Due dates are the finishes of a hidden plan times a number between these. */
  readonly slack: readonly [least: number, most: number];
  /** Share of the work that has a due date. */
  readonly share?: number;
  /** Two and one more for each dozen features, up to six, where it is left out. */
  readonly teams?: number;
}

/** A plan with nothing in it but what the exact search needs: working days, links, demands and promises. */
export interface PromisePlan extends Plain {
  /** By task, the last working day (from 0) on which it may end; undefined where it has no due date. */
  readonly due: readonly (number | undefined)[];
  readonly commitment: readonly ('committed' | 'planned' | 'aspiration')[];
  readonly score: readonly (number | undefined)[];
}

export function randomPromises(options: PromiseOptions): PromisePlan {
  const { size, seed } = options;
  const random = createRandom(seed);
  const teams = options.teams ?? Math.min(6, 2 + Math.floor(size / 12));
  const capacity = Array.from({ length: teams }, () => 1 + random.below(3));
  const after = Array.from({ length: size }, (_, j) => {
    const found = new Set<number>();
    for (let back = 1; back <= Math.min(j, 8); back++) if (random.unit() < 0.16) found.add(j - back);
    return [...found];
  });
  const durations = Array.from({ length: size }, () => 1 + random.below(10));
  const demands = durations.map(() => {
    const row = new Array<number>(teams).fill(0);
    const team = random.below(teams);
    row[team] = 1 + random.below(Math.min(2, capacity[team]!));
    if (random.unit() < 0.15) {
      const other = random.below(teams);
      if (other !== team) row[other] = 1;
    }
    return row;
  });
  return withPromises({ durations, after, demands, capacity }, options, random);
}

export function proGenPromises(options: PromiseOptions): PromisePlan {
  const { size, seed } = options;
  const random = createRandom(seed);
  const factor = [0.25, 0.5, 0.75, 1][random.below(4)]!;
  const strength = [0.2, 0.5, 0.7][random.below(3)]!;
  const complexity = [1.5, 1.8, 2.1][random.below(3)]!;
  return withPromises(proGen({ size, complexity, factor, strength, seed }), options, random);
}

function withPromises(plain: Plain, { slack, share = 0.3 }: PromiseOptions, random: Random): PromisePlan {
  const size = plain.durations.length;
  const finish = serial(plain, shuffled(size, random));
  const due = finish.map((day) =>
    random.unit() < share
      ? Math.max(0, Math.round(day * (slack[0] + random.unit() * (slack[1] - slack[0]))) - 1)
      : undefined,
  );
  const commitment = due.map(() => {
    const roll = random.unit();
    return roll < 0.45 ? 'committed' : roll < 0.85 ? 'planned' : 'aspiration';
  });
  const score = due.map(() => (random.unit() < 0.8 ? 1 + random.below(100) : undefined));
  return { ...plain, due, commitment, score };
}

const shuffled = (size: number, random: Random): number[] => {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
};

/** Finishes, in working days, of a serial schedule by priorities. */
function serial({ durations, after, demands, capacity }: Plain, priority: readonly number[]): number[] {
  const size = durations.length;
  const place = new Array<number>(size);
  priority.forEach((j, at) => {
    place[j] = at;
  });
  const finish = new Array<number>(size).fill(-1);
  const load: number[][] = capacity.map(() => []);
  for (let made = 0; made < size; made++) {
    let next = -1;
    for (let j = 0; j < size; j++) {
      if (finish[j]! >= 0 || after[j]!.some((i) => finish[i]! < 0)) continue;
      if (next < 0 || place[j]! < place[next]!) next = j;
    }
    let start = Math.max(0, ...after[next]!.map((i) => finish[i]!));
    const fits = (day: number): boolean =>
      capacity.every((most, r) => demands[next]![r] === 0 || (load[r]![day] ?? 0) + demands[next]![r]! <= most);
    while (Array.from({ length: durations[next]! }, (_, x) => start + x).some((day) => !fits(day))) start++;
    finish[next] = start + durations[next]!;
    for (let day = start; day < finish[next]!; day++)
      for (let r = 0; r < capacity.length; r++) load[r]![day] = (load[r]![day] ?? 0) + demands[next]![r]!;
  }
  return finish;
}

/** The calendar day of a working day, counted from the start of the plan. */
const calendarDay = (workday: number): number => planStart + Math.floor(workday / 5) * 7 + (workday % 5);

const nameOf = (j: number): string => `t${j}`;
const teamOf = (r: number): string => `team-${r}`;

/** The same as a plan that can be written as text and checked. */
export function checkedPlan(plan: PromisePlan): CheckedPlan {
  const { durations, after, demands, capacity, due, commitment, score } = plan;
  const workdays = [1, 2, 3, 4, 5];
  return {
    start: planStart,
    workdays,
    teams: Object.fromEntries(
      capacity.map((people, r) => [teamOf(r), { workdays, away: [], capacity: [[0, people] as const] }]),
    ),
    items: durations.map((duration, j): CheckedItem => {
      const day = due[j];
      return {
        name: nameOf(j),
        duration,
        asks: demands[j]!.flatMap((people, r) => (people > 0 ? [{ team: teamOf(r), people }] : [])),
        after: after[j]!.map((i) => ({ from: nameOf(i), type: 'FS', lag: 0, elapsed: false })),
        ...(day !== undefined && { due: calendarDay(day), commitment: commitment[j] }),
        ...(score[j] !== undefined && { score: score[j] }),
      };
    }),
  };
}
