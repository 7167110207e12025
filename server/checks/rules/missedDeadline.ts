import { DUE, OPEN } from '../../insight/structure.ts';
import { whyInShort } from '../../insight/whyThisDate.ts';
import { workdaysLate } from '../../insight/workdaysLate.ts';
import type { Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** Open work that the plan ends after its `due`. Where that day has passed already, `overdue` says so instead. */
export const missedDeadline: Rule<'missed-deadline'> = {
  code: 'missed-deadline',
  find(context, report) {
    const { roadmap, schedule } = context;
    const asOf = context.statusDate ?? Number.NEGATIVE_INFINITY;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | DUE)) {
      const due = work.due!;
      if (due < asOf) continue;
      const { lastDay } = schedule.items[work.index]!;
      if (lastDay <= due || !scheduled(work)) continue;
      const late = workdaysLate(context.planInput, schedule, work);
      const because = whyInShort(roadmap, schedule, work.index, {});
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, kind: work.kind, due, finish: lastDay, late, because },
      });
    }
  },
};
