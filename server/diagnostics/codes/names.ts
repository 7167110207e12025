import type { CodeRow } from '../codes.ts';

export const nameCodes = {
  'unresolved-reference': {
    severity: 'error',
    group: 'names',
    summary: 'A name is used that nothing declares.',
    message: ({ name, suggestion }) =>
      `I cannot find \`${name}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  },
} as const satisfies Record<string, CodeRow>;
