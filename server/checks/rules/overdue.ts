import { DUE, OPEN } from '../../insight/structure.ts';
import type { Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** A milestone is done when all that it waits for is, so it is overdue only while the plan puts it after that day. */
export const overdue: Rule<'overdue'> = {
  code: 'overdue',
  find(context, report) {
    const { schedule } = context;
    const asOf = context.statusDate;
    if (asOf === undefined) return;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | DUE)) {
      const due = work.due!;
      if (due >= asOf || !scheduled(work)) continue;
      if (work.kind === 'milestone' && schedule.items[work.index]!.lastDay <= due) continue;
      if (work.kind === 'feature' && work.parts.length > 0 && schedule.items[work.index]!.lastDay <= due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due, asOf },
      });
    }
  },
};
