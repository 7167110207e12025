import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Objective } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, type Lowering } from './context.ts';
import { idAround, idsInside, mergeIds } from './nested.ts';

export const objective = (facts: Facts<typeof kinds.objective>, lowering: Lowering): Objective => ({
  ...common(facts, lowering),
  kind: 'objective',
  measuredBy: mergeIds(idsOf(facts['measured-by'], ['kpi'], lowering), idsInside(lowering, 'kpi')),
  supports: mergeIds(idsOf(facts.supports, ['objective'], lowering), idAround(lowering, 'objective')),
  due: facts.due?.value,
});
