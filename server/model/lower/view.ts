import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import type { View } from '../roadmap.ts';
import { common } from './common.ts';
import { idsOf, items, type Lowering } from './context.ts';
import { selected } from './selected.ts';

/** What a view can show, and so can choose by kind. */
const shown: readonly string[] = ['product', 'feature', 'milestone', 'kpi', 'objective', 'risk', 'team'];

export const view = (facts: Facts<typeof kinds.view>, lowering: Lowering): View => ({
  ...common(facts, lowering),
  kind: 'view',
  for: idsOf(facts.for, ['stakeholder'], lowering),
  show: items(facts.show),
  include: selected(facts.include, shown, shown, lowering),
  exclude: selected(facts.exclude, shown, shown, lowering),
  group: facts.group?.value,
  window: facts.window?.value,
  hide: items(facts.hide).map(({ text }) => text),
  audience: facts.audience?.value,
});
