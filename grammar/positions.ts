/** Where each declaration and import of a file stands now: the one thing about it that an edit elsewhere changes. */
import type { Anchor, Declaration, SourceFile } from './syntax.ts';
import { type Span, shift } from './text.ts';

export interface Positions {
  /** The offset where an anchor starts. An anchor that is not in this version of the file throws: that is our mistake. */
  start(anchor: Anchor): number;
  has(anchor: Anchor): boolean;
  /** A span counted from an anchor, as offsets in the file. */
  absolute(anchor: Anchor, span: Span): Span;
}

export function positions(file: SourceFile): Positions {
  const starts = new Map<Anchor, number>();
  const visit = (declaration: Declaration, start: number): void => {
    starts.set(declaration, start);
    for (let i = 0; i < declaration.children.length; i++) {
      visit(declaration.children[i]!, start + declaration.childStarts[i]!);
    }
  };
  file.items.forEach((item, i) => {
    const start = file.starts[i]!;
    if (item.kind === 'import') starts.set(item, start);
    else visit(item, start);
  });
  const start = (anchor: Anchor): number => {
    const at = starts.get(anchor);
    if (at === undefined) throw new Error('an anchor of another version of the file');
    return at;
  };
  return {
    start,
    has: (anchor) => starts.has(anchor),
    absolute: (anchor, span) => shift(span, start(anchor)),
  };
}
