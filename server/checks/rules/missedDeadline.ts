import { leastLastDay } from '../../schedule/leastFinish.ts';
import { MISSED_READS, missedDates } from '../missedDates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Open work that the plan ends after its `due`. What no order of the work can keep is a `missed-commitment`. */
export const missedDeadline = rule({
  code: 'missed-deadline',
  reads: MISSED_READS,
  find(known, report) {
    for (const { work, facts } of missedDates(known)) {
      if (leastLastDay(known.schedule, work.index) === undefined) report({ place: placeOf(work, 'due'), facts });
    }
  },
});
