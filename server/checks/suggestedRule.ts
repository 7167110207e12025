/** The rule that an unknown name is meant for. */
import { closest } from '../../grammar/suggest.ts';
import { allCodes } from '../diagnostics/codes.ts';

export function suggestedRule(code: string): { readonly suggestion?: string; readonly isAll?: true } {
  const suggestion = closest(code, allCodes) ?? onlyWith(code);
  if (suggestion !== undefined) return { suggestion };
  return /^(?:all|any|every|everything|\*)$/i.test(code) ? { isAll: true } : {};
}

/** Half a code, where it is of one only: `unestimated`, `capacity`. */
function onlyWith(word: string): string | undefined {
  const codes = allCodes.filter((code) => `-${code}-`.includes(`-${word}-`));
  return codes.length === 1 ? codes[0] : undefined;
}
