import { closest } from '../../../grammar/suggest.ts';
import { allCodes, isCode } from '../../diagnostics/codes.ts';
import type { Rule } from '../context.ts';

/** A rule that `rules` sets and nobody has. Those that comments name are looked at where comments are read. */
export const unknownRule: Rule = {
  code: 'unknown-rule',
  find({ roadmap }, report) {
    const { header } = roadmap;
    for (const { code, span, origin } of header?.rules ?? []) {
      if (isCode(code)) continue;
      report({
        place: { file: header!.origin.file, anchor: origin, span },
        facts: { name: code, ...suggested(code) },
      });
    }
  },
};

/** Half a code, where it is of one only: `unestimated`, `capacity`. */
function onlyWith(word: string): string | undefined {
  const codes = allCodes.filter((code) => `-${code}-`.includes(`-${word}-`));
  return codes.length === 1 ? codes[0] : undefined;
}

export function suggested(code: string): Readonly<Record<string, string>> {
  const suggestion = closest(code, allCodes) ?? onlyWith(code);
  if (suggestion !== undefined) return { suggestion };
  return /^(?:all|any|every|everything|\*)$/i.test(code) ? { hint: 'Each finding is named by its code.' } : {};
}
