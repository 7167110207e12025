import type { Place } from '../../diagnostics/finding.ts';
import type { Milestone, Risk, Roadmap } from '../../model/roadmap.ts';
import type { Observation, Rule } from '../context.ts';
import { placeOf, propertyOf } from '../placeOf.ts';
import { about } from '../work.ts';

/** A delay that would move no date: it threatens nothing, or a day that is fixed, or is never said to come true. */
export const riskWithoutEffect: Rule<'risk-without-effect'> = {
  code: 'risk-without-effect',
  find(context, report) {
    const { roadmap } = context;
    const { isOpen } = about(context);
    for (const risk of roadmap.risks) {
      if (risk.delay === undefined || risk.probability === 0) continue;
      const lacks = lacking(risk, roadmap);
      if (lacks) report(lacks);
      for (const id of risk.threatens) {
        const milestone = roadmap.byId.get(id);
        if (milestone?.kind === 'milestone' && milestone.on !== undefined && isOpen(milestone))
          report(fixed(risk, milestone, milestone.on, roadmap));
      }
    }
  },
};

/** What was said and could not be read was reported as that. */
function lacking(risk: Risk, { byId }: Roadmap): Observation<'risk-without-effect'> | undefined {
  const says = (name: string): boolean => propertyOf(risk.origin.declaration, name) !== undefined;
  if (risk.threatens.length === 0 && !says('threatens')) {
    const product = risk.parent === undefined ? undefined : byId.get(risk.parent);
    const named = product?.kind === 'product' ? { product: product.name } : {};
    return { place: placeOf(risk, 'delay'), facts: { name: risk.name, lacks: 'threatens', ...named } };
  }
  if (risk.probability === undefined && !says('probability'))
    return { place: placeOf(risk, 'delay'), facts: { name: risk.name, lacks: 'probability' } };
  return undefined;
}

function fixed(risk: Risk, milestone: Milestone, on: number, { work, dependencies }: Roadmap) {
  const before = dependencies.filter(({ to }) => to === milestone.index).map(({ from }) => work[from]!.id);
  const observation: Observation<'risk-without-effect'> = {
    place: threatPlace(risk, milestone),
    facts: { name: risk.name, milestone: milestone.name, on, predecessors: [...new Set(before)] },
    related: [{ place: placeOf(milestone, 'on'), label: { kind: 'fixed' } }],
  };
  return observation;
}

/** The name in `threatens`. */
function threatPlace(risk: Risk, { id, name }: Milestone): Place {
  const place = placeOf(risk, 'threatens');
  const said = risk.origin.declaration.properties.filter((property) => property.name.text === 'threatens');
  const value = said
    .flatMap(({ items }) => items.flat())
    .find((each) => each.kind === 'word' && (each.text === id || each.text === name || id.endsWith(`.${each.text}`)));
  return value ? { ...place, span: { start: value.start, end: value.end } } : place;
}
