/** Work that could have started before the status date, has not, and makes a due date be missed. */
import type { Day } from '../../grammar/civil.ts';
import { nextWorkday } from '../calendar/workCalendar.ts';
import { HORIZON, STARTED } from '../insight/structure.ts';
import type { Feature, Work } from '../model/roadmap.ts';
import { heldUntil } from '../schedule/heldUntil.ts';
import type { CheckContext } from './context.ts';
import { calendarOf, isScheduled } from './dates.ts';
import { openLeaves } from './work.ts';

export interface LateStart {
  readonly work: Feature;
  /** The day it is set for, else the first on which nothing held it any more. */
  readonly start: Day;
  /** The work whose due date is missed because of it: itself, or what depends on it or contains it. */
  readonly due: Work;
}

/** In the order of the text. Work that waits for late work is late because of that and is not among them. */
export function lateStarts(context: CheckContext): readonly LateStart[] {
  const { roadmap, schedule, statusDate } = context;
  if (statusDate === undefined) return [];
  const scheduled = isScheduled(context);
  return openLeaves(context, 0, STARTED | HORIZON).flatMap((work) => {
    if (!scheduled(work)) return [];
    if (!hasEstimate(work) && work.start === undefined) return [];
    const start = work.start ?? couldStart(work, context);
    if (start === undefined || start >= statusDate) return [];
    const due = schedule.items[work.index]!.lateFor;
    return due === undefined ? [] : [{ work, start, due: roadmap.work[due]! }];
  });
}

const hasEstimate = ({ duration, effort }: Feature): boolean => duration !== undefined || effort !== undefined;

/** Nothing where the plan puts it after something that is still to be done. */
function couldStart(work: Feature, context: CheckContext): Day | undefined {
  const { roadmap, schedule } = context;
  if (schedule.items[work.index]!.driver.kind !== 'status-date') return undefined;
  const { wholes } = context.structure;
  let first = schedule.start;
  // A sub-feature cannot start before its feature.
  for (let at = work.index; at >= 0; at = wholes[at]!) first = Math.max(first, roadmap.work[at]!.earliest ?? first);
  return nextWorkday(calendarOf(work, context), Math.max(first, heldUntil(schedule, work.index)));
}
