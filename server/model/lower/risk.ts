import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Risk } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, type Lowering, workKinds } from './context.ts';

export const risk = (facts: Facts<typeof kinds.risk>, lowering: Lowering): Risk => ({
  ...common(facts, lowering),
  kind: 'risk',
  probability: facts.probability?.value,
  delay: facts.delay?.value,
  cost: facts.cost?.value,
  threatens: idsOf(facts.threatens, [...workKinds, 'product'], lowering),
  mitigation: facts.mitigation?.value,
});
