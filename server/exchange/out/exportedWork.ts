/** Features and milestones as every table, calendar and project file states them. */
import type { Day } from '../../../grammar/civil.ts';
import type { Feature, Milestone, Work } from '../../model/roadmap.ts';
import { closedState } from '../../schedule/closedState.ts';
import type { ScheduledItem } from '../../schedule/schedule.ts';
import type { Scope } from '../../topics/scope.ts';

export interface ExportedWork {
  readonly work: Work;
  readonly item: ScheduledItem;
  /** It has dates: it was not dropped, and is on no dependency cycle. */
  readonly isDated: boolean;
  readonly isWhole: boolean;
  readonly state: NonNullable<Work['status']>['state'];
  /** 0 to 1 */
  readonly progress: number;
  readonly due?: Day;
}

/** What a reader may see, in the order of the text. */
export function exportedWork({ analysis, keeps, hides, inTime }: Scope): readonly ExportedWork[] {
  const { roadmap, schedule } = analysis;
  const unscheduled = new Set(schedule.unscheduled);
  return roadmap.work.flatMap((work): ExportedWork[] => {
    const item = schedule.items[work.index]!;
    const isDropped = closedState(schedule, work.index) === 'dropped';
    const isDated = !isDropped && !unscheduled.has(work.index);
    if (!keeps(work) || (isDated && !inTime(item.firstDay, item.lastDay))) return [];
    const state = isDropped ? 'dropped' : stateOf(work);
    return [
      {
        work,
        item,
        isDated,
        isWhole: work.kind === 'feature' && work.parts.some((part) => roadmap.work[part]!.kind === 'feature'),
        state,
        progress: state === 'done' ? 1 : (work.status?.progress ?? 0),
        ...(work.due !== undefined && !hides('due') && { due: work.due }),
      },
    ];
  });
}

function stateOf(work: Feature | Milestone): ExportedWork['state'] {
  if (work.status) return work.status.state;
  if (work.finished !== undefined) return 'done';
  return work.kind === 'feature' && work.started !== undefined ? 'in-progress' : 'planned';
}
