import type { Rule } from '../context.ts';
import { placeOf } from '../placeOf.ts';
import { about } from '../work.ts';

/** A risk that cannot happen, or that threatens only what is over, needs no mitigation. */
export const unmitigatedRisk: Rule<'unmitigated-risk'> = {
  code: 'unmitigated-risk',
  find(context, report) {
    const { roadmap } = context;
    const { isOpen } = about(context);
    for (const risk of roadmap.risks) {
      if (risk.mitigation !== undefined || risk.probability === 0) continue;
      const threatened = risk.threatens.flatMap((id) => {
        const entity = roadmap.byId.get(id);
        return entity?.kind === 'feature' || entity?.kind === 'milestone' || entity?.kind === 'product' ? [entity] : [];
      });
      if (threatened.length > 0 && threatened.every((it) => it.kind !== 'product' && !isOpen(it))) continue;
      report({
        place: placeOf(risk),
        facts: {
          name: risk.name,
          threatens: threatened.map(({ name }) => name),
          ...(risk.probability !== undefined && { probability: risk.probability }),
        },
      });
    }
  },
};
