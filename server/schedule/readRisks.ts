/** The risks that may delay work, with what they threaten as places. */
import type { RiskInput } from './planInput.ts';
import type { PlanSource } from './planSource.ts';

/** @param products the place of each product by its id */
export function readRisks(
  { risks, work }: Pick<PlanSource, 'risks' | 'work'>,
  products: ReadonlyMap<string, number>,
): readonly RiskInput[] {
  if (risks.length === 0) return [];
  const indexes = new Map<string, number>(work.map(({ id, index }) => [id, index]));
  return risks.flatMap(({ id, probability, delay, threatens }, risk): RiskInput[] => {
    if (probability === undefined || probability <= 0 || delay === undefined) return [];
    return [
      {
        risk,
        id,
        probability: Math.min(1, probability),
        delay,
        work: threatens.flatMap((target) => indexes.get(target) ?? []),
        products: threatens.flatMap((target) => products.get(target) ?? []),
      },
    ];
  });
}
