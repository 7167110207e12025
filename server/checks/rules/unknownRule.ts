import { isCode } from '../../diagnostics/codes.ts';
import { rule } from '../rule.ts';
import { fixedPlace } from '../spot.ts';
import { suggestedRule } from '../suggestedRule.ts';

/** A rule that `rules` sets and that does not exist. Comments are checked where they are read. */
export const unknownRule = rule({
  code: 'unknown-rule',
  reads: ['headerAsWritten'],
  find({ headerAsWritten: header }, report) {
    for (const { code, span, origin } of header?.rules ?? []) {
      if (isCode(code)) continue;
      report({
        place: fixedPlace({ file: header!.origin.file, anchor: origin, span }),
        facts: { name: code, ...suggestedRule(code) },
      });
    }
  },
});
