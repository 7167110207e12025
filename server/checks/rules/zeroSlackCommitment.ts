import { countWorkdays } from '../../calendar/workCalendar.ts';
import { COMMITTED, DUE, OPEN } from '../../insight/structure.ts';
import { calendarOf, isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** Committed, with a due date, and no working day between the planned end and that date. A miss is told elsewhere. */
export const zeroSlackCommitment = rule({
  code: 'zero-slack-commitment',
  reads: ['structure', 'work', 'schedule', 'planInput', 'statusDate'],
  find({ structure, work: all, schedule, planInput, statusDate }, report) {
    const asOf = statusDate ?? Number.NEGATIVE_INFINITY;
    const scheduled = isScheduled(schedule);
    for (const work of workWith({ structure, work: all, schedule }, OPEN | DUE | COMMITTED)) {
      const due = work.due!;
      if (due < asOf || !scheduled(work.index)) continue;
      const { lastDay } = schedule.items[work.index]!;
      if (lastDay > due || countWorkdays(calendarOf(planInput, work.index), lastDay + 1, due + 1) > 0) continue;
      report({ place: placeOf(work, 'due'), facts: { name: work.name, due, finish: lastDay } });
    }
  },
});
