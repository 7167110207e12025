/** Folds: every block over more than a line, documentation comments, block comments and runs of line comments. */
import type { Declaration } from '../../grammar/syntax.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { commentsOf } from './comments.ts';

export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'block' | 'comment' | 'imports';
}

export function foldsOf(file: ParsedFile): readonly Fold[] {
  const { tree, lines } = file;
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind: Fold['kind'], closing: number): void => {
    const startLine = lines.at(start).line;
    const endLine = lines.at(end).line - closing;
    if (endLine > startLine) folds.push({ startLine, endLine, kind });
  };
  const visit = (declaration: Declaration, start: number): void => {
    const { block } = declaration;
    if (block) {
      const closed = file.text[start + block.end - 1] === '}';
      // The line of the closing brace stays in sight, as editors fold blocks.
      add(start + block.start, start + block.end - (closed ? 1 : 0), 'block', closed ? 1 : 0);
    }
    declaration.children.forEach((child, i) => {
      visit(child, start + declaration.childStarts[i]!);
    });
  };
  let firstImport = -1;
  let lastImport = -1;
  tree.items.forEach((item, i) => {
    const start = tree.starts[i]!;
    if (item.kind === 'declaration') {
      visit(item, start);
      return;
    }
    if (firstImport < 0) firstImport = start;
    lastImport = start + item.length;
  });
  if (firstImport >= 0) add(firstImport, lastImport, 'imports', 0);
  for (const { start, end } of commentsOf(file.text)) add(start, end, 'comment', 0);
  return folds.sort((a, b) => a.startLine - b.startLine);
}
