import { isoDate } from '../../grammar/civil.ts';
import { sayPercent } from '../insight/say.ts';
import type { Rule } from './context.ts';
import { isScheduled } from './dates.ts';
import { placeOf } from './placeOf.ts';
import { about } from './work.ts';

/** Below these chances a date is worth a word: a promise should hold four times in five, a plan once in two. */
const COMMITTED = 0.8;
const PLANNED = 0.5;

/** Only where a simulation has run, and only for dates that the plan itself still meets. */
export const lowConfidenceDate: Rule = {
  code: 'low-confidence-date',
  find(context, report) {
    const { roadmap, schedule, confidence } = context;
    if (confidence === undefined) return;
    const { isOpen } = about(context);
    const scheduled = isScheduled(context);
    for (const [index, { meets, p80 }] of confidence) {
      const work = roadmap.work[index];
      if (work?.due === undefined || !isOpen(work) || !scheduled(work)) continue;
      if (meets >= (work.commitment === 'committed' ? COMMITTED : PLANNED)) continue;
      if (schedule.items[index]!.lastDay > work.due) continue;
      report({
        place: placeOf(work, 'due'),
        facts: { name: work.name, due: isoDate(work.due), probability: sayPercent(meets), p80: isoDate(p80) },
      });
    }
  },
};
