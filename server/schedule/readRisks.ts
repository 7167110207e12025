/** The risks that may delay work, with what they threaten as places. */
import type { Roadmap } from '../model/roadmap.ts';
import type { RiskInput } from './planInput.ts';

/** @param products the place of each product by its id */
export function readRisks({ risks, byId }: Roadmap, products: ReadonlyMap<string, number>): readonly RiskInput[] {
  return risks.flatMap(({ id, probability, delay, threatens }, risk): RiskInput[] => {
    if (probability === undefined || probability <= 0 || delay === undefined) return [];
    const targets = threatens.map((target) => byId.get(target));
    return [
      {
        risk,
        id,
        probability: Math.min(1, probability),
        delay,
        work: targets.flatMap((target) =>
          target?.kind === 'feature' || target?.kind === 'milestone' ? target.index : [],
        ),
        products: targets.flatMap((target) => (target?.kind === 'product' ? (products.get(target.id) ?? []) : [])),
      },
    ];
  });
}
