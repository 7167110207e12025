/** The protocol's places as ours: UTF-16 positions become offsets here and nowhere else. */
import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';

/** A position outside the text is clamped into it: an editor that is a version ahead asks for such places. */
export const offsetOf = (file: Pick<ParsedFile, 'lines'>, { line, character }: Position): number =>
  file.lines.offset({ line, column: character });

export function spanOf(file: Pick<ParsedFile, 'lines'>, range: Range): Span {
  const a = offsetOf(file, range.start);
  const b = offsetOf(file, range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
