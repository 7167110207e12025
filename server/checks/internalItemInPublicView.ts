import { isInView } from '../insight/inView.ts';
import type { Audience, Entity, Roadmap } from '../model/roadmap.ts';
import type { Rule } from './context.ts';
import { placeOf } from './placeOf.ts';
import { about } from './work.ts';

/** One finding a view. An item's audience is its own, else that of the feature it is a part of; unsaid, it is anybody's. */
export const internalItemInPublicView: Rule = {
  code: 'internal-item-in-public-view',
  find(context, report) {
    const { roadmap } = context;
    const { isDropped } = about(context);
    for (const view of roadmap.views) {
      const { audience } = view;
      if (audience === undefined || audience === 'internal') continue;
      const shown = roadmap.work.filter(
        (work) =>
          WIDTH[audienceOf(work, roadmap)] < WIDTH[audience] && isInView(view, work, roadmap) && !isDropped(work),
      );
      if (shown.length === 0) continue;
      const theirs = shown.some((work) => audienceOf(work, roadmap) === 'internal') ? 'internal' : 'for partners';
      report({
        place: placeOf(view, 'audience'),
        facts: {
          view: view.name,
          audience,
          items: shown.map(({ name }) => name),
          theirs,
          add: `exclude ${shown.map(({ name }) => name).join(', ')}`,
        },
        related: shown.map((work) => ({ place: placeOf(work, 'audience'), label: `\`${work.name}\` is not for them` })),
      });
    }
  },
};

const WIDTH: Readonly<Record<Audience, number>> = { internal: 0, partner: 1, public: 2 };

function audienceOf(entity: Entity, roadmap: Roadmap): Audience {
  for (let at: Entity | undefined = entity; at !== undefined; ) {
    if (at.kind === 'feature' && at.audience !== undefined) return at.audience;
    at = at.parent === undefined ? undefined : roadmap.byId.get(at.parent);
  }
  return 'public';
}
