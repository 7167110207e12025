/** Budgets, costs and returns. */
import { plural } from '../../wording/lists.ts';
import { money } from '../../wording/money.ts';
import { percent, signed } from '../../wording/numbers.ts';
import { code } from './phrases.ts';
import type { CodeRow } from './row.ts';

export const moneyCodes = {
  'over-budget': {
    severity: 'warning',
    group: 'money',
    summary: 'The planned work costs more than its budget.',
    message: ({
      name,
      cost,
      budget,
      currency,
    }: {
      /** Of a product or of the roadmap; empty for a roadmap without a title. */
      readonly name: string;
      readonly cost: number;
      readonly budget: number;
      readonly currency: string;
    }) => {
      const share = budget > 0 ? ` (${signed((cost - budget) / budget, percent)})` : '';
      return `${name === '' ? 'The plan' : code(name)} costs ${money(cost, currency)}, ${money(cost - budget, currency)}${share} over its budget of ${money(budget, currency)}.`;
    },
  },
  'missing-rate': {
    severity: 'info',
    group: 'money',
    summary: 'A team has no rate, so its work costs nothing in the plan.',
    message: ({ team, features }: { readonly team: string; readonly features: number }) =>
      `${code(team)} has no rate, so its work on ${plural(features, 'feature')} costs nothing in the plan. Add one, such as \`rate 900/day\`.`,
    asksFor: () => ['rate'],
  },
  'negative-return': {
    severity: 'warning',
    group: 'money',
    summary: 'A feature costs more than it brings in.',
    message: ({
      name,
      cost,
      benefit,
      years,
      currency,
    }: {
      readonly name: string;
      readonly cost: number;
      readonly benefit: number;
      /** The years whose benefit is counted; without it, the benefit comes once. */
      readonly years?: number;
      readonly currency: string;
    }) =>
      `${code(name)} costs ${money(cost, currency)} and brings in ${money(benefit, currency)}${years === undefined ? '' : ` in ${plural(years, 'year')}`}, so it does not pay for itself.`,
  },
} as const satisfies Record<string, CodeRow<never>>;
