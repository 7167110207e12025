import { OPEN, STARTED } from '../../insight/structure.ts';
import type { Dependency } from '../../model/roadmap.ts';
import { brokenLink } from '../../schedule/brokenLink.ts';
import type { Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/**
 * Without a status date, work that has started stands where it started and takes as long as it says: whatever it still
 * waits for cannot move it. A start that is still to come is `progress-conflict`.
 */
export const unkeptDependency: Rule<'unkept-dependency'> = {
  code: 'unkept-dependency',
  find(context, report) {
    const { roadmap, schedule, today } = context;
    if (schedule.asOf !== undefined) return;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | STARTED)) {
      if (work.kind !== 'feature' || work.started === undefined || work.started > today || !scheduled(work)) continue;
      const broken = brokenLink(schedule, work.index);
      if (!broken) continue;
      const { link, atEnd, until } = broken;
      const dependency = roadmap.dependencies[link]!;
      const from = roadmap.work[dependency.from]!;
      const item = schedule.items[work.index]!;
      report({
        place: placeOf(work, 'started'),
        facts: {
          name: work.name,
          dependency: written(from.name, dependency),
          started: work.started,
          until,
          ...(atEnd && { finish: item.lastDay }),
          asOf: today,
        },
        related: [{ place: dependencyPlace(dependency), label: { kind: 'broken-dependency' } }],
      });
    }
  },
};

/** `after search FF +2d` */
function written(name: string, { type, lag }: Dependency): string {
  const more = [type === 'FS' ? '' : type, lag ? `${lag.amount < 0 ? '' : '+'}${lag.amount}${lag.unit}` : ''];
  return ['after', name, ...more].filter(Boolean).join(' ');
}
