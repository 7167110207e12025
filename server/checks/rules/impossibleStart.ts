import { isoDate } from '../../../grammar/civil.ts';
import { OPEN, PINNED } from '../../insight/structure.ts';
import type { Work } from '../../model/roadmap.ts';
import { dependencyOf } from '../../schedule/dependencyOf.ts';
import type { Impossible } from '../../schedule/schedule.ts';
import type { CheckContext, Observation, Rule } from '../context.ts';
import { isScheduled } from '../dates.ts';
import { dependencyPlace, placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/** A `start` (a milestone's `on`) that what the work waits for, or the roadmap itself, does not allow. */
export const impossibleStart: Rule = {
  code: 'impossible-start',
  find(context, report) {
    const { schedule } = context;
    const scheduled = isScheduled(context);
    for (const work of workWith(context, OPEN | PINNED)) {
      const { impossible } = schedule.items[work.index]!;
      if (impossible === undefined) {
        const conflict = ownConflict(work);
        if (conflict) report(conflict);
        continue;
      }
      if (!scheduled(work)) continue;
      // That a day has passed without a start is a finding of its own: `late-start`.
      if (work.kind === 'feature' && impossible.driver.kind === 'status-date') continue;
      // Inside, the close of a milestone's day is the day after it.
      const shift = work.kind === 'milestone' ? 1 : 0;
      const possible = isoDate(impossible.possible - shift);
      const { driver } = impossible;
      const dependency = driver.kind === 'dependency' ? dependencyOf(context.roadmap.dependencies, driver) : undefined;
      report({
        place: placeOf(work, 'start', 'on'),
        facts: {
          name: work.name,
          kind: work.kind,
          start: isoDate(pinOf(work) ?? impossible.pinned - shift),
          possible,
          because: because(impossible, context),
          suggestion: possible,
        },
        related: dependency === undefined ? [] : [{ place: dependencyPlace(dependency), label: 'it waits here' }],
      });
    }
  },
};

/** Its own two dates say that it has to start, and that it must not. */
function ownConflict(work: Work): Observation | undefined {
  const pin = pinOf(work);
  if (pin === undefined || work.earliest === undefined || work.earliest <= pin) return undefined;
  const possible = isoDate(work.earliest);
  return {
    place: placeOf(work, 'start', 'on'),
    facts: {
      name: work.name,
      kind: work.kind,
      start: isoDate(pin),
      possible,
      because: `Its \`earliest\` is ${possible}.`,
      suggestion: possible,
    },
    related: [{ place: placeOf(work, 'earliest'), label: 'it may not start before this' }],
  };
}

const pinOf = (work: Work): number | undefined => (work.kind === 'milestone' ? work.on : work.start);

function because({ driver }: Impossible, { roadmap, schedule }: CheckContext): string {
  const ending = (from: number): string =>
    `\`${roadmap.work[from]!.name}\`, which ends ${isoDate(schedule.items[from]!.lastDay)}`;
  switch (driver.kind) {
    case 'dependency':
    case 'part':
      return `It waits for ${ending(driver.from)}.`;
    case 'capacity':
      return driver.from === undefined
        ? `\`${driver.team}\` has too few people before that day.`
        : `It waits for ${ending(driver.from)}.`;
    case 'roadmap-start':
      return `The roadmap itself starts ${isoDate(schedule.start)}.`;
    case 'status-date':
      return `That day has passed: the status date is ${isoDate(driver.on)}.`;
    case 'earliest':
      return `Its \`earliest\` is ${isoDate(driver.on)}.`;
    case 'pin':
    case 'actual':
      return '';
  }
}
