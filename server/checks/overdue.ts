import { isoDate } from '../../grammar/civil.ts';
import type { Rule } from './context.ts';
import { isScheduled, statusDate } from './dates.ts';
import { placeOf } from './placeOf.ts';
import { isOpen } from './work.ts';

/** A milestone is done when all that it waits for is, so it is overdue only while the plan puts it after that day. */
export const overdue: Rule = {
  code: 'overdue',
  find(context, report) {
    const { roadmap, schedule } = context;
    const asOf = statusDate(context);
    if (asOf === undefined) return;
    const scheduled = isScheduled(context);
    for (const work of roadmap.work) {
      const { due } = work;
      if (due === undefined || due >= asOf || !isOpen(work, roadmap) || !scheduled(work)) continue;
      if (work.kind === 'milestone' && schedule.items[work.index]!.lastDay <= due) continue;
      if (work.kind === 'feature' && work.parts.length > 0 && schedule.items[work.index]!.lastDay <= due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due: isoDate(due), asOf: isoDate(asOf), days: asOf - due },
      });
    }
  },
};
