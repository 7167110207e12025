import type { Declaration } from '../../../grammar/syntax.ts';
import type { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Facts } from '../../../grammar/vocabulary/row.ts';
import { rankMethods } from '../../../grammar/vocabulary/shapes/header.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Header, RankMethod, RuleSetting } from '../roadmap.ts';
import { common } from './common.ts';
import { all, idOf, type Lowering } from './context.ts';

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
  issuesFrom: all(facts.issues),
  issueStatus: all(facts['issue-status']),
  issuePoint: facts['issue-point']?.value.likely,
  tracker: facts.tracker?.value,
  rules: rulesOf(lowering),
});

/** Of a finding that is set twice the first counts; a second in the same block was reported by the vocabulary. */
function rulesOf({ entry, refer }: Lowering): readonly RuleSetting[] {
  const first = new Map<string, RuleSetting>();
  for (const setting of entry.declaration.children.flatMap(rulesIn)) {
    const before = first.get(setting.code);
    if (!before) first.set(setting.code, setting);
    else if (before.origin !== setting.origin) {
      const place = ({ origin, span }: RuleSetting) => ({ file: entry.file, anchor: origin, span });
      const facts = { property: setting.code, kind: 'rules' };
      refer.findings.push(
        finding('repeated-property', place(setting), facts, [{ place: place(before), label: { kind: 'first-set' } }]),
      );
    }
  }
  return [...first.values()];
}

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
