/** The chain of work that decides when all is done: what a board has to protect. */

import { isLeaf } from '../insight/leaf.ts';
import { closedState } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import { plural } from '../wording/lists.ts';
import { owned } from './milestones.ts';
import type { Scope } from './scope.ts';
import type { Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

const MOST = 20;

function section({ analysis, keeps }: Scope): Section | undefined {
  const { roadmap, schedule } = analysis;
  const circular = new Set(schedule.unscheduled);
  const last = roadmap.work
    .filter((work) => keeps(work) && !circular.has(work.index) && closedState(schedule, work.index) === undefined)
    .reduce<number | undefined>(
      (latest, { index }) =>
        latest === undefined || schedule.items[index]!.earlyFinish > schedule.items[latest]!.earlyFinish
          ? index
          : latest,
      undefined,
    );
  if (last === undefined) return undefined;
  const indexes = new Set<number>();
  for (const step of drivingPath(schedule, last)) {
    const work = roadmap.work[step.index]!;
    const open = closedState(schedule, work.index) === undefined;
    if (open && (isLeaf(work) || work.kind === 'milestone')) indexes.add(step.index);
  }
  const chain = [...indexes].reverse();
  const shown = chain.slice(-MOST).map((index) => ({ work: roadmap.work[index]!, item: schedule.items[index]! }));
  const more = chain.length - shown.length;
  return {
    kind: 'section',
    topic: 'dependencies',
    title: 'What decides the finish',
    summary: 'A day lost on any of these is a day lost at the end.',
    parts: [
      tableOf(
        shown,
        [
          {
            head: 'In this order',
            kind: 'text',
            cell: ({ work }) => cell(work.title, { strong: work.kind === 'milestone', below: owned(work) }),
          },
          { head: 'Starts', kind: 'short', cell: ({ item }) => cell({ kind: 'date', day: item.firstDay }) },
          { head: 'Ends', kind: 'short', cell: ({ item }) => cell({ kind: 'date', day: item.lastDay }) },
        ],
        { id: ({ work }) => work.id },
      ),
    ],
    notes: more > 0 ? [`${plural(more, 'step')} before these.`] : [],
  };
}

export const dependencies: Topic = { name: 'dependencies', section };
