/** Who does the work. */
import { type CodeRow, count, list, plain, sameFor, tick } from './row.ts';

export const peopleCodes = {
  'unowned-feature': {
    severity: 'info',
    group: 'people',
    summary: 'Nobody answers for a feature, while others have an owner.',
    message: ({ others, name, suggestion }) =>
      `Nobody owns ${tick(name)}. Add \`owner @${plain(suggestion, 'name')}\` with the person who answers for it.${sameFor(others)}`,
  },
  'unknown-team-demand': {
    severity: 'info',
    group: 'people',
    summary: 'How many people work needs, or a team has, is not known to the capacity plan.',
    message: ({ others, name, team, teams, effort, features }) =>
      team
        ? `${tick(team)} is asked for people by ${count(features, 'feature')}, but nobody knows how many it has. Add \`capacity\`.`
        : `${tick(name)} ${effort ? `needs ${plain(effort)} of work but ` : ''}asks no team for people, so no capacity is planned for it.${
            teams ? ` Add \`team\` with ${list(teams, 'or', 4)}.` : ''
          }${sameFor(others)}`,
  },
} as const satisfies Record<string, CodeRow>;
