import { LEAF, OPEN, PINNED } from '../../insight/structure.ts';
import type { Milestone } from '../../model/roadmap.ts';
import { type CheckContext, misread, type Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/**
 * A milestone that neither depends on anything nor has a day of its own, so the plan puts it on the first day. A due date
 * is no day of its own: it is a limit.
 */
export const milestoneWithoutDate: Rule<'milestone-without-date'> = {
  code: 'milestone-without-date',
  find(context, report) {
    const free = workWith(context, OPEN, LEAF | PINNED).filter((work): work is Milestone => work.kind === 'milestone');
    if (free.length === 0) return;
    const isHeld = held(context);
    const unclear = misread(context, 'after', 'on', 'earliest');
    const found = free.filter((milestone) => !isHeld(milestone) && !unclear.has(milestone.origin.declaration));
    const { schedule } = context;
    reportMany(found, report, (milestone) => ({
      place: placeOf(milestone),
      facts: {
        name: milestone.name,
        day: schedule.items[milestone.index]!.lastDay,
        ...(milestone.due !== undefined && { due: milestone.due }),
      },
    }));
  },
};

/** Whether something says when a milestone can be: by itself, or by the whole it is a part of. */
function held(context: CheckContext): (milestone: Milestone) => boolean {
  const { wholes, links } = context.structure;
  const waits = new Uint8Array(context.roadmap.work.length);
  for (let d = 0; d < links.columns.count; d++) waits[links.columns.to[d]!] = 1;
  return ({ index }) => {
    for (let at = index; at >= 0; at = wholes[at]!) {
      const { earliest } = context.roadmap.work[at]!;
      if (waits[at] === 1 || earliest !== undefined) return true;
    }
    return false;
  };
}
