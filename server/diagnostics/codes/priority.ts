/** What to do first, and what cannot be ranked. */
import { code, codes, codesOr, sameFor } from './phrases.ts';
import type { CodeRow, Others } from './row.ts';
import type { OwnProperties } from './schedule.ts';

/** Work that a scoring method does not rank, and the inputs that it lacks. */
interface Unranked {
  readonly name: string;
  /** `RICE` */
  readonly method: string;
  readonly missing: readonly string[];
}

export const priorityCodes = {
  'unused-score': {
    severity: 'warning',
    group: 'priority',
    summary: 'A feature with sub-features has score inputs of its own, which are ignored.',
    message: ({ name, properties, others }: Others & OwnProperties) => {
      const [are, them] = properties.length > 1 ? ['are', 'them'] : ['is', 'it'];
      return `Only sub-features are ranked, so ${codes(properties)} of ${code(name)} ${are} ignored. Move ${them} to a sub-feature, or remove ${them}.${sameFor({ others })}`;
    },
  },
  'unscored-feature': {
    severity: 'info',
    group: 'priority',
    summary: 'A feature has no score, while others are ranked.',
    message: ({ name, method, missing, others }: Others & Unranked) =>
      `${code(name)} has no ${method} score, so it is not ranked.${missing.length > 0 ? ` Add ${codes(missing)}.` : ''}${sameFor({ others })}`,
    asksFor: ({ missing }: Unranked) => missing,
  },
  'missing-score-input': {
    severity: 'info',
    group: 'priority',
    summary: 'A feature has some inputs of a score but not all, or its formula divides by 0.',
    message: ({ name, method, missing, dividesByZero }: Unranked & { readonly dividesByZero: boolean }) =>
      dividesByZero
        ? `${code(name)} has no ${method} score because its formula divides by 0. Change ${codesOr(missing)}.`
        : `${code(name)} has no ${codes(missing)} for its ${method} score, so it is not ranked. Add ${missing.length > 1 ? 'them' : 'it'}.`,
    asksFor: ({ missing }: Unranked) => missing,
  },
  'priority-inversion': {
    severity: 'info',
    group: 'priority',
    summary: 'Important work depends on work that is ranked lower.',
    message: ({
      name,
      rank,
      predecessor,
      predecessorRank,
      method,
      through = [],
      others,
    }: Others & {
      readonly name: string;
      readonly rank: number;
      readonly predecessor: string;
      readonly predecessorRank: number;
      readonly method: string;
      /** What lies between, nearest to the important work last. */
      readonly through?: readonly string[];
    }) =>
      `${code(name)} (#${rank} by ${method}) depends on ${code(predecessor)}${through.length === 0 ? '' : ` (through ${codes(through)})`}, which is ranked lower (#${predecessorRank}). Raise the priority of ${code(predecessor)}, or remove the dependency.${sameFor({ others })}`,
  },
} as const satisfies Record<string, CodeRow<never>>;
