/** Comments that silence a finding: `// roadmap-ignore code: reason`. */
import { type CodeRow, list, tick } from './row.ts';

export const suppressionCodes = {
  'unused-suppression': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A comment silences a finding that is not there.',
    message: ({ codes, remove }) =>
      `The line below has no ${Array.isArray(codes) && codes.length > 0 ? list(codes, 'or') : 'finding'} to silence. Remove ${remove ? 'the comment' : 'that name from the comment'}.`,
    tag: 'unnecessary',
  },
  'suppression-without-reason': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A finding is silenced without a reason.',
    message: ({ code }) =>
      `Say why ${tick(code, 'this finding')} is silenced, after a colon: \`// roadmap-ignore ${String(code ?? 'code')}: the reason\`.`,
  },
} as const satisfies Record<string, CodeRow>;
