import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

export const lateStart = rule({
  code: 'late-start',
  reads: ['lateStarts', 'work'],
  find({ lateStarts, work: all }, report) {
    for (const { work: index, start, due: dueIndex } of lateStarts) {
      const [work, due] = [all[index]!, all[dueIndex]!];
      report({
        place: placeOf(work, 'start'),
        facts: { name: work.name, start, due: { name: due.name, on: due.due! } },
        related: due === work ? [] : [{ place: placeOf(due, 'due'), label: { kind: 'due-missed' } }],
      });
    }
  },
});
