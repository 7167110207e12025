/** What characters are called that look like others, or that nobody sees. */
import { isQuote } from '../../../grammar/strings.ts';
import { nameOfSign } from '../../../grammar/typography.ts';
import { list } from '../../wording/lists.ts';

/** `an en dash (U+2013) and typographic quotes` */
export const signNames = (signs: readonly string[]): string => list([...new Set(signs.map(signName))]);

function signName(sign: string): string {
  if (sign === "'") return 'single quotes';
  if (sign === '...') return 'three dots';
  return isQuote(sign) ? 'typographic quotes' : nameOfSign(sign);
}
