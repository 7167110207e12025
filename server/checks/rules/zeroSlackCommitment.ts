import { countWorkdays } from '../../calendar/workCalendar.ts';
import { COMMITTED, DUE, OPEN } from '../../insight/structure.ts';
import type { Rule } from '../context.ts';
import { calendarOf, isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** Committed, with a due date, and no working day between the planned end and that date. A miss is told elsewhere. */
export const zeroSlackCommitment: Rule<'zero-slack-commitment'> = {
  code: 'zero-slack-commitment',
  find(context, report) {
    const { schedule } = context;
    const asOf = context.statusDate ?? Number.NEGATIVE_INFINITY;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | DUE | COMMITTED)) {
      const due = work.due!;
      if (due < asOf || !scheduled(work)) continue;
      const { lastDay } = schedule.items[work.index]!;
      if (lastDay > due || countWorkdays(calendarOf(work, context), lastDay + 1, due + 1) > 0) continue;
      report({ place: placeOf(work, 'due'), facts: { name: work.name, due, finish: lastDay } });
    }
  },
};
