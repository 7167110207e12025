import { leastLastDay } from '../../schedule/leastFinish.ts';
import { MISSED_READS, missedDates } from '../missedDates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Committed work of a levelled plan that misses its `due` in every order of the work. */
export const missedCommitment = rule({
  code: 'missed-commitment',
  reads: MISSED_READS,
  find(known, report) {
    for (const { work, facts } of missedDates(known)) {
      const possible = leastLastDay(known.schedule, work.index);
      if (possible !== undefined) report({ place: placeOf(work, 'due'), facts: { ...facts, possible } });
    }
  },
});
