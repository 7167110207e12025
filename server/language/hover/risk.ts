/** A risk: how likely, how much delay and cost, what it threatens, what is done against it. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Risk } from '../../model/roadmap.ts';
import { range } from '../../wording/durations.ts';
import { list } from '../../wording/lists.ts';
import { money } from '../../wording/money.ts';
import { percent } from '../../wording/numbers.ts';
import { escapeMarkdown } from '../markdown.ts';

export function riskLines({ roadmap }: Analysis, risk: Risk): readonly string[] {
  const { probability, delay, cost, threatens, mitigation } = risk;
  const lines: string[] = [];
  const likely = probability === undefined ? [] : [`${percent(probability)} likely`];
  const costs = cost === undefined ? [] : [`costs ${escapeMarkdown(money(cost, roadmap.header?.currency ?? ''))}`];
  const what = [...likely, ...(delay ? [`delays by ${range(delay)}`] : []), ...costs].join(', ');
  if (what) lines.push(what[0]!.toUpperCase() + what.slice(1));
  const names = threatens.map((id) => escapeMarkdown(roadmap.byId.get(id)?.title ?? id));
  if (names.length > 0) lines.push(`Threatens ${list(names)}`);
  lines.push(mitigation ? `Mitigation: ${escapeMarkdown(mitigation)}` : 'No mitigation');
  return lines;
}
