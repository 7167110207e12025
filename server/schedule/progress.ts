/**
 * How far along work is, 0 to 1. Needs a roadmap and its schedule. Promises: done is 1; else the stated percentage; else,
 * on a status date, the working days that started work has had of those it takes; else 0. A summary has the mean of its
 * parts, weighted by their working days; a milestone counts nothing in it, unless there is nothing but milestones.
 */
import type { Roadmap, Work } from '../model/roadmap.ts';
import { WORK } from './network.ts';
import type { Schedule } from './schedule.ts';

export function progressOf(roadmap: Roadmap, schedule: Schedule): Float64Array {
  const { work } = roadmap;
  const progress = new Float64Array(work.length);
  const weights = new Float64Array(work.length);
  const parts = new Int32Array(work.length);
  const done = new Float64Array(work.length);
  // Parts follow their summary, so going backwards every summary is complete when it is met.
  for (let i = work.length - 1; i >= 0; i--) {
    const item = work[i]!;
    const isSummary = item.kind === 'feature' && item.parts.length > 0;
    if (isDone(item)) progress[i] = 1;
    else if (isSummary && parts[i]! > 0) progress[i] = done[i]! / (weights[i]! > 0 ? weights[i]! : parts[i]!);
    else progress[i] = ownProgress(item, schedule);
    const above = item.partOf;
    if (above === undefined || item.status?.state === 'dropped') continue;
    const weight = isSummary ? weights[i]! : schedule.items[i]!.workingDays;
    // Counted by number until the first part with working time is met, by time from then on.
    if (weight > 0 && weights[above] === 0) done[above] = 0;
    if (weight > 0 || weights[above] === 0) done[above] = done[above]! + progress[i]! * (weight > 0 ? weight : 1);
    weights[above] = weights[above]! + weight;
    parts[above] = parts[above]! + 1;
  }
  return progress;
}

/** The days that are left of work in progress on a status date, of its own calendar; nothing where that is not known. */
export function remainingOf(work: Work, { asOf, passes: { network } }: Schedule): number | undefined {
  const isBegun = work.kind === 'feature' && (work.started !== undefined || work.status?.state === 'in-progress');
  return isBegun && asOf !== undefined && !isDone(work) && network.kind[work.index] === WORK
    ? network.amount[work.index]
    : undefined;
}

const isDone = ({ status, finished }: Work): boolean => finished !== undefined || status?.state === 'done';

function ownProgress(work: Work, { asOf, items, passes }: Schedule): number {
  if (work.status?.progress !== undefined) return Math.min(1, Math.max(0, work.status.progress));
  if (work.kind === 'milestone' || work.started === undefined || asOf === undefined) return 0;
  const { network } = passes;
  const all = items[work.index]!.workingDays;
  return all > 0 ? Math.min(1, Math.max(0, 1 - network.amount[work.index]! / all)) : 0;
}
