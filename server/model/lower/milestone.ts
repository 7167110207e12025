import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Milestone } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, items, type Lowering } from './context.ts';
import { placeOf } from './place.ts';

export const milestone = (facts: Facts<typeof kinds.milestone>, lowering: Lowering): Milestone => ({
  ...common(facts, lowering),
  ...placeOf(lowering),
  kind: 'milestone',
  on: facts.on?.value,
  earliest: facts.earliest?.value,
  due: facts.due?.value,
  finished: facts.finished?.value,
  status: facts.status?.value,
  commitment: facts.commitment?.value,
  supports: idsOf(facts.supports, ['objective'], lowering),
  audience: facts.audience?.value,
  issues: items(facts.issue),
});
