import { type Data, states } from '../../model/data.ts';
import type { Risk } from '../../model/roadmap.ts';
import { type Observation, rule } from '../rule.ts';
import { placeOf, valuePlace } from '../spot.ts';
import { isOpen } from '../work.ts';

/** A delay that would move no date: it threatens nothing, or a day that is fixed, or is never said to come true. */
export const riskWithoutEffect = rule({
  code: 'risk-without-effect',
  reads: ['risks', 'entities', 'structure', 'links', 'work'],
  find({ risks, entities, structure, links, work }, report) {
    for (const risk of risks) {
      if (risk.delay === undefined || risk.probability === 0) continue;
      const lacks = lacking(risk, entities.get(risk.parent ?? ''));
      if (lacks) report(lacks);
      for (const id of risk.threatens) {
        const milestone = entities.get(id);
        if (milestone?.kind !== 'milestone' || milestone.on === undefined || !isOpen(structure, milestone.index))
          continue;
        const before = new Set<string>();
        for (let l = 0; l < links.count; l++) {
          if (links.to[l] === milestone.index) before.add(work[links.from[l]!]!.id);
        }
        report({
          place: valuePlace(risk, 'threatens', milestone.id),
          facts: { name: risk.name, milestone: milestone.name, on: milestone.on, predecessors: [...before] },
          related: [{ place: placeOf(milestone, 'on'), label: { kind: 'fixed' } }],
        });
      }
    }
  },
});

/** What was said and could not be read was reported as that. */
function lacking(
  risk: Data<Risk>,
  around: { readonly kind: string; readonly name: string } | undefined,
): Observation<'risk-without-effect'> | undefined {
  if (risk.threatens.length === 0 && !states(risk, 'threatens')) {
    const named = around?.kind === 'product' ? { product: around.name } : {};
    return { place: placeOf(risk, 'delay'), facts: { name: risk.name, lacks: 'threatens', ...named } };
  }
  if (risk.probability === undefined && !states(risk, 'probability'))
    return { place: placeOf(risk, 'delay'), facts: { name: risk.name, lacks: 'probability' } };
  return undefined;
}
