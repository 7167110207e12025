import { isoDate } from '../../../grammar/civil.ts';
import { nextWorkday } from '../../calendar/workCalendar.ts';
import { HORIZON, STARTED } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import { heldUntil } from '../../schedule/heldUntil.ts';
import type { CheckContext, Rule } from '../context.ts';
import { calendarOf, isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';
import { openLeaves } from '../work.ts';

/**
 * Estimated work that nothing held back, and that has not begun by the status date. What waits for it is late because
 * of it and is not told again.
 */
export const lateStart: Rule = {
  code: 'late-start',
  find(context, report) {
    const asOf = context.statusDate;
    if (asOf === undefined) return;
    const scheduled = isScheduled(context);
    for (const work of openLeaves(context, 0, STARTED | HORIZON)) {
      if (!hasEstimate(work) && work.start === undefined) continue;
      if (!scheduled(work)) continue;
      const start = work.start ?? couldStart(work, context);
      if (start === undefined || start >= asOf) continue;
      report({
        place: placeOf(work, 'start'),
        facts: { name: work.name, start: isoDate(start), asOf: isoDate(asOf), add: `started ${isoDate(start)}` },
      });
    }
  },
};

const hasEstimate = ({ duration, effort }: Feature): boolean => duration !== undefined || effort !== undefined;

/** The day from which nothing held it; none where the plan puts it after something that is still to be done. */
function couldStart(work: Feature, context: CheckContext): number | undefined {
  const { roadmap, schedule } = context;
  if (schedule.items[work.index]!.driver.kind !== 'status-date') return undefined;
  const { wholes } = context.structure;
  let first = schedule.start;
  // What a whole may not begin before, its parts may not either.
  for (let at = work.index; at >= 0; at = wholes[at]!) first = Math.max(first, roadmap.work[at]!.earliest ?? first);
  return nextWorkday(calendarOf(work, context), Math.max(first, heldUntil(schedule, work.index)));
}
