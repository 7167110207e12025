/** What a risk threatens, as the work that has to wait when it fires. */
import { isInside } from '../nesting.ts';
import type { PlanInput, RiskInput } from '../planInput.ts';

/** Work indexes, ascending: of a product or a summary, each feature in it that has no parts itself. */
export function threatenedWork(input: PlanInput, { work, products }: RiskInput): readonly number[] {
  const { count, milestone, summary, partOf } = input;
  const named = new Set(work);
  const summaries = work.filter((index) => summary[index]);
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    if (summary[i]) continue;
    const isPart = (): boolean => summaries.some((whole) => isInside(partOf, i, whole));
    if (named.has(i) || (!milestone[i] && (isPart() || isInProduct(input, i, products)))) found.push(i);
  }
  return found;
}

/** Whether work is in one of these products, at any depth. */
function isInProduct({ product, products }: PlanInput, index: number, wanted: readonly number[]): boolean {
  if (wanted.length === 0) return false;
  for (let at = product[index]!, depth = 0; at >= 0 && depth < 100; depth++) {
    if (wanted.includes(at)) return true;
    at = products[at]!.parent;
  }
  return false;
}
