import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Risk } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, type Lowering, workKinds } from './context.ts';
import { idAround } from './nested.ts';

export const risk = (facts: Facts<typeof kinds.risk>, lowering: Lowering): Risk => ({
  ...common(facts, lowering),
  kind: 'risk',
  probability: facts.probability?.value,
  delay: facts.delay?.value,
  cost: facts.cost?.value,
  // Of a product each feature would be held up, which is too much to say by standing in it.
  threatens: facts.threatens
    ? idsOf(facts.threatens, [...workKinds, 'product'], lowering)
    : idAround(lowering, 'feature'),
  mitigation: facts.mitigation?.value,
});
