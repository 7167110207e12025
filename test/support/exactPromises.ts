/**
 * The fewest promises that any order misses, by branch and bound over serial schedules: exact, for plans of about a
 * dozen pieces of work. Some order makes a schedule that is best for every measure that never gains from finishing
 * later (Sprecher, Kolisch, Drexl 1995, "Semi-active, active and non-delay schedules", EJOR 80).
 */
import type { PromisePlan } from './promisePlans.ts';

export interface Missed {
  readonly committed: number;
  readonly planned: number;
}

const before = (a: Missed, b: Missed): boolean =>
  a.committed < b.committed || (a.committed === b.committed && a.planned < b.planned);

/**
 * @param known what some plan misses: only better ones are looked for
 * @param most states to look at; undefined where they are not enough
 */
export function fewestMissed(plan: PromisePlan, known: Missed, most = 2_000_000): Missed | undefined {
  const { durations, after, demands, capacity, due, commitment } = plan;
  const size = durations.length;
  const followers = durations.map((_, j) => durations.flatMap((_, k) => (after[k]!.includes(j) ? [k] : [])));
  const order = durations.map((_, j) => j).filter((j) => due[j] !== undefined && commitment[j] !== 'aspiration');
  let best = known;
  const start = new Int32Array(size).fill(-1);
  const days = durations.reduce((sum, d) => sum + d, 0) + 1;
  const free = capacity.map((units) => new Int32Array(days).fill(units));
  const seen = new Set<string>();
  let states = 0;

  /** What surely is missed: finishes by the links alone, for what is not placed. */
  const bound = (): Missed => {
    const finish = new Int32Array(size);
    for (let j = 0; j < size; j++) {
      let from = start[j]!;
      if (from < 0) {
        from = 0;
        for (const i of after[j]!) from = Math.max(from, finish[i]!);
        while (demands[j]!.some((units, r) => units > free[r]![from]!)) from++;
      }
      finish[j] = from + durations[j]!;
    }
    let committed = 0;
    let planned = 0;
    for (const j of order) {
      if (finish[j]! - 1 <= due[j]!) continue;
      if (commitment[j] === 'committed') committed++;
      else planned++;
    }
    return { committed, planned };
  };

  const visit = (placed: number): boolean => {
    if (++states > most) return false;
    const least = bound();
    if (!before(least, best)) return true;
    if (placed === size) {
      best = least;
      return true;
    }
    const key = start.join(',');
    if (seen.has(key)) return true;
    seen.add(key);
    const ready = durations.map((_, j) => j).filter((j) => start[j]! < 0 && after[j]!.every((i) => start[i]! >= 0));
    const urgency = (j: number): number => Math.min(due[j] ?? days, ...followers[j]!.map((k) => due[k] ?? days));
    for (const j of ready.sort((a, b) => urgency(a) - urgency(b))) {
      let at = Math.max(0, ...after[j]!.map((i) => start[i]! + durations[i]!));
      const isFree = (): boolean => {
        for (let day = at; day < at + durations[j]!; day++)
          for (let r = 0; r < capacity.length; r++) if (free[r]![day]! < demands[j]![r]!) return false;
        return true;
      };
      while (!isFree()) at++;
      start[j] = at;
      const take = (sign: number): void => {
        for (let day = at; day < at + durations[j]!; day++)
          for (let r = 0; r < capacity.length; r++) free[r]![day]! -= sign * demands[j]![r]!;
      };
      take(1);
      const whole = visit(placed + 1);
      take(-1);
      start[j] = -1;
      if (!whole) return false;
      if (best.committed === 0 && best.planned === 0) return true;
    }
    return true;
  };
  return visit(0) ? best : undefined;
}
