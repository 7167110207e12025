import type { Declaration } from '../../../grammar/syntax.ts';
import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import { rankMethods } from '../../../grammar/vocabulary/shapes/header.ts';
import type { Header, RankMethod, RuleSetting } from '../roadmap.ts';
import { common } from './common.ts';
import { idOf, type Lowering } from './context.ts';

export const header = (facts: Facts<typeof kinds.roadmap>, lowering: Lowering): Header => ({
  ...common(facts, lowering),
  kind: 'roadmap',
  vision: facts.vision?.value,
  start: facts.start?.value,
  asOf: facts['as-of']?.value,
  currency: facts.currency?.value ?? 'EUR',
  calendar: idOf(facts.calendar, ['calendar'], lowering),
  rank: rankOf(facts, lowering),
  leveled: facts.schedule?.value === 'leveled',
  budget: facts.budget?.value,
  rules: lowering.entry.declaration.children.flatMap(rulesIn),
});

function rankOf(facts: Facts<typeof kinds.roadmap>, lowering: Lowering): Header['rank'] {
  const said = facts.rank;
  if (!said) return 'rice';
  if (Object.hasOwn(rankMethods, said.value.text)) return said.value.text as RankMethod;
  return idOf(said, ['scoring'], lowering) ?? 'rice';
}

const levels: ReadonlySet<string> = new Set<RuleSetting['level']>(['off', 'info', 'warning', 'error']);

/** The settings of a `rules` block; a level that is none was reported by the vocabulary. Spans count from the block. */
function rulesIn(block: Declaration): RuleSetting[] {
  if (block.keyword.text !== 'rules') return [];
  return block.properties.flatMap(({ name, items }) => {
    const value = items[0]?.[0];
    if (value?.kind !== 'word' || !levels.has(value.text)) return [];
    return [{ code: name.text, level: value.text as RuleSetting['level'], span: name, origin: block }];
  });
}
