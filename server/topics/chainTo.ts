/** The chain of work that a milestone depends on, by title. */

import type { Analysis } from '../analysis/analysis.ts';
import { isLeaf } from '../insight/leaf.ts';
import type { Work } from '../model/roadmap.ts';
import { drivingPath } from '../schedule/drivingPath.ts';

const MOST_STEPS = 4;

/** The work that has to be done for it, one after the other, the first one first; those in the middle are counted. */
export function chainTo({ roadmap, schedule }: Analysis, { index }: Work): string {
  const titles: string[] = [];
  for (const step of drivingPath(schedule, index)) {
    const work = roadmap.work[step.index]!;
    if (step.kind === 'driver' && isLeaf(work) && titles[0] !== work.title) titles.unshift(work.title);
  }
  if (titles.length < 2) return '';
  const more = titles.length - MOST_STEPS;
  const shown = more > 1 ? [titles[0]!, `${more} more`, ...titles.slice(1 - MOST_STEPS)] : titles;
  return shown.join(' → ');
}
