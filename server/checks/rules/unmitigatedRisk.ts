import { rule } from '../rule.ts';
import { placeOf } from '../spot.ts';
import { isOpen } from '../work.ts';

/** A risk that cannot happen, or that threatens only what is over, needs no mitigation. */
export const unmitigatedRisk = rule({
  code: 'unmitigated-risk',
  reads: ['risks', 'entities', 'structure'],
  find({ risks, entities, structure }, report) {
    for (const risk of risks) {
      if (risk.mitigation !== undefined || risk.probability === 0) continue;
      const threatened = risk.threatens.flatMap((id) => {
        const entity = entities.get(id);
        return entity?.kind === 'feature' || entity?.kind === 'milestone' || entity?.kind === 'product' ? [entity] : [];
      });
      const isOver = threatened.every((it) => it.kind !== 'product' && !isOpen(structure, it.index));
      if (threatened.length > 0 && isOver) continue;
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
});
