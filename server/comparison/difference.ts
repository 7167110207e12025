/** Two versions of a roadmap, analysed alike, as one answer: what was edited, what that does to the plan, and why. */

import type { Analysis } from '../analysis/analysis.ts';
import { type PlanOptions, scheduleOf } from '../analysis/scheduleOf.ts';
import { publicHolidays } from '../calendar/publicHolidays.ts';
import { type Comparison, compare } from './compare.ts';
import { type FindingChanges, findingChanges } from './findingChanges.ts';

export interface Difference {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly comparison: Comparison;
  readonly findings: FindingChanges;
}

const holidays = publicHolidays();

/** @param options those that both were analysed with */
export function differenceOf(
  before: Analysis,
  after: Analysis,
  { level, seed }: Pick<PlanOptions, 'level' | 'seed'> = {},
): Difference {
  const { today } = after;
  const comparison = compare(before, after, {
    holidays,
    plan: (roadmap, like) => scheduleOf(roadmap, { today, level, seed }, like),
  });
  return { before, after, comparison, findings: findingChanges(before, after, comparison.formerIds) };
}
