/** What a quick fix is. The editor's light bulb, `source.fixAll` and the command's `--fix` take the same ones. */
import type { Declaration } from '../../../grammar/syntax.ts';
import type { Span } from '../../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import type { Code } from '../../diagnostics/codes.ts';
import type { FindingOf } from '../../diagnostics/finding.ts';
import type { Edit, Edits } from '../../planEdits/edit.ts';

export interface Fix {
  readonly title: string;
  readonly edits: Edits;
  /** The one that is most likely meant. */
  readonly preferred: boolean;
  /** It changes nothing that anybody meant, so it may be made without being looked at. */
  readonly safe: boolean;
}

/** A finding with the place where it stands. */
export interface Found<C extends Code = Code> {
  readonly analysis: Analysis;
  readonly finding: FindingOf<C>;
  readonly file: ParsedFile;
  /** Offsets in the file. */
  readonly span: Span;
  /** The declaration it is in, and where that starts. */
  readonly declaration?: Declaration;
  readonly start: number;
}

/** The fixes of a finding with one of these codes. */
export type Fixer<C extends Code = Code> = (found: Found<C>) => readonly Fix[];

export const inFile = ({ file }: Found, ...edits: readonly Edit[]): Edits => new Map([[file.uri, edits]]);
