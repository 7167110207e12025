/** What is worth doing first, and what cannot be said about it. */
import { type CodeRow, list, plain, sameFor, tick } from './row.ts';

export const priorityCodes = {
  'unused-score': {
    severity: 'warning',
    group: 'priority',
    summary: 'A feature with parts states what it is worth, while only its parts are ranked.',
    message: ({ name, said, parts, others }) => {
      const [count, them] = Array.isArray(said) && said.length > 1 ? ['count', 'them'] : ['counts', 'it'];
      return `What is ranked are the parts of ${tick(name)}${parts ? ` (${list(parts, 'and', 3)})` : ''}: its own ${said ? list(said) : 'score'} ${count} for nothing. Move ${them} to a part, or remove ${them}.${sameFor(others)}`;
    },
  },
  'unscored-feature': {
    severity: 'info',
    group: 'priority',
    summary: 'A feature has nothing to rank it by, while others are ranked.',
    message: ({ others, name, method, missing }) =>
      `${tick(name)} has no ${plain(method, 'score')} score, so it is not ranked.${missing ? ` Add ${list(missing)}.` : ''}${sameFor(others)}`,
  },
  'missing-score-input': {
    severity: 'info',
    group: 'priority',
    summary: 'Some but not all inputs of a score are stated.',
    message: ({ name, method, missing }) =>
      `${tick(name)} lacks ${list(missing)} for its ${method ? `${plain(method)} ` : ''}score, so it is not ranked.`,
  },
  'priority-inversion': {
    severity: 'info',
    group: 'priority',
    summary: 'Important work waits for work that is ranked lower.',
    message: ({ others, name, rank, waits, waitsRank, method }) =>
      `${tick(name)} (#${plain(rank)} by ${plain(method, 'rank')}) waits for ${tick(waits)} (${waitsRank ? `#${plain(waitsRank)}` : 'not ranked'}). Treat ${tick(waits)} as just as important, or let ${tick(name)} go without it.${sameFor(others)}`,
  },
} as const satisfies Record<string, CodeRow>;
