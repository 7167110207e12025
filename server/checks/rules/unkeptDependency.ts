import { OPEN, STARTED } from '../../insight/structure.ts';
import { brokenLink } from '../../schedule/brokenLink.ts';
import type { LinkInput } from '../../schedule/planInput.ts';
import { lagAt, typeAt } from '../../schedule/readLinks.ts';
import { isScheduled } from '../dates.ts';
import { rule } from '../rule.ts';
import { dependencyPlace, placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/**
 * Without a status date, work that has started stands where it started and takes as long as it says: whatever it still
 * waits for cannot move it. A start that is still to come is `progress-conflict`.
 */
export const unkeptDependency = rule({
  code: 'unkept-dependency',
  reads: ['structure', 'work', 'links', 'schedule', 'today'],
  find({ structure, work: all, links, schedule, today }, report) {
    if (schedule.asOf !== undefined) return;
    const scheduled = isScheduled(schedule);
    for (const work of workWith({ structure, work: all, schedule }, OPEN | STARTED)) {
      if (work.kind !== 'feature' || work.started === undefined || work.started > today) continue;
      const broken = scheduled(work.index) ? brokenLink(schedule, work.index) : undefined;
      if (!broken) continue;
      const { link, atEnd, until } = broken;
      report({
        place: placeOf(work, 'started'),
        facts: {
          name: work.name,
          dependency: written(all[links.from[link]!]!.name, links, link),
          started: work.started,
          until,
          ...(atEnd && { finish: schedule.items[work.index]!.lastDay }),
          asOf: today,
        },
        related: [{ place: dependencyPlace(link), label: { kind: 'broken-dependency' } }],
      });
    }
  },
});

/** `after search FF +2d` */
function written(name: string, links: LinkInput, link: number): string {
  const [type, lag] = [typeAt(links, link), lagAt(links, link)];
  const more = [type === 'FS' ? '' : type, lag ? `${lag.amount < 0 ? '' : '+'}${lag.amount}${lag.unit}` : ''];
  return ['after', name, ...more].filter(Boolean).join(' ');
}
