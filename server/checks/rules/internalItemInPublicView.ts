import { isFor, type Kept, whoSays } from '../../insight/audience.ts';
import { isInView } from '../../insight/inView.ts';
import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { about } from '../work.ts';

/** One finding a view. An item's audience is its own, else that of the block around it; unsaid, it is anybody's. */
export const internalItemInPublicView: Rule<'internal-item-in-public-view'> = {
  code: 'internal-item-in-public-view',
  find(context, report) {
    const { roadmap } = context;
    const { isDropped } = about(context);
    for (const view of roadmap.views) {
      const { audience } = view;
      if (audience === undefined || audience === 'internal') continue;
      // A whole that is kept back is named once, and not by each of its parts.
      const kept = new Set<Kept>();
      for (const work of roadmap.work) {
        const says = whoSays(work, roadmap);
        if (says && !isFor(says.audience, audience) && isInView(view, work, roadmap) && !isDropped(work))
          kept.add(says);
      }
      if (kept.size === 0) continue;
      const shown = [...kept];
      const itemAudience = shown.some((each) => each.audience === 'internal') ? 'internal' : 'partner';
      report({
        place: placeOf(view, 'audience'),
        facts: { view: view.name, audience, items: shown.map(({ name }) => name), itemAudience },
        related: shown.map((each) => ({
          place: placeOf(each, 'audience'),
          label: { kind: 'audience', name: each.name, audience: each.audience },
        })),
      });
    }
  },
};
