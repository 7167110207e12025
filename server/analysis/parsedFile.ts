/** A file of a roadmap, with what is known of its text alone. */
import type { Positions } from '../../grammar/positions.ts';
import type { SourceFile } from '../../grammar/syntax.ts';
import type { LineIndex } from '../../grammar/text.ts';
import type { TextTraits } from '../diagnostics/textTraits.ts';
import type { Unreadable } from '../diagnostics/unreadable.ts';

export interface ParsedFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: SourceFile;
  /** Computed when first asked for, then kept. */
  readonly positions: Positions;
  readonly lines: LineIndex;
  readonly traits: TextTraits;
  /** Why there is no text: then it is empty, and so is the tree. */
  readonly unreadable?: Unreadable;
}
