/** What may go wrong. */
import { type CodeRow, list, plain, tick } from './row.ts';

export const riskCodes = {
  'risk-without-effect': {
    severity: 'warning',
    group: 'risk',
    summary: 'A risk would delay something, and yet changes no date and no odds.',
    message: ({ name, lacks, milestone, on, leads }) => {
      if (lacks === 'threatens')
        return `${tick(name)} threatens nothing, so its delay changes no date. Say with \`threatens\` what it would hold up.`;
      if (lacks === 'probability')
        return `${tick(name)} does not say how likely it is, so it changes no odds. Add \`probability\`.`;
      const ready = Array.isArray(leads) && leads.length > 0 ? `: ${list(leads, 'and', 3)}` : '';
      return `${tick(milestone)} is fixed on ${plain(on)}, so ${tick(name)} cannot delay it. Let it threaten what has to be ready by then${ready}.`;
    },
  },
  'unmitigated-risk': {
    severity: 'info',
    group: 'risk',
    summary: 'A risk that matters has no mitigation.',
    message: ({ name, probability, threatens }) =>
      `Nothing is planned against ${tick(name)}${probability ? ` (${plain(probability)})` : ''}${threatens ? `, which threatens ${list(threatens)}` : ''}. Add \`mitigation "…"\`.`,
  },
} as const satisfies Record<string, CodeRow>;
