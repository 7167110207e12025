import { closest } from '../../../grammar/suggest.ts';
import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import { isPropertyAnywhere, propertyNames } from '../../../grammar/vocabulary/words.ts';
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
  hide: hidden(facts, lowering),
  audience: facts.audience?.value,
});

/** What is hidden is a property of some kind; a word that is none would hide nothing, and show what should not be seen. */
const hidden = ({ hide }: Facts<typeof kinds.view>, { refer }: Lowering): readonly string[] =>
  items(hide).flatMap(({ text, span }) => {
    if (isPropertyAnywhere(text)) return [text];
    const suggestion = closest(text, propertyNames);
    const expected = 'names of properties, such as `cost, note`';
    refer.report('wrong-value', span, { property: 'hide', expected, found: text, ...(suggestion && { suggestion }) });
    return [];
  });
