/** Characters that begin nothing here, and what people mean by them. */
import type { IToken } from 'chevrotain';
import type { Problem } from './problem.ts';
import type { Span } from './text.ts';
import { Unknown, Url } from './tokens.ts';

/** What word processors and other keyboards write for our signs. */
const meant: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\uff02': '"',
  '\u2212': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u00d7': '*',
  '\u00f7': '/',
  '\u2026': '..',
  '\uff0c': ',',
  '\uff1b': ';',
  '\uff5b': '{',
  '\uff5d': '}',
  '\uff08': '(',
  '\uff09': ')',
  '&': ',',
};

export const noSign = 'Amounts have no sign; the roadmap’s `currency` says what they are in.';

/** What stands where bytes of another encoding were read. */
const notUtf8 = 'The file is perhaps in another encoding: save it as UTF-8.';

/** What stands instead where a sign of another language was meant. */
const hints: Readonly<Record<string, string>> = {
  '#': 'A comment begins with `//`.',
  '%': 'A sign alone is a text: `"%"`.',
  "'": 'A text stands in `"…"`.',
  '\u2019': 'A text stands in `"…"`.',
  '\u0000': notUtf8,
  '\ufffd': notUtf8,
  $: noSign,
  '\u20ac': noSign,
  '\u00a3': noSign,
};

const sideBySide = 'Names and values stand side by side: `duration 2w`.';

export function invalidCharacter(found: string, span: Span): Problem {
  const suggestion = [...found].map((character) => meant[character] ?? '').join('');
  const isWhole = [...found].every((character) => Object.hasOwn(meant, character));
  const isSpare = isSpareSign(found);
  const first = [...found][0] ?? '';
  const sign = Object.hasOwn(hints, found) ? found : first === '\ufffd' ? first : undefined;
  const hint = isSpare ? sideBySide : sign && hints[sign];
  return { code: 'invalid-character', span, facts: { found, ...(isWhole && { suggestion }), ...(hint && { hint }) } };
}

/** A link as it is copied from a browser. */
export const unquotedLink = (found: string, span: Span): Problem => ({
  code: 'invalid-character',
  span,
  facts: { found, suggestion: `"${found}"`, hint: 'A link stands in quotes.' },
});

/** What other languages put between a name and what is said of it. */
export const isSpareSign = (image: string): boolean => /^(?:[:=]|:=|=>)$/.test(image);

/** Such a sign where nothing is less clear for it. */
export function spareSign(found: string, span: Span): Problem {
  const problem = invalidCharacter(found, span);
  return { ...problem, facts: { ...problem.facts, spare: 'sign' } };
}

export const signInQuotes = (found: string, span: Span): Problem => ({
  code: 'invalid-character',
  span,
  facts: { found, suggestion: `"${found}"`, hint: 'A sign stands in quotes.' },
});

/** What an odd token of a header is, if not merely out of place. */
export function oddCharacter({ tokenType, image }: IToken, span: Span): Problem | undefined {
  if (tokenType === Unknown) return isSpareSign(image) ? spareSign(image, span) : invalidCharacter(image, span);
  return tokenType === Url ? unquotedLink(image, span) : undefined;
}
