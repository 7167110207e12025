/** Who does the work, and when they do not. */
import { longDate } from '../../wording/dates.ts';
import { plural } from '../../wording/lists.ts';
import { personDays } from '../../wording/people.ts';
import { code, codesOr, sameFor } from './phrases.ts';
import type { CodeRow, Others } from './row.ts';

export const peopleCodes = {
  'unowned-feature': {
    severity: 'info',
    group: 'people',
    summary: 'A feature has no owner, while others have one.',
    message: ({
      name,
      suggestion,
      others,
    }: Others & {
      readonly name: string;
      /** A person who may own it, as a roadmap states them: `@dana` or `"Dana Lee"`. */
      readonly suggestion: string;
    }) => `${code(name)} has no owner. Add one, such as ${code(`owner ${suggestion}`)}.${sameFor({ others })}`,
    asksFor: () => ['owner'],
  },
  'unknown-team-demand': {
    severity: 'info',
    group: 'people',
    summary: 'A feature has no team, or a team has no capacity, so the capacity plan is incomplete.',
    message: (
      facts:
        | (Others & { readonly team: string; readonly features: number })
        | (Others & {
            readonly name: string;
            /** In person-days. */
            readonly effort?: number;
            readonly teams: readonly string[];
          }),
    ) => {
      if ('team' in facts)
        return `${code(facts.team)} has no capacity, but ${plural(facts.features, 'feature')} ${facts.features === 1 ? 'needs' : 'need'} it. Add one, such as \`capacity 1\`.`;
      const { name, effort, teams, others } = facts;
      return `${code(name)} has ${effort === undefined ? '' : `an effort of ${personDays(effort)} but `}no team, so the capacity plan ignores it. Add \`team\` with ${codesOr(teams.slice(0, 4))}.${sameFor({ others })}`;
    },
    asksFor: (facts: object) => ['team' in facts ? 'capacity' : 'team'],
  },
  'holidays-out-of-range': {
    severity: 'warning',
    group: 'schedule',
    summary: 'A plan reaches beyond the years whose public holidays are known.',
    message: ({
      name,
      first,
      last,
      on,
    }: {
      readonly name: string;
      /** The years that are known. */
      readonly first: number;
      readonly last: number;
      /** A day of the plan outside of them. */
      readonly on: number;
    }) =>
      `Public holidays of ${code(name)} are known from ${first} to ${last}, and the plan reaches ${longDate(on)}. Add \`holiday\` for other years.`,
  },
} as const satisfies Record<string, CodeRow<never>>;
