/** Who does the work. */
import { type CodeRow, list, plain, tick } from './row.ts';

export const peopleCodes = {
  'unowned-feature': {
    severity: 'info',
    group: 'people',
    summary: 'Nobody answers for a feature, while others have an owner.',
    message: ({ name, suggestion }) =>
      `Nobody owns ${tick(name)}. Add \`owner @${plain(suggestion, 'name')}\` with the person who answers for it.`,
  },
  'unknown-team-demand': {
    severity: 'info',
    group: 'people',
    summary: 'Work asks no team for anybody, so it is not in the capacity plan.',
    message: ({ name, teams, effort }) =>
      `${tick(name)} ${effort ? `needs ${plain(effort)} of work but ` : ''}asks no team for people, so no capacity is planned for it.${teams ? ` Add \`team\` with ${list(teams, 'or', 4)}.` : ''}`,
  },
} as const satisfies Record<string, CodeRow>;
