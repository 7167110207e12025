import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Product } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, items, type Lowering } from './context.ts';

export const product = (facts: Facts<typeof kinds.product>, lowering: Lowering): Product => ({
  ...common(facts, lowering),
  kind: 'product',
  vision: facts.vision?.value,
  stage: facts.stage?.value,
  budget: facts.budget?.value,
  supports: idsOf(facts.supports, ['objective'], lowering),
  audience: facts.audience?.value,
  issues: items(facts.issue),
});
