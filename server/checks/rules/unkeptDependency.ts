import { isoDate } from '../../../grammar/civil.ts';
import { OPEN, STARTED } from '../../insight/structure.ts';
import type { Dependency, Work } from '../../model/roadmap.ts';
import { handedOn } from '../../schedule/drives.ts';
import { close, opening } from '../../schedule/lag.ts';
import { GATE, TO_FINISH } from '../../schedule/network.ts';
import type { CheckContext, Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/**
 * Without a status date, work that has started stands where it started and takes as long as it says: whatever it still
 * waits for cannot move it. A start that is still to come is `progress-conflict`.
 */
export const unkeptDependency: Rule = {
  code: 'unkept-dependency',
  find(context, report) {
    const { roadmap, schedule, today } = context;
    if (schedule.asOf !== undefined) return;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | STARTED)) {
      if (work.kind !== 'feature' || work.started === undefined || work.started > today || !scheduled(work)) continue;
      const broken = brokenLink(work, context);
      if (!broken) continue;
      const { dependency, atEnd, until } = broken;
      const from = roadmap.work[dependency.from]!;
      const item = schedule.items[work.index]!;
      report({
        place: placeOf(work, 'started'),
        facts: {
          name: work.name,
          waits: from.name,
          link: written(from.name, dependency),
          started: isoDate(work.started),
          until: isoDate(until),
          ...(atEnd && { finish: isoDate(item.lastDay) }),
          asOf: isoDate(today),
        },
        related: [{ place: dependencyPlace(dependency), label: 'this is not kept' }],
      });
    }
  },
};

/** `after search FF +2d` */
function written(name: string, { type, lag }: Dependency): string {
  const more = [type === 'FS' ? '' : type, lag ? `${lag.amount < 0 ? '' : '+'}${lag.amount}${lag.unit}` : ''];
  return ['after', name, ...more].filter(Boolean).join(' ');
}

/** The link that asks for the latest day, of those that its dates break; those of the whole that it is a part of count. */
function brokenLink({ index }: Work, { roadmap, schedule }: CheckContext) {
  const { network, early } = schedule.passes;
  const { links, role, tables, clock } = network;
  const base = clock[index]!;
  const worked = (day: number): number => tables.workIndex[base + day]!;
  let found: { link: number; atEnd: boolean; until: number } | undefined;
  const visit = (node: number): void => {
    for (let l = links.inStart[node]!; l < links.inStart[node + 1]!; l++) {
      const from = links.from[l]!;
      if (role[from] === GATE) visit(from);
      if (links.origin[l]! < 0) continue;
      const moment = handedOn(network, early, l);
      const atEnd = (links.type[l]! & TO_FINISH) !== 0;
      // Friday evening and Monday morning are one moment to those who do not work in between.
      if (worked(moment) <= worked((atEnd ? early.finish : early.start)[index]!)) continue;
      const until = atEnd ? close(tables, base, worked(moment)) - 1 : opening(tables, base, worked(moment));
      if (!found || until > found.until) found = { link: l, atEnd, until };
    }
  };
  visit(index);
  return (
    found && {
      dependency: roadmap.dependencies[links.origin[found.link]!]!,
      atEnd: found.atEnd,
      until: tables.origin + found.until,
    }
  );
}
