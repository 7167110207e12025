/** A file as it was read: its text, its tree, and what follows from them, computed when it is first asked for. */
import { positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import { lineIndex } from '../../grammar/text.ts';
import type { ParsedFile } from './analysis.ts';

export function parsedFile(uri: string, text: string, tree: SourceFile): ParsedFile {
  let placed: ParsedFile['positions'] | undefined;
  let counted: ParsedFile['lines'] | undefined;
  return Object.freeze({
    uri,
    text,
    tree,
    get positions() {
      placed ??= positions(tree);
      return placed;
    },
    get lines() {
      counted ??= lineIndex(text);
      return counted;
    },
  });
}
