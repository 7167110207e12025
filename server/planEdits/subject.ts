/** The work that a gesture is about, with the place of its declaration; or why no gesture can be about it. */
import type { Declaration } from '../../grammar/syntax.ts';
import type { Analysis, ParsedFile } from '../analysis/analysis.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { entityOf, isWork, plannedOf } from '../workspace/places.ts';
import { type Refused, refuse } from './editResult.ts';

export interface Subject {
  readonly kind: 'found';
  readonly work: Work;
  readonly item: ScheduledItem;
  readonly file: ParsedFile;
  readonly declaration: Declaration;
  /** Where the declaration starts in its file. */
  readonly start: number;
}

export function subjectOf(analysis: Analysis, id: string): Subject | Refused {
  const work = entityOf(analysis, id);
  if (!isWork(work)) return refuse(`There is no \`${id}\` in the text any more.`);
  const { declaration, file: uri } = work.origin;
  const file = analysis.files.get(uri);
  if (!file?.positions.has(declaration)) return refuse(`There is no \`${id}\` in the text any more.`);
  if (closedState(analysis.schedule, work.index) === 'dropped') {
    return refuse(`\`${work.name}\` was dropped, so it has no dates in the plan.`);
  }
  const item = plannedOf(analysis, work.index);
  if (!item) return refuse(`\`${work.name}\` has no date: it is on a dependency cycle, or depends on one.`);
  return { kind: 'found', work, item, file, declaration, start: file.positions.start(declaration) };
}

/** A whole has no dates of its own to move. */
export const isWhole = (work: Work): boolean => work.kind === 'feature' && work.parts.length > 0;
