/**
 * The formatter: text to text. Changes only white space and `;` between tokens, so that comments, order and meaning
 * stay. What has a syntax problem stays as it is, and so does a whole file whose braces do not match or are missing, as
 * its structure is a guess, and its indentation is all that tells. Formatting twice changes nothing.
 */
import { piecesOf } from './layout/pieces.ts';
import { printFile } from './layout/print.ts';
import { lostBlocks } from './lostBlocks.ts';
import { parse } from './parse.ts';
import type { SourceFile } from './syntax.ts';
import type { Span } from './text.ts';
import { endOf, Newline, Semicolon } from './tokens.ts';

/** `[start, end)` of the old text becomes `text`. */
export interface TextChange extends Span {
  readonly text: string;
}

/** The whole text, laid out. Line breaks stay LF or CRLF by the first of them, a byte order mark stays. */
export function format(text: string, file: SourceFile = parse(text)): string {
  if (file.unbalanced || lostBlocks({ text, tree: file }).length > 0) return text;
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const body = printFile({ text, pieces: piecesOf(text), newline }, file);
  return mark + (body === '' ? '' : body + newline);
}

/**
 * The changes that lay a text out, one for each run of white space that is not as it should be; in a range, only those
 * that touch it.
 */
export function formatChanges(text: string, range?: Span, file?: SourceFile): TextChange[] {
  const formatted = format(text, file);
  if (formatted === text) return [];
  const old = solid(text);
  const now = solid(formatted);
  const changes: TextChange[] = [];
  for (let i = 0; i <= old.length; i++) {
    const start = i > 0 ? old[i - 1]!.end : 0;
    const end = i < old.length ? old[i]!.start : text.length;
    const by = formatted.slice(i > 0 ? now[i - 1]!.end : 0, i < now.length ? now[i]!.start : formatted.length);
    if (by === text.slice(start, end)) continue;
    if (range && (end < range.start || start > range.end)) continue;
    changes.push(least(text, { start, end, text: by }));
  }
  return changes;
}

/** The change without what it leaves as it is at its ends; a line break of two characters is not parted. */
function least(text: string, { start, end, text: by }: TextChange): TextChange {
  const old = text.slice(start, end);
  let first = 0;
  while (first < old.length && first < by.length && old[first] === by[first]) first++;
  if (old[first - 1] === '\r') first--;
  let same = 0;
  const most = Math.min(old.length, by.length) - first;
  while (same < most && old[old.length - 1 - same] === by[by.length - 1 - same]) same++;
  if (old[old.length - same] === '\n' && same > 0) same--;
  return { start: start + first, end: end - same, text: by.slice(first, by.length - same) };
}

/** Where the pieces stand that layout never changes; a comment without the spaces at its end. */
function solid(text: string): Span[] {
  return piecesOf(text)
    .all.filter(({ tokenType }) => tokenType !== Newline && tokenType !== Semicolon)
    .map((piece) => ({
      start: piece.startOffset,
      end: endOf(piece) - (piece.image.length - piece.image.trimEnd().length),
    }));
}
