/** Who may see what. */
import { code, codes } from './phrases.ts';
import type { CodeRow } from './row.ts';

export const disclosureCodes = {
  'internal-item-in-public-view': {
    severity: 'warning',
    group: 'disclosure',
    summary: 'A view shows items to an audience that they are not for.',
    message: ({
      view,
      audience,
      items,
      itemAudience,
    }: {
      readonly view: string;
      readonly audience: string;
      readonly items: readonly string[];
      /** The most restricted audience of the items. */
      readonly itemAudience: string;
    }) =>
      `${code(view)} has the audience ${code(audience)} but shows ${codes(items)}, for ${code(itemAudience)} only. Exclude ${items.length > 1 ? 'them' : 'it'}, or change the audience.`,
    asksFor: () => ['exclude'],
  },
} as const satisfies Record<string, CodeRow<never>>;
