import type { Work } from '../../model/roadmap.ts';
import { FURTHEST } from '../../schedule/durations.ts';
import type { CheckContext, Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';

/** Work that lies further ahead than any plan reaches. What waits for it has no date either, and is not reported again. */
export const unreachableDate: Rule<'unreachable-date'> = {
  code: 'unreachable-date',
  find(context, report) {
    const { roadmap, schedule } = context;
    if (schedule.beyond.length === 0) return;
    const beyond = new Set(schedule.beyond);
    const waits = new Set(roadmap.dependencies.flatMap(({ from, to }) => (beyond.has(from) ? to : [])));
    for (const index of schedule.beyond) {
      const work = roadmap.work[index]!;
      const far = farDate(work, context);
      const isCause =
        far !== undefined || (!waits.has(index) && (work.kind === 'milestone' || work.parts.length === 0));
      if (!isCause) continue;
      report({
        place: placeOf(work, ...(far ? [far.property] : ['duration', 'effort'])),
        facts: { name: work.name, last: schedule.start + FURTHEST, ...(far && { date: far.day }) },
      });
    }
  },
};

/** The date of its own that is too far away. */
function farDate(
  work: Work,
  { schedule }: CheckContext,
): { readonly property: string; readonly day: number } | undefined {
  const dates =
    work.kind === 'milestone'
      ? ([
          ['on', work.on],
          ['earliest', work.earliest],
        ] as const)
      : ([
          ['start', work.start],
          ['earliest', work.earliest],
          ['started', work.started],
        ] as const);
  const far = dates.find(([, day]) => day !== undefined && day > schedule.start + FURTHEST);
  return far && { property: far[0], day: far[1]! };
}
