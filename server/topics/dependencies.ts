/** What depends on what, and the chain of work that decides the finish. */
import { isLeaf } from '../insight/leaf.ts';
import type { Work } from '../model/roadmap.ts';
import { closedState } from '../schedule/closedState.ts';
import { drivingPath } from '../schedule/drivingPath.ts';
import { plural } from '../wording/lists.ts';
import { code } from '../wording/text.ts';
import { dependencyGraph } from './dependencyGraph.ts';
import { owned } from './milestones.ts';
import type { Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import { cell, tableOf } from './table.ts';
import type { Topic } from './topic.ts';

const MOST = 20;

export const dependencies = { name: 'dependencies', section } satisfies Topic;

function section(scope: Scope): Section | Nothing {
  const { schedule } = scope.analysis;
  const graph = dependencyGraph(scope);
  const chain = chainTo(scope);
  if (!graph && chain.length < 2) return nothing;
  const shown = chain.slice(-MOST).map((work) => ({ work, item: schedule.items[work.index]! }));
  const more = chain.length - shown.length;
  return {
    kind: 'section',
    topic: 'dependencies',
    title: 'Dependencies',
    parts: [
      ...(graph ? [graph] : []),
      ...(shown.length > 0
        ? [
            tableOf(
              shown,
              [
                {
                  head: 'Work that decides the finish',
                  kind: 'text',
                  cell: ({ work }) => cell(work.title, { strong: work.kind === 'milestone', below: owned(work) }),
                },
                { head: 'Starts', kind: 'short', cell: ({ item }) => cell({ kind: 'date', day: item.firstDay }) },
                { head: 'Ends', kind: 'short', cell: ({ item }) => cell({ kind: 'date', day: item.lastDay }) },
              ],
              { id: ({ work }) => work.id },
            ),
          ]
        : []),
    ],
    notes: [
      ...(shown.length > 0 ? ['One day lost on this work is one day lost at the end.'] : []),
      ...(more > 0 ? [`${plural(more, 'step')} before these.`] : []),
    ],
  };
}

const nothing: Nothing = {
  kind: 'nothing',
  title: 'No dependency yet',
  text: ['State with ', code('after'), ' what a feature or milestone depends on:'],
  example:
    'feature cart "One-page cart" {\n  duration 2w\n  after search\n}\n\nmilestone launch "Launch" {\n  after cart\n}',
};

/** The open work that decides when the last of the scope ends, the first one first. */
function chainTo({ analysis, keeps }: Scope): readonly Work[] {
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
  if (last === undefined) return [];
  const indexes = new Set<number>();
  for (const step of drivingPath(schedule, last)) {
    const work = roadmap.work[step.index]!;
    const open = closedState(schedule, work.index) === undefined;
    if (open && (isLeaf(work) || work.kind === 'milestone')) indexes.add(step.index);
  }
  return [...indexes].reverse().map((index) => roadmap.work[index]!);
}
