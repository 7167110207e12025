/**
 * Now, next, later: where each open feature stands. Its `horizon` says so, or that of the feature it is a part of; where
 * nothing is said, the dates of the plan do. The day that counts as today is the status date, else today; a plan that
 * has not begun by then is looked at from its first day, since a board whose first column is empty helps nobody.
 */

import type { Day } from '../../../grammar/civil.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { lateItem } from '../../insight/lateItem.ts';
import { isLeaf } from '../../insight/leaf.ts';
import type { Feature, Roadmap } from '../../model/roadmap.ts';
import { closedState, isUnscheduled } from '../../schedule/closedState.ts';
import { longDate } from '../../wording/dates.ts';
import type { Row } from '../plan.ts';
import { byPathTitle, stateOf } from '../timelinePlan.ts';
import type { Keep } from './keep.ts';

export interface BoardData {
  readonly kind: 'board';
  readonly columns: readonly BoardColumn[];
  /** Features that are over are counted, not shown. */
  readonly done: number;
  readonly dropped: number;
}

export interface BoardColumn {
  readonly name: 'now' | 'next' | 'later';
  /** What puts a feature here, in words. */
  readonly says: string;
  /** By rank, then by start. */
  readonly cards: readonly BoardCard[];
}

export interface BoardCard {
  readonly id: string;
  readonly title: string;
  readonly product?: string;
  readonly state: Row['state'];
  readonly owner?: string;
  /** Its last day; absent where nothing says how long it takes. */
  readonly ends?: Day;
  readonly rank?: number;
  readonly critical: boolean;
  /** Where it ends too late for a due date: `its due date, 18 Jan 2027`. */
  readonly late?: string;
  /** It has no date: it waits for itself, or lies too far ahead. */
  readonly undated?: boolean;
}

/** A quarter of thirteen weeks. */
const QUARTER = 91;

export function board(analysis: Analysis, keep: Keep): BoardData {
  const { roadmap, schedule, ranking, today } = analysis;
  const from = Math.max(roadmap.header?.asOf ?? today, schedule.start);
  const columns: Record<BoardColumn['name'], { readonly card: BoardCard; readonly start: Day }[]> = {
    now: [],
    next: [],
    later: [],
  };
  const titleOf = byPathTitle(roadmap);
  let [done, dropped] = [0, 0];
  for (const work of roadmap.work) {
    if (!isLeaf(work) || !keep(work)) continue;
    const over = closedState(schedule, work.index);
    if (over === 'done') done++;
    if (over === 'dropped') dropped++;
    if (over) continue;
    const item = schedule.items[work.index]!;
    const undated = isUnscheduled(schedule, work.index);
    const column = horizonOf(work, roadmap) ?? byDates(work, item.estimated && !undated, item.earlyStart, from);
    columns[column].push({
      start: item.earlyStart,
      card: {
        id: work.id,
        title: work.title,
        product: work.product && titleOf(work.product),
        state: stateOf(schedule, work),
        owner: work.owner,
        ends: item.estimated && !undated ? item.lastDay : undefined,
        rank: ranking.ranks[work.index] || undefined,
        critical: item.critical,
        late: lateItem(roadmap, item).late,
        ...(undated && { undated }),
      },
    });
  }
  const day = from === today ? 'today' : longDate(from);
  const next = longDate(from + QUARTER);
  const says = {
    now: `Under way, or planned to be by ${day}`,
    next: `Starts by ${next}`,
    later: `Starts after ${next}, or nobody has estimated it`,
  };
  return {
    kind: 'board',
    columns: (['now', 'next', 'later'] as const).map((name) => ({
      name,
      says: says[name],
      cards: columns[name]
        .sort((a, b) => (a.card.rank ?? Infinity) - (b.card.rank ?? Infinity) || a.start - b.start)
        .map(({ card }) => card),
    })),
    done,
    dropped,
  };
}

/** Its own, else that of the nearest feature around it which says one. */
function horizonOf(feature: Feature, roadmap: Roadmap): Feature['horizon'] {
  for (let at: Feature | undefined = feature; at !== undefined; ) {
    if (at.horizon) return at.horizon;
    const above: Roadmap['work'][number] | undefined = at.partOf === undefined ? undefined : roadmap.work[at.partOf];
    at = above?.kind === 'feature' ? above : undefined;
  }
  return undefined;
}

function byDates(feature: Feature, estimated: boolean, start: Day, from: Day): BoardColumn['name'] {
  const begun = feature.started !== undefined || feature.status?.state === 'in-progress';
  if (begun) return 'now';
  if (!estimated) return 'later';
  if (start <= from) return 'now';
  return start <= from + QUARTER ? 'next' : 'later';
}
