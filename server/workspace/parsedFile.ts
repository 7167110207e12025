/** A file as it was read: its text, its tree, and what follows from them, computed when it is first asked for. */
import { parse } from '../../grammar/parse.ts';
import { positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import { lineIndex } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { textTraits } from '../diagnostics/textTraits.ts';
import type { Unreadable } from '../diagnostics/unreadable.ts';

/** A file that is there but has no text. */
export const unreadableFile = (uri: string, unreadable: Unreadable): ParsedFile =>
  parsedFile(uri, '', parse(''), { unreadable });

/** @param before what is known of it from before an edit or after, so that little of it is computed anew */
export function parsedFile(
  uri: string,
  text: string,
  tree: SourceFile,
  before: Partial<Pick<ParsedFile, 'positions' | 'lines' | 'traits' | 'unreadable'>> = {},
): ParsedFile {
  const placed = positions(tree, before.positions);
  const { traits = textTraits(text), unreadable } = before;
  let counted = before.lines;
  return Object.freeze({
    uri,
    text,
    tree,
    positions: placed,
    traits,
    ...(unreadable && { unreadable }),
    get lines() {
      counted ??= lineIndex(text);
      return counted;
    },
  });
}
