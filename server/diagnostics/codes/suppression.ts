/** Comments that suppress a finding: `// roadmap-ignore code: reason`. */
import { code, codes, codesOr } from './phrases.ts';
import type { CodeRow } from './row.ts';

/** Why a comment suppresses nothing. */
type Unused =
  | { readonly why: 'no-code' | 'misplaced' }
  /** `found`: the word that is meant to be `roadmap-ignore`. */
  | { readonly why: 'misspelt'; readonly found: string }
  /** `rules` turn all of its codes off. */
  | { readonly why: 'off'; readonly codes: readonly string[] }
  /** The finding is in a later line of the same declaration. */
  | { readonly why: 'below'; readonly codes: readonly string[]; readonly line: number }
  /** `isAll`: the comment has no other codes. */
  | { readonly why: 'no-finding'; readonly codes: readonly string[]; readonly isAll: boolean };

export const suppressionCodes = {
  'unused-suppression': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A comment suppresses a finding that does not exist.',
    absence: true,
    message: (facts: Unused) => {
      switch (facts.why) {
        case 'no-code':
          return 'This comment names no finding. Write `// roadmap-ignore code: reason`.';
        case 'misplaced':
          return 'This comment suppresses nothing in this place. Put `// roadmap-ignore code: reason` on its own line above the finding.';
        case 'misspelt':
          return `This comment suppresses nothing: it starts with ${code(facts.found)}. Write \`// roadmap-ignore code: reason\`.`;
        case 'off':
          return `The rules of this roadmap turn ${codes(facts.codes)} off, so there is nothing to suppress. Remove the comment.`;
        case 'below':
          return `The next line has no ${codesOr(facts.codes)}, but line ${facts.line} has. Move the comment above it.`;
        case 'no-finding':
          return `The next line has no ${codesOr(facts.codes)} to suppress. Remove ${
            facts.isAll
              ? 'the comment'
              : facts.codes.length > 1
                ? 'these codes from the comment'
                : 'this code from the comment'
          }.`;
      }
    },
    tag: 'unnecessary',
  },
  'suppression-without-reason': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A finding is suppressed without a reason.',
    /** `unmarked`: words that read like the reason, without the colon. */
    message: ({ code: suppressed, unmarked }: { readonly code: string; readonly unmarked?: string }) =>
      `The suppression of ${code(suppressed)} has no reason. Add one after a colon: ${code(`// roadmap-ignore ${suppressed}: ${unmarked ?? 'the reason'}`)}.`,
  },
} as const satisfies Record<string, CodeRow<never>>;
