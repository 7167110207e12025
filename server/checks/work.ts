/** Questions that several rules ask about a piece of work. */
import type { Feature, Roadmap, Work } from '../model/roadmap.ts';

/** A feature without parts: what somebody does. */
export const isLeaf = (work: Work): work is Feature => work.kind === 'feature' && work.parts.length === 0;

export const isSummary = (work: Work): work is Feature => work.kind === 'feature' && work.parts.length > 0;

/** Out of the plan, itself or with the whole that it is a part of. */
export function isDropped(work: Work, roadmap: Roadmap): boolean {
  for (let at: Work | undefined = work; at !== undefined; ) {
    if (at.kind === 'feature' && at.status?.state === 'dropped') return true;
    at = at.partOf === undefined ? undefined : roadmap.work[at.partOf];
  }
  return false;
}

/** Finished, by its date or by its status. A milestone is a moment and only the plan knows when it is over. */
export const isDone = (work: Work): boolean =>
  work.kind === 'feature' && (work.finished !== undefined || work.status?.state === 'done');

/** Still to be done. */
export const isOpen = (work: Work, roadmap: Roadmap): boolean => !isDone(work) && !isDropped(work, roadmap);

export const hasEstimate = (feature: Feature): boolean =>
  feature.duration !== undefined || feature.effort !== undefined;

/** Whether `part` is somewhere inside the feature `whole`. */
export function isInside(part: Work, whole: number, roadmap: Roadmap): boolean {
  let at = part.partOf;
  while (at !== undefined) {
    if (at === whole) return true;
    at = roadmap.work[at]?.partOf;
  }
  return false;
}

export const isStarted = ({ started, finished, status }: Feature): boolean =>
  started !== undefined ||
  finished !== undefined ||
  (status !== undefined && (status.state !== 'planned' || (status.progress ?? 0) > 0));
