/** A file that was read, with what is known of its text alone. */
import type { Positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { LineIndex } from '../../grammar/text.ts';
import type { TextTraits } from '../diagnostics/textTraits.ts';

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  /** Computed when first asked for, then kept. */
  readonly positions: Positions;
  readonly lines: LineIndex;
  readonly traits: TextTraits;
}
