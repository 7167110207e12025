/** Budgets, costs and returns. */
import { type CodeRow, plain, tick } from './row.ts';

export const moneyCodes = {
  'over-budget': {
    severity: 'warning',
    group: 'money',
    summary: 'The planned work costs more than its budget.',
    message: ({ name, cost, budget, over, share }) =>
      `${tick(name, 'The plan')} costs ${plain(cost)}, ${plain(over)} over its budget of ${plain(budget)}${share ? ` (${plain(share)})` : ''}.`,
  },
  'missing-rate': {
    severity: 'info',
    group: 'money',
    summary: 'The work of a team costs nothing in the plan, because it has no rate.',
    message: ({ team, features }) =>
      `${tick(team)} has no rate, so its work${features ? ` on ${plain(features)}` : ''} counts as free. Add one, such as \`rate 900/day\`.`,
  },
  'negative-return': {
    severity: 'warning',
    group: 'money',
    summary: 'A feature costs more than it will ever bring in.',
    message: ({ name, cost, benefit, years, hint }) =>
      `${tick(name)} costs ${plain(cost)} and brings in ${plain(benefit)}${years ? ` in ${plain(years)}` : ''}: it does not pay for itself.${hint ? ` ${plain(hint)}` : ''}`,
  },
} as const satisfies Record<string, CodeRow>;
