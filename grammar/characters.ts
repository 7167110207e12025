/** Characters that begin nothing here, and what people mean by them. */
import type { IToken } from 'chevrotain';
import type { Hint, PlainHint, Problem } from './problem.ts';
import type { Span } from './text.ts';
import { DotDot, StringLike, Typographic, Unknown, Url } from './tokens.ts';
import { otherWord, plainWord, signsIn } from './typography.ts';

/** What word processors and other keyboards write for our signs, and what stands for one sign alone wherever it is. */
const meant: Readonly<Record<string, string>> = {
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\uff02': '"',
  '\uff0c': ',',
  '\uff1b': ';',
  '\uff5b': '{',
  '\uff5d': '}',
  '&': ',',
};

/** What to write instead of a sign of another language. */
const hints: Readonly<Record<string, PlainHint>> = {
  '#': 'comment',
  '%': 'sign-is-text',
  "'": 'quotes',
  '\u2019': 'quotes',
  // Bytes of another encoding are read as these.
  '\u0000': 'encoding',
  '\ufffd': 'encoding',
  $: 'currency',
  '\u20ac': 'currency',
  '\u00a3': 'currency',
};

type CharacterProblem = Extract<Problem, { readonly code: 'invalid-character' }>;

export function invalidCharacter(found: string, span: Span): CharacterProblem {
  const suggestion = [...found].map((character) => meant[character] ?? '').join('');
  const isWhole = [...found].every((character) => Object.hasOwn(meant, character));
  const isSpare = isSpareSign(found);
  const first = [...found][0] ?? '';
  const sign = Object.hasOwn(hints, found) ? found : first === '\ufffd' ? first : undefined;
  const kind = isSpare ? 'no-sign-between' : sign === undefined ? undefined : hints[sign];
  const hint: Hint | undefined = kind && { kind };
  return { code: 'invalid-character', span, facts: { found, ...(isWhole && { suggestion }), ...(hint && { hint }) } };
}

/** Whether a token is, or has in it, what a word processor writes for a sign of ours; or a dot too many for a range. */
export const isTypeset = ({ tokenType, image, payload }: IToken): boolean =>
  payload !== undefined ||
  tokenType === Typographic ||
  (tokenType === StringLike && !image.startsWith('"')) ||
  (tokenType === DotDot && image.length > 2);

/** A name with a dash of a word processor in it, which counts as the name that is meant. */
export function typesetName({ image }: IToken, span: Span): Problem {
  const other = otherWord(image);
  const facts = { found: image, signs: signsIn(image), suggestion: plainWord(image) };
  return { code: 'invalid-character', span, facts: other === undefined ? facts : { ...facts, other } };
}

/** A sign of a word processor where no sign of ours could stand. */
export const typesetSign = (found: string, span: Span): Problem => ({
  code: 'invalid-character',
  span,
  facts: { found, signs: signsIn(found) },
});

/** A link as it is copied from a browser. */
export const unquotedLink = (found: string, span: Span): Problem => ({
  code: 'invalid-character',
  span,
  facts: { found, suggestion: `"${found}"`, hint: { kind: 'quotes' } },
});

/** What other languages put between a name and what is said of it. */
export const isSpareSign = (image: string): boolean => /^(?:[:=\uff1a\uff1d]|:=|=>)$/.test(image);

/** Such a sign where nothing is less clear for it. */
export function spareSign(found: string, span: Span): Problem {
  const problem = invalidCharacter(found, span);
  return { ...problem, facts: { ...problem.facts, isSpare: true } };
}

export const signInQuotes = (found: string, span: Span): Problem => ({
  code: 'invalid-character',
  span,
  facts: { found, suggestion: `"${found}"`, hint: { kind: 'quotes' } },
});

/** What an odd token of a header is, if not merely out of place. */
export function oddCharacter({ tokenType, image }: IToken, span: Span): Problem | undefined {
  if (tokenType === Unknown) return isSpareSign(image) ? spareSign(image, span) : invalidCharacter(image, span);
  if (tokenType === Typographic) return typesetSign(image, span);
  return tokenType === Url ? unquotedLink(image, span) : undefined;
}
