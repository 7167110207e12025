/** What the editor lights: the names of critical and nearly critical work in a file, or of the path that drives one milestone. */
import { type Span, shift } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { closedState } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import { entityOf, isWork, plannedOf } from '../workspace/places.ts';

export interface CriticalSpans {
  readonly critical: readonly Span[];
  readonly nearCritical: readonly Span[];
}

/** `near` is the float, in working days, up to which work counts as nearly critical. `to` is the id of a milestone or feature. */
export function criticalSpans(analysis: Analysis, file: ParsedFile, near: number, to?: string): CriticalSpans {
  const critical: Span[] = [];
  const nearCritical: Span[] = [];
  const goal = to === undefined ? undefined : entityOf(analysis, to);
  const path = isWork(goal) ? new Set(drivingPath(analysis.schedule, goal.index).map(({ index }) => index)) : undefined;
  for (const work of analysis.roadmap.work) {
    const { origin, index } = work;
    if (origin.file !== file.uri || !file.positions.has(origin.declaration)) continue;
    const planned = plannedOf(analysis, index);
    if (!planned || closedState(analysis.schedule, work.index)) continue;
    const { id, title, keyword } = origin.declaration;
    const span = shift(id ?? title ?? keyword, file.positions.start(origin.declaration));
    if (path) {
      if (path.has(index)) critical.push(span);
    } else if (planned.critical) critical.push(span);
    else if (planned.estimated && planned.totalFloat <= near) nearCritical.push(span);
  }
  return { critical, nearCritical };
}
