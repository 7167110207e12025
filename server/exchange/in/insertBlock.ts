/** A new declaration at the end of a block, or at the end of a file, indented as what is around it. */
import type { Declaration } from '../../../grammar/syntax.ts';
import type { ParsedFile } from '../../analysis/analysis.ts';
import type { Edit } from '../../planEdits/edit.ts';
import { indentOf, lineBreakOf } from '../../planEdits/edits.ts';

export interface Home {
  readonly file: ParsedFile;
  /** The declaration that it goes into; left out, the end of the file. */
  readonly declaration?: Declaration;
}

export function insertBlock({ file, declaration }: Home, block: string): Edit {
  const { text } = file;
  const newline = lineBreakOf(text);
  const lines = block.split('\n');
  if (!declaration) {
    const body = text.trimEnd();
    const gap = body === '' ? '' : `${newline}${newline}`;
    return { span: { start: body.length, end: text.length }, text: `${gap}${lines.join(newline)}${newline}` };
  }
  const start = file.positions.start(declaration);
  const outer = indentOf(text, start);
  const inner = lines.map((line) => (line === '' ? '' : `${outer}  ${line}`)).join(newline);
  const bounds = declaration.block;
  const end = start + declaration.length;
  if (!bounds) return { span: { start: end, end }, text: ` {${newline}${inner}${newline}${outer}}` };
  const open = start + bounds.start + 1;
  const close = text[end - 1] === '}' ? end - 1 : end;
  const before = text.slice(open, close);
  const at = open + before.trimEnd().length;
  const isOnOneLine = !before.includes('\n');
  if (before.trim() === '') return { span: { start: open, end: close }, text: `${newline}${inner}${newline}${outer}` };
  if (isOnOneLine) {
    // What stands in one line goes on lines of its own, so that the block can hold another.
    const inside = `${newline}${outer}  ${before.trim()}`;
    return { span: { start: open, end: close }, text: `${inside}${newline}${newline}${inner}${newline}${outer}` };
  }
  return { span: { start: at, end: close }, text: `${newline}${newline}${inner}${newline}${outer}` };
}
