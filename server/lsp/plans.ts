/** The picture's data for each root, with a version that goes up when the answer changes. */

import type { Analysis } from '../analysis/analysis.ts';
import type { TimelinePlanResult } from '../protocol/requests.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import type { ViewQuery } from '../timeline/views/shown.ts';
import type { ViewData } from '../topics/viewData.ts';
import { syntaxErrors } from '../workspace/syntaxErrors.ts';

export interface Plans {
  planOf(analysis: Analysis, level?: boolean): TimelinePlanResult;
  /** Of the newest analysis without syntax errors, as the picture in the preview is. */
  viewOf(analysis: Analysis, query: ViewQuery, level?: boolean): ViewData;
  /** Notes a root's newest analysis; true where it is another one than before. */
  note(analysis: Analysis): boolean;
  version(root: string): number;
  broken(analysis: Analysis): boolean;
  forget(root: string): void;
}

const isBroken = (analysis: Analysis): boolean => syntaxErrors(analysis).length > 0;

export function plans(
  planFor: (analysis: Analysis, level?: boolean) => TimelinePlan,
  viewFor: (analysis: Analysis, query: ViewQuery, level?: boolean) => ViewData,
): Plans {
  const known = new Map<string, { readonly analysis: Analysis; readonly version: number; readonly good: Analysis }>();
  return Object.freeze({
    planOf(analysis: Analysis, level?: boolean): TimelinePlanResult {
      const plan = planFor(analysis, level);
      const errors = syntaxErrors(analysis).length;
      return { plan, root: analysis.root, version: known.get(analysis.root)?.version ?? 0, syntaxErrors: errors };
    },
    viewOf: (analysis: Analysis, query: ViewQuery, level?: boolean) =>
      viewFor(isBroken(analysis) ? (known.get(analysis.root)?.good ?? analysis) : analysis, query, level),
    note(analysis: Analysis) {
      const before = known.get(analysis.root);
      if (before?.analysis === analysis) return false;
      const good = isBroken(analysis) ? (before?.good ?? analysis) : analysis;
      known.set(analysis.root, { analysis, version: (before?.version ?? 0) + 1, good });
      return true;
    },
    version: (root: string) => known.get(root)?.version ?? 0,
    broken: isBroken,
    forget: (root: string) => void known.delete(root),
  });
}
