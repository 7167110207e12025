/** The picture's data for each root, with a version that goes up when the answer changes. */

import type { TimelinePlan } from '../timeline/plan.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { syntaxErrors } from '../workspace/syntaxErrors.ts';
import type { TimelinePlanResult } from './requests.ts';

export interface Plans {
  planOf(analysis: Analysis, level?: boolean): TimelinePlanResult;
  /** Notes a root's newest analysis; true where it is another one than before. */
  note(analysis: Analysis): boolean;
  version(root: string): number;
  broken(analysis: Analysis): boolean;
  forget(root: string): void;
}

const isBroken = (analysis: Analysis): boolean => syntaxErrors(analysis).length > 0;

export function plans(planFor: (analysis: Analysis, level?: boolean) => TimelinePlan): Plans {
  const known = new Map<string, { readonly analysis: Analysis; readonly version: number }>();
  const made = new WeakMap<Analysis, TimelinePlan>();
  return Object.freeze({
    planOf(analysis: Analysis, level?: boolean): TimelinePlanResult {
      const plan = (level === undefined ? made.get(analysis) : undefined) ?? planFor(analysis, level);
      if (level === undefined) made.set(analysis, plan);
      return { plan, root: analysis.root, version: known.get(analysis.root)?.version ?? 0, broken: isBroken(analysis) };
    },
    note(analysis: Analysis) {
      const before = known.get(analysis.root);
      if (before?.analysis === analysis) return false;
      known.set(analysis.root, { analysis, version: (before?.version ?? 0) + 1 });
      return true;
    },
    version: (root: string) => known.get(root)?.version ?? 0,
    broken: isBroken,
    forget: (root: string) => void known.delete(root),
  });
}
