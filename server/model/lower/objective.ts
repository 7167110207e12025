import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Objective } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, type Lowering } from './context.ts';

export const objective = (facts: Facts<typeof kinds.objective>, lowering: Lowering): Objective => ({
  ...common(facts, lowering),
  kind: 'objective',
  measuredBy: idsOf(facts['measured-by'], ['kpi'], lowering),
  supports: idsOf(facts.supports, ['objective'], lowering),
  due: facts.due?.value,
});
