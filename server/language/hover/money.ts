/** What a feature costs and brings in. */

import type { Analysis } from '../../analysis/analysis.ts';
import { type Money, money } from '../../insight/money.ts';
import { sayMoney, sayNumber, sayPercent } from '../../insight/say.ts';
import type { Feature, Roadmap, Work } from '../../model/roadmap.ts';
import { escapeMarkdown } from '../markdown.ts';

/** Summed once a roadmap, since a sum of all work is too much for every move of the mouse. */
const known = new WeakMap<Roadmap, Money>();

export function moneyIn({ roadmap, schedule }: Analysis): Money {
  const found = known.get(roadmap) ?? money(roadmap, schedule);
  known.set(roadmap, found);
  return found;
}

export function moneyOf(analysis: Analysis, work: Work): readonly string[] {
  if (work.kind !== 'feature') return [];
  const { features, currency } = money(alone(analysis.roadmap, work));
  const sum = features.get(0);
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

/** A roadmap of nothing but one feature and its parts: their sum does not need all the others'. */
function alone(roadmap: Roadmap, feature: Feature): Roadmap {
  const work: Work[] = [];
  const add = (index: number, partOf: number | undefined): void => {
    const found = roadmap.work[index];
    if (!found) return;
    const at = work.length;
    work.push({ ...found, index: at, partOf });
    if (found.kind === 'feature') for (const part of found.parts) add(part, at);
  };
  add(feature.index, undefined);
  return { ...roadmap, work, products: [] };
}
