import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Scenario } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, type Lowering, workKinds } from './context.ts';

export const scenario = (facts: Facts<typeof kinds.scenario>, lowering: Lowering): Scenario => ({
  ...common(facts, lowering),
  kind: 'scenario',
  drops: idsOf(facts.drop, workKinds, lowering),
});
