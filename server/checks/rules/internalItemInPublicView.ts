import { type AudienceEntity, audienceSource, isFor } from '../../insight/audience.ts';
import { isInView } from '../../insight/inView.ts';
import { DROPPED } from '../../insight/structure.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';

/** One finding a view. An item's audience is its own, else that of the block around it; unsaid, it is anybody's. */
export const internalItemInPublicView = rule({
  code: 'internal-item-in-public-view',
  reads: ['views', 'work', 'structure', 'entities'],
  find({ views, work, structure: { flags }, entities: byId }, report) {
    for (const view of views) {
      const { audience } = view;
      if (audience === undefined || audience === 'internal') continue;
      // A whole that is kept back is named once, and not by each of its parts.
      const kept = new Set<AudienceEntity>();
      for (const each of work) {
        const says = audienceSource(each, { byId });
        const isShown = says && !isFor(says.audience, audience) && isInView(view, each, { byId });
        if (isShown && (flags[each.index]! & DROPPED) === 0) kept.add(says);
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
});
