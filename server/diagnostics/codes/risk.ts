/** What may go wrong. */
import { type CodeRow, list, plain, tick } from './row.ts';

export const riskCodes = {
  'unmitigated-risk': {
    severity: 'info',
    group: 'risk',
    summary: 'A risk that matters has no mitigation.',
    message: ({ name, probability, threatens }) =>
      `Nothing is planned against ${tick(name)}${probability ? ` (${plain(probability)})` : ''}${threatens ? `, which threatens ${list(threatens)}` : ''}. Add \`mitigation "…"\`.`,
  },
} as const satisfies Record<string, CodeRow>;
