/** A file as it was read: its text, its tree, and what follows from them, computed when it is first asked for. */
import { positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import { lineIndex } from '../../grammar/text.ts';
import type { ParsedFile } from './analysis.ts';

/** @param before what is known of its lines and positions from before an edit, so that little of it is computed anew */
export function parsedFile(
  uri: string,
  text: string,
  tree: SourceFile,
  before: { readonly positions?: ParsedFile['positions']; readonly lines?: ParsedFile['lines'] } = {},
): ParsedFile {
  const placed = positions(tree, before.positions);
  let counted = before.lines;
  return Object.freeze({
    uri,
    text,
    tree,
    positions: placed,
    get lines() {
      counted ??= lineIndex(text);
      return counted;
    },
  });
}
