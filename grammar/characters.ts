/** Characters that begin nothing here, and what people mean by them. */
import type { Problem } from './problem.ts';
import type { Span } from './text.ts';

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
};

export function invalidCharacter(found: string, span: Span): Problem {
  const suggestion = [...found].map((character) => meant[character] ?? '').join('');
  const isWhole = [...found].every((character) => Object.hasOwn(meant, character));
  return { code: 'invalid-character', span, facts: { found, ...(isWhole && { suggestion }) } };
}
