/** What a feature costs and brings in. */

import type { Analysis } from '../../analysis/analysis.ts';
import type { Work } from '../../model/roadmap.ts';
import { money } from '../../wording/money.ts';
import { number, percent } from '../../wording/numbers.ts';
import { escapeMarkdown } from '../markdown.ts';

export function moneyOf(analysis: Analysis, work: Work): readonly string[] {
  if (work.kind !== 'feature') return [];
  const { features, currency } = analysis.money;
  const sum = features.get(work.index);
  if (!sum) return [];
  const say = (amount: number): string => escapeMarkdown(money(amount, currency));
  const parts: string[] = [];
  if (sum.cost > 0) parts.push(`Costs ${say(sum.cost)}`);
  if (sum.yearlyBenefit > 0) parts.push(`brings ${say(sum.yearlyBenefit)} a year`);
  if (sum.onceBenefit > 0) parts.push(`brings ${say(sum.onceBenefit)} once`);
  if (sum.roi !== undefined) parts.push(`return ${percent(sum.roi)} in three years`);
  if (sum.paybackYears !== undefined) parts.push(`paid back after ${number(sum.paybackYears, 1)} years`);
  return parts.length > 0 ? [parts.join(' · ')] : [];
}
