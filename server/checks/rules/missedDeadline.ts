import { DUE, OPEN } from '../../insight/structure.ts';
import { whyInShort } from '../../insight/whyThisDate.ts';
import { workdaysLate } from '../../insight/workdaysLate.ts';
import { isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** Open work that the plan ends after its `due`. Where that day has passed already, `overdue` says so instead. */
export const missedDeadline = rule({
  code: 'missed-deadline',
  reads: ['structure', 'work', 'entities', 'schedule', 'planInput', 'statusDate'],
  find({ structure, work: all, entities: byId, schedule, planInput, statusDate }, report) {
    const asOf = statusDate ?? Number.NEGATIVE_INFINITY;
    const scheduled = isScheduled(schedule);
    for (const work of workWith({ structure, work: all, schedule }, OPEN | DUE)) {
      const due = work.due!;
      if (due < asOf) continue;
      const { lastDay } = schedule.items[work.index]!;
      if (lastDay <= due || !scheduled(work.index)) continue;
      const late = workdaysLate(planInput, schedule, work);
      const because = whyInShort({ work: all, byId }, schedule, work.index, {});
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, kind: work.kind, due, finish: lastDay, late, because },
      });
    }
  },
});
