import { countWorkdays } from '../../calendar/workCalendar.ts';
import { DUE, OPEN } from '../../insight/structure.ts';
import { whyInShort } from '../../insight/whyThisDate.ts';
import { longDate } from '../../wording/dates.ts';
import type { Rule } from '../context.ts';
import { calendarOf, isScheduled } from '../dates.ts';
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
      // A finish after Friday's due that falls on a Saturday is late by a day of somebody, so never by none.
      const late = Math.max(1, countWorkdays(calendarOf(work, context), due + 1, lastDay + 1));
      const because = whyInShort(roadmap, schedule, work.index, longDate);
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, kind: work.kind, due, finish: lastDay, late, because },
      });
    }
  },
};
