/** What a feature costs and brings in. */
import { type Money, money } from '../../insight/money.ts';
import { sayMoney, sayNumber, sayPercent } from '../../insight/say.ts';
import type { Roadmap, Work } from '../../model/roadmap.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { escapeMarkdown } from '../markdown.ts';

/** Summed once a roadmap, since a sum of all work is too much for every move of the mouse. */
const known = new WeakMap<Roadmap, Money>();

export function moneyIn({ roadmap, schedule }: Analysis): Money {
  const found = known.get(roadmap) ?? money(roadmap, schedule);
  known.set(roadmap, found);
  return found;
}

export function moneyOf(analysis: Analysis, { index, kind }: Work): readonly string[] {
  if (kind !== 'feature') return [];
  const { features, currency } = moneyIn(analysis);
  const sum = features.get(index);
  if (!sum) return [];
  const say = (amount: number): string => escapeMarkdown(sayMoney(amount, currency));
  const parts: string[] = [];
  if (sum.cost > 0) parts.push(`Costs ${say(sum.cost)}`);
  if (sum.yearlyBenefit > 0) parts.push(`brings ${say(sum.yearlyBenefit)} a year`);
  if (sum.onceBenefit > 0) parts.push(`brings ${say(sum.onceBenefit)} once`);
  if (sum.roi !== undefined) parts.push(`return ${sayPercent(sum.roi)} in three years`);
  if (sum.paybackYears !== undefined) parts.push(`paid back after ${sayNumber(sum.paybackYears, 1)} years`);
  return parts.length > 0 ? [parts.join(' · ')] : [];
}
