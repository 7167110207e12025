import type { Day } from '../../../grammar/civil.ts';
import type { Data } from '../../model/data.ts';
import type { Work } from '../../model/roadmap.ts';
import { FURTHEST } from '../../schedule/durations.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** Work that lies further ahead than any plan reaches. What waits for it has no date either, and is not reported again. */
export const unreachableDate = rule({
  code: 'unreachable-date',
  reads: ['links', 'work', 'schedule'],
  find({ links, work: all, schedule }, report) {
    if (schedule.beyond.length === 0) return;
    const last = schedule.start + FURTHEST;
    const beyond = new Set(schedule.beyond);
    const waits = new Set<number>();
    for (let link = 0; link < links.count; link++) if (beyond.has(links.from[link]!)) waits.add(links.to[link]!);
    for (const index of schedule.beyond) {
      const work = all[index]!;
      const far = farDate(work, last);
      const isCause =
        far !== undefined || (!waits.has(index) && (work.kind === 'milestone' || work.parts.length === 0));
      if (!isCause) continue;
      report({
        place: placeOf(work, ...(far ? [far.property] : ['duration', 'effort'])),
        facts: { name: work.name, last, ...(far && { date: far.day }) },
      });
    }
  },
});

/** The date of its own that is too far away. */
function farDate(work: Data<Work>, last: Day): { readonly property: string; readonly day: Day } | undefined {
  const dates: readonly (readonly [string, Day | undefined])[] =
    work.kind === 'milestone'
      ? [
          ['on', work.on],
          ['earliest', work.earliest],
        ]
      : [
          ['start', work.start],
          ['earliest', work.earliest],
          ['started', work.started],
        ];
  for (const [property, day] of dates) if (day !== undefined && day > last) return { property, day };
  return undefined;
}
