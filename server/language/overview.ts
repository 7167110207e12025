/** A roadmap in a line, for the status item. */
import { isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { isLeaf } from '../insight/leaf.ts';
import { plannedOf } from '../workspace/places.ts';

export interface Overview {
  readonly root: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Those that somebody does; what is made of parts is counted by its parts, here as in the picture's heading. */
  readonly features: number;
  readonly milestones: number;
  /** Of the features. */
  readonly critical: number;
  /** The last day of work; absent where nothing is planned. */
  readonly finish?: string;
}

export function overview(analysis: Analysis): Overview {
  const { roadmap, findings, root } = analysis;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  let critical = 0;
  let finish: number | undefined;
  for (const { index } of roadmap.work) {
    const planned = plannedOf(analysis, index);
    if (!planned) continue;
    if (planned.critical && isLeaf(roadmap.work[index]!)) critical++;
    if (finish === undefined || planned.lastDay > finish) finish = planned.lastDay;
  }
  return {
    root,
    title: roadmap.header?.title ?? decodeURIComponentSafely(root.slice(root.lastIndexOf('/') + 1)),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info') + count('hint'),
    features: roadmap.work.filter(isLeaf).length,
    milestones: roadmap.work.filter(({ kind }) => kind === 'milestone').length,
    critical,
    ...(finish !== undefined && { finish: isoDate(finish) }),
  };
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
