/** What may go wrong. */
import { longDate } from '../../wording/dates.ts';
import { percent } from '../../wording/numbers.ts';
import { code, codes } from './phrases.ts';
import type { CodeRow } from './row.ts';

type WithoutEffect =
  | {
      readonly name: string;
      readonly lacks: 'threatens' | 'probability';
      /** The product around it, which it could threaten. */
      readonly product?: string;
    }
  | {
      readonly name: string;
      /** A milestone that it threatens, the day that is fixed for that, and the ids of what the milestone depends on. */
      readonly milestone: string;
      readonly on: number;
      readonly predecessors: readonly string[];
    };

export const riskCodes = {
  'risk-without-effect': {
    severity: 'warning',
    group: 'risk',
    summary: 'A risk has a delay but changes no date.',
    message: (facts: WithoutEffect) => {
      const name = code(facts.name);
      if ('lacks' in facts) {
        return facts.lacks === 'threatens'
          ? `${name} threatens nothing, so its delay changes no date. Add \`threatens\` with the work that it delays.`
          : `${name} has no probability, so its delay changes no date. Add one, such as \`probability 30%\`.`;
      }
      const { milestone, on, predecessors } = facts;
      return `${code(milestone)} is fixed on ${longDate(on)}, so ${name} cannot delay it. Let it threaten the work before it instead${
        predecessors.length > 0 ? `: ${codes(predecessors, 3)}` : ''
      }.`;
    },
    asksFor: (facts: WithoutEffect) => ('lacks' in facts ? [facts.lacks] : []),
  },
  'unmitigated-risk': {
    severity: 'info',
    group: 'risk',
    summary: 'A risk has no mitigation.',
    message: ({
      name,
      probability,
      threatens,
    }: {
      readonly name: string;
      /** 0 to 1. */
      readonly probability?: number;
      readonly threatens: readonly string[];
    }) =>
      `${code(name)}${probability === undefined ? '' : ` (${percent(probability)})`}${
        threatens.length === 0 ? '' : ` threatens ${codes(threatens)} and`
      } has no mitigation. Add \`mitigation "…"\`.`,
    asksFor: () => ['mitigation'],
  },
} as const satisfies Record<string, CodeRow<never>>;
