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

/** Whether an offset is in a comment. `from` is a place before it outside every comment and string: the start of what surrounds it. */
export function inComment(text: string, offset: number, from = 0): boolean {
  for (const { start, end } of commentsOf(text.slice(from, lineEnd(text, offset)))) {
    const first = from + start;
    const last = from + end;
    if (first >= offset) return false;
    if (offset < last || (offset === last && !text.startsWith('/*', first))) return true;
  }
  return false;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}
