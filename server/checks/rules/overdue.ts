import { DUE, OPEN } from '../../insight/structure.ts';
import { isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** A milestone is done when all that it waits for is, so it is overdue only while the plan puts it after that day. */
export const overdue = rule({
  code: 'overdue',
  reads: ['structure', 'work', 'schedule', 'statusDate'],
  find({ structure, work: all, schedule, statusDate: asOf }, report) {
    if (asOf === undefined) return;
    const scheduled = isScheduled(schedule);
    for (const work of workWith({ structure, work: all, schedule }, OPEN | DUE)) {
      const due = work.due!;
      if (due >= asOf || !scheduled(work.index)) continue;
      const ends = work.kind === 'milestone' || work.parts.length > 0;
      if (ends && schedule.items[work.index]!.lastDay <= due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due, asOf },
      });
    }
  },
});
