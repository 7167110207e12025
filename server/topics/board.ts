/**
 * Now, next, later: each open feature by its `horizon` or that of the feature around it, else by its dates. They are
 * compared with the status date, else with today; with the first day of a plan that begins later, since an empty first
 * column helps nobody.
 */
import type { Day } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { lateItem } from '../insight/lateItem.ts';
import { isLeaf } from '../insight/leaf.ts';
import type { Feature, Roadmap } from '../model/roadmap.ts';
import { closedState, isUnscheduled } from '../schedule/closedState.ts';
import { byPathTitle, stateOf } from '../timeline/timelinePlan.ts';
import { longDate } from '../wording/dates.ts';
import { code } from '../wording/text.ts';
import type { Scope } from './scope.ts';
import type { BoardItem, Nothing, Section } from './section.ts';
import type { Topic } from './topic.ts';

type Horizon = NonNullable<Feature['horizon']>;

const HORIZONS = ['now', 'next', 'later'] as const satisfies readonly Horizon[];
const TITLES: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later' };

/** A quarter of thirteen weeks. */
const QUARTER = 91;

/** Items of a column that a report has room for. */
const BRIEF = 8;

export const board = { name: 'board', section } satisfies Topic;

function section(scope: Scope): Section | Nothing {
  const { roadmap, schedule, today } = scope.analysis;
  const from = Math.max(roadmap.header?.asOf ?? today, schedule.start);
  const { placed, done, dropped } = featuresIn(scope, from);
  if (placed.length === 0) return nothing(done > 0);
  const next = longDate(from + QUARTER);
  const texts: Readonly<Record<Horizon, string>> = {
    now: `In progress, or starts by ${longDate(from)}`,
    next: `Starts by ${next}`,
    later: `Starts after ${next}, or has no estimate`,
  };
  const left = [...(done > 0 ? [`${done} done`] : []), ...(dropped > 0 ? [`${dropped} dropped`] : [])];
  return {
    kind: 'section',
    topic: 'board',
    title: 'Now, next, later',
    parts: [
      {
        kind: 'board',
        brief: BRIEF,
        columns: HORIZONS.map((id) => ({
          id,
          title: TITLES[id],
          text: texts[id],
          items: placed
            .filter(({ horizon }) => horizon === id)
            .sort((a, b) => (a.item.rank ?? Infinity) - (b.item.rank ?? Infinity) || a.start - b.start)
            .map(({ item }) => item),
          more: 0,
        })),
      },
    ],
    notes: left.length > 0 ? [`Not on the board: ${left.join(', ')}.`] : [],
  };
}

const nothing = (done: boolean): Nothing => ({
  kind: 'nothing',
  title: done ? 'All features are done' : 'No feature yet',
  text: ['A feature is listed by its dates, or by its ', code('horizon'), '.'],
  example: 'feature wallets "Apple Pay and Google Pay" {\n  horizon next\n  owner @dana\n}',
});

interface Placed {
  readonly horizon: Horizon;
  readonly start: Day;
  readonly item: BoardItem;
}

/** The open features of the scope, and how many others are done or dropped. */
function featuresIn({ analysis, keeps, hides, inTime, outside }: Scope, from: Day) {
  const { roadmap, schedule } = analysis;
  const titleOf = byPathTitle(roadmap);
  const placed: Placed[] = [];
  const closed = { done: 0, dropped: 0 };
  for (const work of roadmap.work) {
    if (!isLeaf(work) || !keeps(work)) continue;
    const item = schedule.items[work.index]!;
    if (item.estimated && !isUnscheduled(schedule, work.index) && !inTime(item.firstDay, item.lastDay)) continue;
    const state = closedState(schedule, work.index);
    if (state !== undefined) {
      closed[state]++;
      continue;
    }
    placed.push({
      horizon:
        horizonOf(work, roadmap) ??
        byDates(work, item.estimated && !isUnscheduled(schedule, work.index), item.earlyStart, from),
      start: item.earlyStart,
      item: {
        ...boardItem(work, analysis, titleOf),
        ...(hides('due') && { late: undefined }),
        ...(outside && { critical: false }),
      },
    });
  }
  return { placed, ...closed };
}

function boardItem(
  work: Feature,
  { roadmap, schedule, ranking }: Pick<Analysis, 'roadmap' | 'schedule' | 'ranking'>,
  titleOf: (product: string) => string,
): BoardItem {
  const item = schedule.items[work.index]!;
  const { late } = lateItem(roadmap, item);
  const undated = isUnscheduled(schedule, work.index);
  const rank = ranking.ranks[work.index];
  return {
    id: work.id,
    title: work.title,
    state: stateOf(schedule, work),
    ...(work.product !== undefined && { product: titleOf(work.product) }),
    ...(work.owner !== undefined && { owner: work.owner }),
    ...(rank && { rank }),
    ...(undated ? { undated } : item.estimated && { ends: item.lastDay }),
    ...(late !== undefined && { late }),
    critical: item.critical,
  };
}

/** Its own, else that of the nearest feature around it that has one. */
function horizonOf(feature: Feature, roadmap: Roadmap): Horizon | undefined {
  for (let at: Feature | undefined = feature; at !== undefined; ) {
    if (at.horizon) return at.horizon;
    const above: Roadmap['work'][number] | undefined = at.partOf === undefined ? undefined : roadmap.work[at.partOf];
    at = above?.kind === 'feature' ? above : undefined;
  }
  return undefined;
}

function byDates(feature: Feature, estimated: boolean, start: Day, from: Day): Horizon {
  if (feature.started !== undefined || feature.status?.state === 'in-progress') return 'now';
  if (!estimated) return 'later';
  if (start <= from) return 'now';
  return start <= from + QUARTER ? 'next' : 'later';
}
