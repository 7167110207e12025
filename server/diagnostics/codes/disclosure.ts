/** Who may see what. */
import { type CodeRow, list, plain, tick } from './row.ts';

export const disclosureCodes = {
  'internal-item-in-public-view': {
    severity: 'warning',
    group: 'disclosure',
    summary: 'A view for outsiders shows what is meant for fewer people.',
    message: ({ view, audience, items, theirs }) =>
      `${tick(view)} is for a ${plain(audience, 'public')} audience but shows ${list(items)}, which ${
        Array.isArray(items) && items.length > 1 ? 'are' : 'is'
      } ${plain(theirs, 'internal')}. Exclude ${Array.isArray(items) && items.length > 1 ? 'them' : 'it'}, or change the audience.`,
  },
} as const satisfies Record<string, CodeRow>;
