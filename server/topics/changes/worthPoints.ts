/** What happens to money and KPIs, one sentence each with what caused it. */
import type { Compared } from '../../comparison/compared.ts';
import type { KpiChange } from '../../comparison/kpiChanges.ts';
import type { MoneyChange } from '../../comparison/moneyChange.ts';
import { differs, type Pair } from '../../comparison/version.ts';
import { HORIZON_YEARS } from '../../insight/money.ts';
import { longDate } from '../../wording/dates.ts';
import { plural } from '../../wording/lists.ts';
import { gap as gapText, measure } from '../../wording/measures.ts';
import { money } from '../../wording/money.ts';
import { percent, signed } from '../../wording/numbers.ts';
import { entityName } from '../../wording/text.ts';
import type { ListItem } from '../section.ts';
import { whyMoved } from './whyMoved.ts';

type AmountText = (amount: number) => string;

export function moneyPoints(change: MoneyChange, compared: Compared): ListItem[] {
  const text: AmountText = (amount) => money(amount, change.currency);
  return [
    ...costPoint(change, compared, text),
    ...change.products.flatMap((product) => newlyOverBudget(product, text)),
    ...(compared.status === 'new' ? [] : benefitPoints(change, text)),
  ];
}

function costPoint(change: MoneyChange, compared: Compared, text: AmountText): ListItem[] {
  const { cost, budget, causes } = change;
  const of = ofBudget(change, text);
  if (compared.status === 'new') return cost.after > 0 ? [{ text: `It costs ${text(cost.after)}${of}.` }] : [];
  if (differs(cost)) {
    const by = signed(cost.after - cost.before, text);
    return [
      {
        text: `It costs ${text(cost.after)} instead of ${text(cost.before)} (${by})${of}.`,
        because: whyMoved(compared, causes, (part) => signed(part, text)),
      },
    ];
  }
  if (!differs(budget)) return [];
  const [was, is] = [budget.before, budget.after].map((amount) => (amount === undefined ? 'none' : text(amount)));
  return [{ text: `Budget: ${was} → ${is}; it costs ${text(cost.after)}.` }];
}

function ofBudget({ cost, budget }: Pick<MoneyChange, 'cost' | 'budget'>, text: AmountText): string {
  if (budget.after === undefined) return '';
  const wasOver = budget.before !== undefined && cost.before > budget.before;
  if (cost.after > budget.after) return `, ${wasOver ? 'still ' : ''}over its budget of ${text(budget.after)}`;
  return wasOver ? ', within its budget again' : `, of a budget of ${text(budget.after)}`;
}

function newlyOverBudget({ title, cost, budget }: MoneyChange['products'][number], text: AmountText): ListItem[] {
  const wasOver = budget.before !== undefined && cost.before > budget.before;
  if (budget.after === undefined || cost.after <= budget.after || wasOver) return [];
  return [{ text: [entityName(title), ` costs ${text(cost.after)}, over its budget of ${text(budget.after)} now.`] }];
}

function benefitPoints({ yearlyBenefit, onceBenefit, roi }: MoneyChange, text: AmountText): ListItem[] {
  const benefit = (pair: Pair<number>, when: string): ListItem[] =>
    differs(pair) ? [{ text: `Its benefit is ${text(pair.after)} ${when} instead of ${text(pair.before)}.` }] : [];
  const share = (value: number | undefined): string => (value === undefined ? 'none' : percent(value, 0));
  const [was, is] = [share(roi.before), share(roi.after)];
  return [
    ...benefit(yearlyBenefit, 'a year'),
    ...benefit(onceBenefit, 'once'),
    ...(was === is ? [] : [{ text: `Return, ${plural(HORIZON_YEARS, 'year')}: ${was} → ${is}.` }]),
  ];
}

/** None where the figures that are printed stay. */
export function kpiPoints(change: KpiChange, compared: Compared): readonly ListItem[] {
  const { title, forecast, by, causes } = change;
  const text: AmountText = (value) => measure(value, change);
  const target = atTarget(change);
  const end = `${by === undefined ? '' : ` on ${longDate(by)}`}${target}.`;
  const [before, after] = [text(forecast.before), text(forecast.after)];
  if (before === after && (target === '' || target.startsWith(STILL))) return [];
  if (before === after) return [{ text: [entityName(title), ` is still forecast at ${after}${end}`] }];
  return [
    {
      text: [entityName(title), ` is forecast at ${after} instead of ${before}${end}`],
      because: whyMoved(compared, causes, (part) => signed(part, text)),
    },
  ];
}

const STILL = '; still ';

/** `; 0.4 days above target (before: 0.2 days above target)` */
function atTarget(change: KpiChange): string {
  const at = (side: 'before' | 'after'): string | undefined => {
    const [target, missing] = [change.target?.[side], change.gap[side]];
    if (target === undefined || missing === undefined) return undefined;
    return gapText({ forecast: change.forecast[side], target, gap: missing }, change);
  };
  const [before, after] = [at('before'), at('after')];
  if (after === undefined) return '';
  if (before === after) return `${STILL}${after}`;
  return `; ${after}${before === undefined ? '' : ` (before: ${before})`}`;
}
