/**
 * How far along work is, 0 to 1. Needs a schedule. Promises: done is 1; else the stated percentage; else, on a status
 * date, the working days that started work has had of those it takes; else 0. A summary has the mean of its parts,
 * weighted by their working days; a milestone counts nothing in it, unless there is nothing but milestones.
 */
import type { Day } from '../../grammar/civil.ts';
import { DAYS_PER_MONTH, type Span, wholeTime } from './durations.ts';
import { WORK } from './network.ts';
import { DROPPED, NO_DAY } from './planInput.ts';
import type { Schedule } from './schedule.ts';
import { beganOn, isUnderWay } from './underWay.ts';

export function progressOf(schedule: Schedule): Float64Array {
  const { input, network } = schedule.passes;
  const progress = new Float64Array(input.count);
  const weights = new Float64Array(input.count);
  const parts = new Int32Array(input.count);
  const done = new Float64Array(input.count);
  // Parts follow their summary, so going backwards every summary is complete when it is met.
  for (let i = input.count - 1; i >= 0; i--) {
    if (network.done[i]) progress[i] = 1;
    else if (input.summary[i] && parts[i]! > 0) progress[i] = done[i]! / (weights[i]! > 0 ? weights[i]! : parts[i]!);
    else progress[i] = ownProgress(schedule, i);
    const above = input.partOf[i]!;
    if (above < 0 || input.state[i] === DROPPED) continue;
    const weight = input.summary[i] ? weights[i]! : schedule.items[i]!.workingDays;
    // Counted by number until the first part with working time is met, by time from then on.
    if (weight > 0 && weights[above] === 0) done[above] = 0;
    if (weight > 0 || weights[above] === 0) done[above] = done[above]! + progress[i]! * (weight > 0 ? weight : 1);
    weights[above] = weights[above]! + weight;
    parts[above] = parts[above]! + 1;
  }
  return progress;
}

/** The days that are left of work under way on a status date, of its own calendar; nothing where that is not known. */
export function remainingOf({ asOf, passes: { network, input } }: Schedule, index: number): number | undefined {
  if (asOf === undefined || !isUnderWay(input, index)) return undefined;
  if (network.finished[index]! >= 0) return 0;
  return network.kind[index] === WORK ? network.amount[index] : undefined;
}

/** How long its likely estimate makes work: in whole days of its clock or in months, and before it is rounded. */
export function plannedTime({ passes: { input } }: Schedule, index: number): Span & { readonly exact: number } {
  const exact = input.likely[index]!;
  const span = wholeTime({ unit: input.likelyUnit[index]!, amount: exact });
  return { ...span, exact: span.unit === input.likelyUnit[index] ? exact : exact * DAYS_PER_MONTH };
}

/** Since when work is under way on the status date; nothing where it is not. */
export function underWay(
  { asOf, passes: { input } }: Schedule,
  index: number,
): { readonly began: Day | undefined } | undefined {
  return asOf !== undefined && isUnderWay(input, index) ? { began: beganOn(input, index) } : undefined;
}

/** The first day of what remains of work that has begun, had it something left; its first day otherwise. */
export const resumesOn = ({ asOf, passes: { network, early } }: Schedule, index: number): Day =>
  network.finished[index]! >= 0 && asOf !== undefined ? asOf : network.tables.origin + early.start[index]!;

function ownProgress({ asOf, items, passes: { network, input } }: Schedule, i: number): number {
  const stated = input.progress[i]!;
  if (!Number.isNaN(stated)) return Math.min(1, Math.max(0, stated));
  if (input.milestone[i] || input.started[i] === NO_DAY || asOf === undefined) return 0;
  const all = items[i]!.workingDays;
  return all > 0 ? Math.min(1, Math.max(0, 1 - network.amount[i]! / all)) : 0;
}
