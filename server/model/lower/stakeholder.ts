import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { Stakeholder } from '../roadmap.ts';
import { common } from './common.ts';
import type { Lowering } from './context.ts';
import { selected } from './selected.ts';

export const stakeholder = (facts: Facts<typeof kinds.stakeholder>, lowering: Lowering): Stakeholder => ({
  ...common(facts, lowering),
  kind: 'stakeholder',
  interest: selected(facts.interest, ['product', 'objective', 'kpi'], [], lowering),
});
