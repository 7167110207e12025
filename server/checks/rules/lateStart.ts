import { isoDate } from '../../../grammar/civil.ts';
import { nextWorkday } from '../../calendar/workCalendar.ts';
import { HORIZON, STARTED } from '../../insight/structure.ts';
import type { Feature } from '../../model/roadmap.ts';
import { handedOn } from '../../schedule/drives.ts';
import { startOfMonths } from '../../schedule/forwardPass.ts';
import { opening } from '../../schedule/lag.ts';
import { GATE, MOMENT, MONTHS, TO_FINISH } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
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
  const { origin } = schedule.passes.network.tables;
  return nextWorkday(calendarOf(work, context), Math.max(first, origin + heldUntil(work.index, schedule)));
}

/** The day, from the network's origin, from which what it waits for allows it to start, by their types and lags. */
function heldUntil(index: number, { passes: { network, early } }: Schedule): number {
  const { links, role, kind, amount } = network;
  let first = 0;
  const visit = (node: number): void => {
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      // What a whole waits for arrives at the gate of its parts.
      if (role[links.from[l]!] === GATE) visit(links.from[l]!);
      else {
        const moment = handedOn(network, early, l);
        // A link to its finish lets it start as long before as it takes.
        const ends = (links.type[l]! & TO_FINISH) !== 0 && kind[node] !== MOMENT;
        first = Math.max(first, ends ? startToEndAt(moment, node) : moment);
      }
    }
  };
  const startToEndAt = (moment: number, node: number): number => {
    if (kind[node] === MONTHS) return startOfMonths(network, node, 0, moment);
    const { clock, tables } = network;
    return opening(tables, clock[node]!, tables.workIndex[clock[node]! + moment]! - amount[node]!);
  };
  visit(index);
  return first;
}
