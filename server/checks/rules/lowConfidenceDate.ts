import { isLikelyEnough } from '../../insight/likelyEnough.ts';
import type { Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { placeOf } from '../placeOf.ts';
import { about } from '../work.ts';

/** Only where a simulation has run, and only for dates that the plan itself still meets. */
export const lowConfidenceDate: Rule<'low-confidence-date'> = {
  code: 'low-confidence-date',
  find(context, report) {
    const { roadmap, schedule, confidence } = context;
    if (confidence === undefined) return;
    const { isOpen } = about(context);
    const scheduled = isScheduled(context);
    for (const [index, { meets, p80 }] of confidence) {
      const work = roadmap.work[index];
      if (work?.due === undefined || !isOpen(work) || !scheduled(work)) continue;
      if (isLikelyEnough(work, meets)) continue;
      if (schedule.items[index]!.lastDay > work.due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due: work.due, probability: meets, p80 },
      });
    }
  },
};
