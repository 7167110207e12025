/** What becomes of money and KPIs, one sentence each with what caused it. */

import type { KpiChange } from '../../comparison/kpiChanges.ts';
import type { MoneyChange } from '../../comparison/moneyChange.ts';
import { differs, type Pair } from '../../comparison/version.ts';
import { longDate } from '../../wording/dates.ts';
import { measure } from '../../wording/measures.ts';
import { money } from '../../wording/money.ts';
import { percent, signed } from '../../wording/numbers.ts';
import { entityName, type Parts } from '../../wording/text.ts';
import { why } from './causeLines.ts';
import type { Compared } from './pairs.ts';

/** A sentence, and what caused it, a line each. */
export interface Point {
  readonly says: Parts;
  readonly because: readonly Parts[];
}

export const point = (says: Parts, because: readonly Parts[] = []): Point => ({ says, because });

const amountIn =
  (currency: string) =>
  (amount: number): string =>
    money(amount, currency);

export function moneyPoints(change: MoneyChange, compared: Compared): Point[] {
  const isNew = compared.status === 'new';
  return [
    ...costPoint(change, compared, isNew),
    ...change.products.flatMap((product) => overBudget(product, amountIn(change.currency))),
    ...(isNew ? [] : benefitPoints(change)),
  ];
}

function costPoint(change: MoneyChange, compared: Compared, isNew: boolean): Point[] {
  const { cost, budget, causes } = change;
  const say = amountIn(change.currency);
  const by = cost.after - cost.before;
  const of = ofBudget(change, say);
  if (isNew) return cost.after > 0 ? [point([`It costs ${say(cost.after)}${of}.`])] : [];
  if (differs(cost)) {
    const says = `It costs ${say(cost.after)} instead of ${say(cost.before)} (${signed(by, say)})${of}.`;
    return [
      point(
        [says],
        why(compared, causes, (part) => signed(part, say)),
      ),
    ];
  }
  if (!differs(budget)) return [];
  const [was, is] = [budget.before, budget.after].map((amount) => (amount === undefined ? 'none' : say(amount)));
  return [point([`Its budget: ${was} → ${is}; it costs ${say(cost.after)}.`])];
}

/** How the cost stands to the budget, and stood. */
function ofBudget({ cost, budget }: Pick<MoneyChange, 'cost' | 'budget'>, say: (amount: number) => string): string {
  if (budget.after === undefined) return '';
  const wasOver = budget.before !== undefined && cost.before > budget.before;
  if (cost.after > budget.after) return `, ${wasOver ? 'still ' : ''}over its budget of ${say(budget.after)}`;
  return wasOver ? ', within its budget again' : `, of a budget of ${say(budget.after)}`;
}

function overBudget(
  { title, cost, budget }: MoneyChange['products'][number],
  say: (amount: number) => string,
): Point[] {
  const wasOver = budget.before !== undefined && cost.before > budget.before;
  if (budget.after === undefined || cost.after <= budget.after || wasOver) return [];
  return [point([entityName(title), ` costs ${say(cost.after)}, over its budget of ${say(budget.after)} now.`])];
}

function benefitPoints({ currency, yearlyBenefit, onceBenefit, roi }: MoneyChange): Point[] {
  const say = amountIn(currency);
  const told = (pair: Pair<number>, when: string): Point[] =>
    differs(pair) ? [point([`It brings ${say(pair.after)} ${when} instead of ${say(pair.before)}.`])] : [];
  const share = (value: number | undefined): string => (value === undefined ? 'none' : percent(value, 0));
  const [was, is] = [share(roi.before), share(roi.after)];
  return [
    ...told(yearlyBenefit, 'a year'),
    ...told(onceBenefit, 'once'),
    ...(was === is ? [] : [point([`Its return in three years: ${was} → ${is}.`])]),
  ];
}

export function kpiPoint(change: KpiChange, compared: Compared): Point {
  const { title, forecast, by, gap, causes } = change;
  const say = (value: number): string => measure(value, change);
  const at = by === undefined ? '' : ` by ${longDate(by)}`;
  const short = ofTarget(gap, say);
  if (!differs(forecast))
    return point([entityName(title), ` is still forecast at ${say(forecast.after)}${at}${short}.`]);
  return point(
    [entityName(title), ` is forecast at ${say(forecast.after)}${at} instead of ${say(forecast.before)}${short}.`],
    why(compared, causes, (part) => signed(part, say)),
  );
}

function ofTarget({ before, after }: KpiChange['gap'], say: (value: number) => string): string {
  if (after === undefined) return '';
  if (after === 0) return before === 0 ? '; its target is still reached' : '; its target is reached';
  if (before === 0) return `; ${say(after)} short of its target, which was reached`;
  return `; ${say(after)} short of its target${before === undefined ? '' : ` (before: ${say(before)})`}`;
}
