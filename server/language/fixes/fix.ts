/** What a quick fix is. The editor's light bulb, `source.fixAll` and the command's `--fix` take the same ones. */
import type { Declaration } from '../../../grammar/syntax.ts';
import type { Span } from '../../../grammar/text.ts';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import type { Finding } from '../../diagnostics/finding.ts';
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
export interface Found {
  readonly analysis: Analysis;
  readonly finding: Finding;
  readonly file: ParsedFile;
  /** Offsets in the file. */
  readonly span: Span;
  /** The declaration it is in, and where that starts. */
  readonly declaration?: Declaration;
  readonly start: number;
}

export type Fixer = (found: Found) => readonly Fix[];

export const inFile = ({ file }: Found, ...edits: readonly Edit[]): Edits => new Map([[file.uri, edits]]);

/** A fact that is one text. */
export function fact({ finding }: Found, name: string): string | undefined {
  const value = Object.hasOwn(finding.facts, name) ? finding.facts[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}

export function factList({ finding }: Found, name: string): readonly string[] {
  const value = Object.hasOwn(finding.facts, name) ? finding.facts[name] : undefined;
  return Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' && value !== '' ? [value] : [];
}
