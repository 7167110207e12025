/** Formatting as small edits, so that cursors, folds and marks stay where they are. */
import type { Span } from '../../grammar/text.ts';
import type { ParsedFile } from '../workspace/analysis.ts';
import type { Edit } from './edit.ts';
import { lineEdits } from './lineEdits.ts';

const format = (text: string): string => text;

export const formatFile = ({ text }: ParsedFile): readonly Edit[] => lineEdits(text, format(text));

/** Only what touches the lines of a range. */
export function formatRange(file: ParsedFile, range: Span): readonly Edit[] {
  const first = file.lines.line(file.lines.at(range.start).line).start;
  const last = file.lines.line(file.lines.at(range.end).line).end;
  return formatFile(file).filter(({ span }) => span.start >= first && span.end <= last + 2 && span.start <= last);
}

/** After `}` the lines of its block; after a newline the line that was left. What is being typed stays as it is. */
export function formatOnType(file: ParsedFile, offset: number, typed: string): readonly Edit[] {
  const { line } = file.lines.at(offset);
  const within = typed === '}' ? file.lines.line(line) : line > 0 ? file.lines.line(line - 1) : undefined;
  if (!within) return [];
  return formatFile(file).filter(({ span }) => span.start >= within.start && span.end <= within.end);
}
