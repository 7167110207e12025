/** Comments that silence a finding: `// roadmap-ignore code: reason`. */
import { type CodeRow, list, plain, tick } from './row.ts';

export const suppressionCodes = {
  'unused-suppression': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A comment silences a finding that is not there.',
    absence: true,
    message: ({ codes, remove, why, line, found }) => {
      if (why === 'nameless')
        return 'This comment silences nothing. Name the finding, and say why: `// roadmap-ignore code: reason`.';
      if (why === 'misplaced')
        return 'This comment silences nothing. Put it on a line of its own above the finding, behind `//`.';
      if (why === 'misspelt')
        return `This comment silences nothing: it begins with ${tick(found)}. Write \`// roadmap-ignore code: reason\` on a line of its own above the finding.`;
      if (why === 'off')
        return `The rules of this roadmap turn ${list(codes)} off, so there is nothing to silence. Remove the comment.`;
      if (why === 'below')
        return `The line below has no ${list(codes, 'or')} to silence, but line ${plain(line)} has: put the comment right above that.`;
      const what = Array.isArray(codes) && codes.length > 0 ? list(codes, 'or') : 'finding';
      return `The line below has no ${what} to silence. Remove ${remove ? 'the comment' : Array.isArray(codes) && codes.length > 1 ? 'those names from the comment' : 'that name from the comment'}.`;
    },
    tag: 'unnecessary',
  },
  'suppression-without-reason': {
    severity: 'warning',
    group: 'suppression',
    summary: 'A finding is silenced without a reason.',
    message: ({ code, said }) =>
      `Say why ${tick(code, 'this finding')} is silenced, after a colon: \`// roadmap-ignore ${String(code ?? 'code')}: ${plain(said, 'the reason')}\`.`,
  },
} as const satisfies Record<string, CodeRow>;
