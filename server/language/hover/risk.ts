/** A risk: how likely, how much delay and cost, what it threatens, what is done against it. */

import type { Analysis } from '../../analysis/analysis.ts';
import { sayMoney, sayNumber, sayPercent } from '../../insight/say.ts';
import type { Risk } from '../../model/roadmap.ts';
import { escapeMarkdown } from '../markdown.ts';

export function riskLines({ roadmap }: Analysis, risk: Risk): readonly string[] {
  const { probability, delay, cost, threatens, mitigation } = risk;
  const length = ({ amount, unit }: { amount: number; unit: string }): string => `${sayNumber(amount)}${unit}`;
  const lines: string[] = [];
  const likely = probability === undefined ? [] : [`${sayPercent(probability)} likely`];
  const late = delay ? [...new Set([delay.best, delay.likely, delay.worst].map(length))].join(' to ') : '';
  const costs = cost === undefined ? [] : [`costs ${escapeMarkdown(sayMoney(cost, roadmap.header?.currency ?? ''))}`];
  const what = [...likely, ...(late ? [`delays by ${late}`] : []), ...costs].join(', ');
  if (what) lines.push(what[0]!.toUpperCase() + what.slice(1));
  const names = threatens.map((id) => escapeMarkdown(roadmap.byId.get(id)?.title ?? id));
  if (names.length > 0) lines.push(`Threatens ${names.join(', ')}`);
  lines.push(mitigation ? `Mitigation: ${escapeMarkdown(mitigation)}` : 'No mitigation');
  return lines;
}
