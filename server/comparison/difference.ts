/** Two versions of a roadmap, analysed alike, as one answer: what was edited, what that does to the plan, and why. */

import type { Analysis } from '../analysis/analysis.ts';
import { type Comparison, compare } from './compare.ts';
import { type FindingChanges, findingChanges } from './findingChanges.ts';

export interface Difference {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly comparison: Comparison;
  readonly findings: FindingChanges;
}

export function differenceOf(before: Analysis, after: Analysis): Difference {
  const comparison = compare(before, after);
  return { before, after, comparison, findings: findingChanges(before, after, comparison.formerIds) };
}
