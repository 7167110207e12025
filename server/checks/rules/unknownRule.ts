import { isCode } from '../../diagnostics/codes.ts';
import type { Rule } from '../context.ts';
import { suggestedRule } from '../suggestedRule.ts';

/** A rule that `rules` sets and that does not exist. Comments are checked where they are read. */
export const unknownRule: Rule<'unknown-rule'> = {
  code: 'unknown-rule',
  find({ roadmap }, report) {
    const { header } = roadmap;
    for (const { code, span, origin } of header?.rules ?? []) {
      if (isCode(code)) continue;
      report({
        place: { file: header!.origin.file, anchor: origin, span },
        facts: { name: code, ...suggestedRule(code) },
      });
    }
  },
};
