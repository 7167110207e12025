import { isLikelyEnough } from '../../insight/likelyEnough.ts';
import { isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isOpen } from '../work.ts';

/** Only where a simulation has run, and only for dates that the plan itself still meets. */
export const lowConfidenceDate = rule({
  code: 'low-confidence-date',
  reads: ['confidence', 'structure', 'work', 'schedule'],
  find({ confidence, structure, work: all, schedule }, report) {
    if (confidence === undefined) return;
    const scheduled = isScheduled(schedule);
    const isLeveled = schedule.leveling.method !== 'none';
    for (const [index, { meets, p80 }] of confidence) {
      const work = all[index];
      if (work?.due === undefined || !isOpen(structure, index) || !scheduled(index)) continue;
      if (isLikelyEnough(work, meets)) continue;
      if (schedule.items[index]!.lastDay > work.due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due: work.due, probability: meets, p80, ...(isLeveled && { leveled: true }) },
      });
    }
  },
});
