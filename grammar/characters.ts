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

/** What stands instead where a sign of another language was meant. */
const hints: Readonly<Record<string, string>> = {
  ':': 'Names and values stand side by side: `duration 2w`.',
  '=': 'Names and values stand side by side: `duration 2w`.',
  '#': 'A comment begins with `//`.',
  '%': 'A sign alone is a text: `"%"`.',
  "'": 'A text stands in `"…"`.',
  '\u2019': 'A text stands in `"…"`.',
  $: 'Amounts have no sign; the roadmap’s `currency` says what they are in.',
  '\u20ac': 'Amounts have no sign; the roadmap’s `currency` says what they are in.',
  '\u00a3': 'Amounts have no sign; the roadmap’s `currency` says what they are in.',
};

export function invalidCharacter(found: string, span: Span): Problem {
  const suggestion = [...found].map((character) => meant[character] ?? '').join('');
  const isWhole = [...found].every((character) => Object.hasOwn(meant, character));
  const hint = Object.hasOwn(hints, found) ? hints[found] : undefined;
  return { code: 'invalid-character', span, facts: { found, ...(isWhole && { suggestion }), ...(hint && { hint }) } };
}
