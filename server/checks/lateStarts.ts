/** Work that could have started before the status date, has not, and makes a due date be missed. */
import type { Day } from '../../grammar/civil.ts';
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { nextWorkday } from '../calendar/workCalendar.ts';
import { ESTIMATED, HORIZON, indexesWith, LEAF, OPEN, PINNED, STARTED, type Structure } from '../insight/structure.ts';
import { heldUntil } from '../schedule/heldUntil.ts';
import { NO_DAY, type PlanInput } from '../schedule/planInput.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { isAlike } from '../util/isAlike.ts';
import { calendarOf, isScheduled } from './dates.ts';

export interface LateStart {
  /** Work index. */
  readonly work: number;
  /** The day it is set for, else the first on which nothing held it any more. */
  readonly start: Day;
  /** The work whose due date is missed because of it: itself, or what depends on it or contains it. */
  readonly due: number;
}

/** In the order of the text. Work that waits for late work is late because of that and is not among them. */
export const lateStarts = fact(
  'lateStarts',
  [facts.structure, facts.planInput, facts.schedule, facts.statusDate],
  (structure, input, schedule, statusDate): readonly LateStart[] => {
    if (statusDate === undefined) return [];
    const scheduled = isScheduled(schedule);
    const isPlanned = (index: number): boolean => (structure.flags[index]! & (ESTIMATED | PINNED)) !== 0;
    const found: LateStart[] = [];
    for (const work of indexesWith(structure, OPEN | LEAF, STARTED | HORIZON, isPlanned)) {
      if (!scheduled(work)) continue;
      const start = input.pinned[work] === NO_DAY ? couldStart(work, structure, input, schedule) : input.pinned[work]!;
      if (start === undefined || start >= statusDate) continue;
      const due = schedule.items[work]!.lateFor;
      if (due !== undefined) found.push({ work, start, due });
    }
    return found;
  },
  { isSame: (now, before) => isAlike(now, before) },
);

/** Nothing where the plan puts it after something that is still to be done. */
function couldStart(index: number, { wholes }: Structure, input: PlanInput, schedule: Schedule): Day | undefined {
  if (schedule.items[index]!.driver.kind !== 'status-date') return undefined;
  let first = schedule.start;
  // A sub-feature cannot start before its feature; where nothing is stated, the day is before all others.
  for (let at = index; at >= 0; at = wholes[at]!) first = Math.max(first, input.earliest[at]!);
  return nextWorkday(calendarOf(input, index), Math.max(first, heldUntil(schedule, index)));
}
