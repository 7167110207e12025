/** Open work that the plan ends after its `due`, with what a finding says of it. */
import type { FactsByCode } from '../diagnostics/codes.ts';
import { DUE, OPEN } from '../insight/structure.ts';
import { whyInShort } from '../insight/whyThisDate.ts';
import { workdaysLate } from '../insight/workdaysLate.ts';
import type { Data } from '../model/data.ts';
import type { Work } from '../model/roadmap.ts';
import { isScheduled } from './dates.ts';
import type { Known } from './known.ts';
import { workWith } from './work.ts';

/** The facts that it reads. */
export const MISSED_READS = ['structure', 'work', 'entities', 'schedule', 'planInput', 'statusDate'] as const;

export interface MissedDate {
  readonly work: Data<Work>;
  readonly facts: FactsByCode['missed-deadline'];
}

/** Where its due date has passed already, `overdue` says so instead. */
export function missedDates(known: Pick<Known, (typeof MISSED_READS)[number]>): readonly MissedDate[] {
  const { structure, work: all, entities: byId, schedule, planInput, statusDate } = known;
  const asOf = statusDate ?? Number.NEGATIVE_INFINITY;
  const scheduled = isScheduled(schedule);
  return workWith({ structure, work: all, schedule }, OPEN | DUE).flatMap((work): MissedDate[] => {
    const due = work.due!;
    const { lastDay: finish } = schedule.items[work.index]!;
    if (due < asOf || finish <= due || !scheduled(work.index)) return [];
    const late = workdaysLate(planInput, schedule, work);
    const because = whyInShort({ work: all, byId }, schedule, work.index, {});
    return [{ work, facts: { name: work.name, kind: work.kind, due, finish, late, because } }];
  });
}
