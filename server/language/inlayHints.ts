/** Computed dates at the end of the line where a feature or milestone begins: `12 Jan to 29 Jan · 3d float`. */

import { lastAtMost } from '../../grammar/lastAtMost.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import type { Span } from '../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import { lateItem } from '../insight/lateItem.ts';
import { closedState } from '../schedule/closedState.ts';
import { longDate, period } from '../wording/dates.ts';
import { shortFloat } from '../wording/durations.ts';
import { entityOfPath, isWork, plannedOf } from '../workspace/places.ts';

export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** Only what stands in `within`, since an editor asks for what it shows. */
export function inlayHints(analysis: Analysis, file: ParsedFile, within: Span, withFloat: boolean): readonly Hint[] {
  const { schedule } = analysis;
  const hints: Hint[] = [];
  const lines = new Set<number>();

  const visit = (path: readonly Declaration[], start: number): void => {
    const declaration = path.at(-1)!;
    if (start > within.end || start + declaration.length < within.start) return;
    const entity = entityOfPath(analysis, path);
    const planned = isWork(entity) ? plannedOf(analysis, entity.index) : undefined;
    if (planned && isWork(entity)) {
      const over = closedState(schedule, entity.index);
      const header = start + (declaration.block?.start ?? declaration.length);
      const { line } = file.lines.at(header);
      // Two declarations on one line: the first hint would be taken for the other's.
      if (!lines.has(line) && over !== 'dropped' && (entity.kind === 'milestone' || planned.estimated)) {
        lines.add(line);
        hints.push({
          offset: file.lines.line(line).end,
          label: withFloat
            ? `${period(planned, schedule.start)} · ${over ?? shortFloat(lateItem(analysis.roadmap, planned))}`
            : period(planned, schedule.start),
          tooltip: `Planned from ${longDate(planned.firstDay)} to ${longDate(planned.lastDay)}`,
        });
      }
    }
    const { children, childStarts } = declaration;
    for (let i = Math.max(0, lastAtMost(childStarts, within.start - start)); i < children.length; i++) {
      if (start + childStarts[i]! > within.end) break;
      visit([...path, children[i]!], start + childStarts[i]!);
    }
  };

  const { items, starts } = file.tree;
  for (let i = Math.max(0, lastAtMost(starts, within.start)); i < items.length; i++) {
    if (starts[i]! > within.end) break;
    const item = items[i]!;
    if (item.kind === 'declaration') visit([item], starts[i]!);
  }
  return hints;
}
