/** The score and the rank of a feature, and what they are made of. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Work } from '../model/roadmap.ts';
import { list } from '../wording/lists.ts';
import { score } from '../wording/numbers.ts';
import { code, entityName, type Parts } from '../wording/text.ts';
import { type CardContent, fact } from './card.ts';

const SOURCE = { stated: '', plan: ' (from the plan)', default: ' (assumed)' } as const;

/** Nothing for work that is not ranked, and where neither it nor the roadmap has anything to rank by. */
export function rankContent({ ranking, roadmap }: Analysis, { index }: Work): CardContent {
  const found = ranking.scores.get(index);
  if (!found) return {};
  const { value, rank, inputs, missing, inherited } = found;
  const isBegun = value !== undefined || inputs.some(({ source }) => source === 'stated');
  if (!isBegun && roadmap.header?.rank === undefined) return {};
  const { methodTitle, formula, order } = ranking;
  const place = rank === undefined ? '' : `, #${rank} of ${order.length} by ${methodTitle}`;
  const from = inherited && roadmap.work[inherited.from]!;
  const steps: readonly Parts[] = [
    [methodTitle, ' is ', code(formula)],
    ...inputs.map(({ name, says, source }) => [`${name}: ${says}${SOURCE[source]}`]),
    ...(from ? [[entityName(from.title, from.id), ` depends on it and scores ${score(inherited.value)}`]] : []),
  ];
  return {
    facts: [fact('Score', value === undefined ? `none yet, without ${list(missing)}` : `${score(value)}${place}`)],
    why: [{ label: 'Why this score', steps: steps.map((text) => ({ text })) }],
  };
}
