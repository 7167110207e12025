import { LEAF, OPEN, PINNED, type Structure } from '../../insight/structure.ts';
import type { Data } from '../../model/data.ts';
import type { Milestone, Work } from '../../model/roadmap.ts';
import { reportMany } from '../many.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isMisread } from '../unclear.ts';
import { workWith } from '../work.ts';

/**
 * A milestone that neither depends on anything nor has a day of its own, so the plan puts it on the first day. A due date
 * is no day of its own: it is a limit.
 */
export const milestoneWithoutDate = rule({
  code: 'milestone-without-date',
  reads: ['structure', 'work', 'schedule', 'unclear'],
  find({ structure, work, schedule, unclear }, report) {
    const isFree = (item: Data<Work>): item is Data<Milestone> => item.kind === 'milestone';
    const free = workWith({ structure, work }, OPEN, LEAF | PINNED).filter(isFree);
    if (free.length === 0) return;
    const isHeld = held(structure, work);
    const found = free.filter(({ id, index }) => !isHeld(index) && !isMisread(unclear, id, 'after', 'on', 'earliest'));
    reportMany(found, report, (milestone) => ({
      place: placeOf(milestone),
      facts: {
        name: milestone.name,
        day: schedule.items[milestone.index]!.lastDay,
        ...(milestone.due !== undefined && { due: milestone.due }),
      },
    }));
  },
});

/** Whether something says when work can be: by itself, or by the whole it is a part of. */
function held({ wholes, links }: Structure, work: readonly Data<Work>[]): (index: number) => boolean {
  const waits = new Uint8Array(work.length);
  for (let d = 0; d < links.columns.count; d++) waits[links.columns.to[d]!] = 1;
  return (index) => {
    for (let at = index; at >= 0; at = wholes[at]!) {
      if (waits[at] === 1 || work[at]!.earliest !== undefined) return true;
    }
    return false;
  };
}
