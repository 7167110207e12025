/** Where the comments of a text are; neighbouring lines of `//` make one. Strings are stepped over, so a link in one is no comment. */
import type { Span } from '../../grammar/text.ts';

const TOKEN =
  /"""[\s\S]*?(?:"""|$)|"(?:[^"\\\r\n]|\\.)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*\/\/[^\r\n]*)*/g;

export function commentsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match[0].startsWith('/')) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
