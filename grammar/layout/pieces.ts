/** The tokens and comments of a text in one row, and what lies between two places of it. */
import type { IToken } from 'chevrotain';
import { Doc, LineComment, Newline, Semicolon, tokenize } from '../tokens.ts';

export interface Pieces {
  readonly all: readonly IToken[];
  /** The pieces that start in `[start, end)`. */
  within(start: number, end: number): readonly IToken[];
}

export function piecesOf(text: string): Pieces {
  const { tokens, comments } = tokenize(text);
  const all: IToken[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < comments.length && comments[next]!.startOffset < token.startOffset) all.push(comments[next++]!);
    all.push(token);
  }
  for (; next < comments.length; next++) all.push(comments[next]!);
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (all[mid]!.startOffset < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  return { all, within: (start, end) => all.slice(indexOf(start), indexOf(end)) };
}

/** What stands between two items: line breaks, `;` and comments. */
export interface Gap {
  /** Comments on the line of what comes before. */
  readonly trailing: readonly string[];
  /** Lines of comments of their own. */
  readonly lines: readonly { readonly blank: boolean; readonly text: string }[];
  /** An empty line before the next item. */
  readonly blank: boolean;
  /** Comments on the line of the next item, before it. */
  readonly leading: readonly string[];
  /** There is a line break in it. */
  readonly breaks: boolean;
}

export const commentText = (token: IToken): string =>
  token.tokenType === LineComment || token.tokenType === Doc ? token.image.trimEnd() : token.image;

const lineBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

export function gapOf(pieces: readonly IToken[]): Gap {
  const trailing: string[] = [];
  const lines: { blank: boolean; text: string }[] = [];
  let line: string[] | undefined;
  let lineBlank = false;
  let newlines = 0;
  let before: IToken | undefined;
  /** Comments behind a `;`, as long as no line break parts them from the next item. */
  let behind: string[] | undefined;
  const flush = (): void => {
    if (line && line.length > 0) lines.push({ blank: lineBlank, text: line.join(' ') });
  };
  for (const piece of pieces) {
    if (piece.tokenType === Newline) {
      // Line breaks that only a comment parts belong to that comment's line.
      newlines += lineBreaks(piece.image);
      trailing.push(...(behind ?? []));
      behind = undefined;
    } else if (piece.tokenType === Semicolon) {
      if (!line) behind ??= [];
    } else {
      if (newlines > 0) {
        flush();
        line = [];
        lineBlank = newlines > 1;
      }
      newlines = 0;
      (line ?? behind ?? trailing).push(commentText(piece));
    }
    before = piece;
  }
  const breaks = line !== undefined || newlines > 0;
  line ??= behind;
  const mayLead =
    newlines === 0 && line !== undefined && before?.tokenType !== LineComment && before?.tokenType !== Doc;
  if (!mayLead) flush();
  return {
    trailing,
    lines,
    blank: mayLead ? lineBlank : newlines > 1,
    leading: mayLead ? line! : [],
    breaks,
  };
}
