import { isoDate } from '../../../grammar/civil.ts';
import { LEAF, OPEN, PINNED } from '../../insight/structure.ts';
import type { Milestone } from '../../model/roadmap.ts';
import type { CheckContext, Rule } from '../context.ts';
import { reportMany } from '../many.ts';
import { placeOf } from '../placeOf.ts';
import { workWith } from '../work.ts';

/**
 * A milestone that neither waits for anything nor has a day of its own, so that the plan puts it on its first day. A due
 * date is no day of its own: it says by when, not when.
 */
export const milestoneWithoutDate: Rule = {
  code: 'milestone-without-date',
  find(context, report) {
    const loose = workWith(context, OPEN, LEAF | PINNED).filter((work): work is Milestone => work.kind === 'milestone');
    if (loose.length === 0) return;
    const isHeld = held(context);
    const unclear = meant(context, ['after', 'on', 'earliest']);
    const found = loose.filter((milestone) => !isHeld(milestone) && !unclear.has(milestone.origin.declaration));
    const { schedule } = context;
    reportMany(found, report, (milestone) => ({
      place: placeOf(milestone),
      facts: {
        name: milestone.name,
        day: isoDate(schedule.items[milestone.index]!.lastDay),
        ...(milestone.due !== undefined && { due: isoDate(milestone.due), add: `on ${isoDate(milestone.due)}` }),
      },
    }));
  },
};

/** Declarations that do say one of some properties, if not rightly. */
const meant = ({ found }: CheckContext, properties: readonly unknown[]): ReadonlySet<unknown> =>
  new Set(
    found
      .filter(({ facts }) => properties.includes(facts.property) || properties.includes(facts.suggestion))
      .map(({ place }) => place.anchor),
  );

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
