/** Formatting as small edits, so that cursors, folds and marks stay where they are. */
import { formatChanges } from '../../grammar/format.ts';
import type { Span } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import type { Edit } from '../planEdits/edit.ts';

export const formatFile = (file: ParsedFile): readonly Edit[] => changes(file);

/** Only what touches the lines of a range. */
export function formatRange(file: ParsedFile, range: Span): readonly Edit[] {
  const start = file.lines.line(file.lines.at(range.start).line).start;
  const { end } = file.lines.line(file.lines.at(range.end).line);
  return changes(file, { start, end });
}

/** After `}` its line; after a newline the line that was left. What is being typed stays as it is. */
export function formatOnType(file: ParsedFile, offset: number, typed: string): readonly Edit[] {
  const { line } = file.lines.at(offset);
  const within = typed === '}' ? file.lines.line(line) : line > 0 ? file.lines.line(line - 1) : undefined;
  if (!within) return [];
  // Nothing is put behind the cursor, which would be taken along.
  const end = Math.min(within.end, offset - 1);
  return changes(file, within).filter(({ span }) => span.start >= within.start && span.end <= end);
}

const changes = ({ text, tree }: ParsedFile, range?: Span): readonly Edit[] =>
  formatChanges(text, range, tree).map(({ start, end, text: by }) => ({ span: { start, end }, text: by }));
