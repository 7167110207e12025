import type { Rule } from '../context.ts';
import { lateStarts } from '../lateStarts.ts';
import { placeOf } from '../placeOf.ts';

export const lateStart: Rule<'late-start'> = {
  code: 'late-start',
  find(context, report) {
    for (const { work, start, due } of lateStarts(context)) {
      report({
        place: placeOf(work, 'start'),
        facts: { name: work.name, start, due: { name: due.name, on: due.due! } },
        related: due === work ? [] : [{ place: placeOf(due, 'due'), label: { kind: 'due-missed' } }],
      });
    }
  },
};
