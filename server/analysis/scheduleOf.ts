/** A plan's schedule as somebody asked for it: with the file's own word on levelling, or against it. */
import type { Day } from '../../grammar/civil.ts';
import { type ScheduleOptions, schedule } from '../schedule/passes.ts';
import type { PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';

export interface PlanOptions {
  readonly today: Day;
  /**
   * How many schedules a search may make; `true` for a thousand, `'priority-rule'` for the rule alone, `false` for no
   * levelling. Left out, the header decides.
   */
  readonly level?: boolean | number | 'priority-rule';
  /** Of the search. */
  readonly seed?: number;
}

/** Enough to come within half a percent of the best plan, and soon done on a plan of some hundred features. */
const usualBudget = 1000;

/** @param before the schedule of an earlier version, from which what an edit left alone is kept; the answer is the same */
export const scheduleOf = (input: PlanInput, { today, level, seed }: PlanOptions, before?: Schedule): Schedule =>
  schedule(input, { today, level: searchOf(level, seed) }, before);

function searchOf(level: PlanOptions['level'], seed: number | undefined): ScheduleOptions['level'] {
  if (level === undefined || level === false) return level;
  if (level === 'priority-rule') return true;
  return { budget: level === true ? usualBudget : level, seed };
}
