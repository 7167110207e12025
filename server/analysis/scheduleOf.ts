/** A roadmap's schedule as somebody asked for it: with the file's own word on levelling, or against it. */
import type { Day } from '../../grammar/civil.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { schedule } from '../schedule/passes.ts';
import type { Schedule } from '../schedule/schedule.ts';

export interface PlanOptions {
  readonly today: Day;
  /** How many schedules a search may make; `true` for a thousand, `false` for no levelling. Left out, the header decides. */
  readonly level?: boolean | number;
  /** Of the search. */
  readonly seed?: number;
}

/** Enough to come within half a percent of the best plan, and soon done on a plan of some hundred features. */
const usualBudget = 1000;

/** @param before the schedule of an earlier version, from which what an edit left alone is kept; the answer is the same */
export function scheduleOf(roadmap: Roadmap, { today, level, seed }: PlanOptions, before?: Schedule): Schedule {
  if (level === undefined || level === false) return schedule(roadmap, { today, level, before });
  return schedule(roadmap, { today, level: { budget: level === true ? usualBudget : level, seed }, before });
}
