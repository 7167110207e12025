import type { StartBlock } from '../../diagnostics/codes/startBlock.ts';
import { OPEN, PINNED } from '../../insight/structure.ts';
import type { Data } from '../../model/data.ts';
import type { Work } from '../../model/roadmap.ts';
import { linkOf } from '../../schedule/linkOf.ts';
import type { Impossible, Schedule } from '../../schedule/schedule.ts';
import { isScheduled } from '../dates.ts';
import { type Observation, rule } from '../rule.ts';
import { dependencyPlace, placeOf } from '../spot.ts';
import { workWith } from '../work.ts';

/** A `start` (a milestone's `on`) that what the work waits for, or the roadmap itself, does not allow. */
export const impossibleStart = rule({
  code: 'impossible-start',
  reads: ['structure', 'work', 'links', 'schedule', 'lateStarts'],
  find({ structure, work: all, links, schedule, lateStarts }, report) {
    const scheduled = isScheduled(schedule);
    const isLate = new Set(lateStarts.map(({ work }) => work));
    for (const work of workWith({ structure, work: all, schedule }, OPEN | PINNED)) {
      const { impossible } = schedule.items[work.index]!;
      if (impossible === undefined) {
        const conflict = ownConflict(work);
        if (conflict) report(conflict);
        continue;
      }
      // Where a due date is missed because it has not started, `late-start` reports that.
      if (!scheduled(work.index) || isLate.has(work.index)) continue;
      // Inside, the close of a milestone's day is the day after it.
      const shift = work.kind === 'milestone' ? 1 : 0;
      const { driver } = impossible;
      const link = driver.kind === 'dependency' ? linkOf(links, driver) : undefined;
      report({
        place: placeOf(work, 'start', 'on'),
        facts: {
          name: work.name,
          kind: work.kind,
          start: pinOf(work) ?? impossible.pinned - shift,
          possible: impossible.possible - shift,
          because: because(impossible, all, schedule),
        },
        related: link === undefined ? [] : [{ place: dependencyPlace(link), label: { kind: 'dependency' } }],
      });
    }
  },
});

/** Its own two dates say that it has to start, and that it must not. */
function ownConflict(work: Data<Work>): Observation<'impossible-start'> | undefined {
  const pin = pinOf(work);
  if (pin === undefined || work.earliest === undefined || work.earliest <= pin) return undefined;
  return {
    place: placeOf(work, 'start', 'on'),
    facts: {
      name: work.name,
      kind: work.kind,
      start: pin,
      possible: work.earliest,
      because: { kind: 'earliest', on: work.earliest },
    },
    related: [{ place: placeOf(work, 'earliest'), label: { kind: 'not-before' } }],
  };
}

const pinOf = (work: Data<Work>): number | undefined => (work.kind === 'milestone' ? work.on : work.start);

function because({ driver }: Impossible, work: readonly Data<Work>[], schedule: Schedule): StartBlock | undefined {
  const after = (from: number): StartBlock => ({
    kind: 'predecessor',
    name: work[from]!.name,
    finish: schedule.items[from]!.lastDay,
  });
  switch (driver.kind) {
    case 'dependency':
    case 'part':
      return after(driver.from);
    case 'capacity':
      return driver.from === undefined ? { kind: 'capacity', team: driver.team } : after(driver.from);
    case 'roadmap-start':
      return { kind: 'roadmap-start', on: schedule.start };
    case 'status-date':
    case 'earliest':
      return { kind: driver.kind, on: driver.on };
    case 'pin':
    case 'actual':
      return undefined;
  }
}
