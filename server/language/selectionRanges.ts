/** What "expand selection" takes next: word, value, item, property, block's inside, block, declaration, its parents, the file. */
import { type Span, shift } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';
import { cursorAt } from '../workspace/cursor.ts';

/** Spans from the smallest to the whole file, each larger than the one before. */
export function selectionRanges(file: ParsedFile, offset: number): readonly Span[] {
  const { path, on } = cursorAt(file, offset);
  const spans: Span[] = [];
  const take = (s: Span): void => {
    const last = spans.at(-1);
    if (last && (s.start > last.start || s.end < last.end || (s.start === last.start && s.end === last.end))) return;
    if (s.start <= offset && offset <= s.end) spans.push(s);
  };
  if (on.kind !== 'nothing') take(on.span);
  for (const { declaration, start } of [...path].reverse()) {
    for (const property of declaration.properties) {
      const inside = shift(property, start);
      if (offset < inside.start || offset > inside.end) continue;
      for (const item of property.items) {
        const first = item[0];
        const last = item.at(-1);
        if (!first || !last) continue;
        for (const value of item) take(shift(value, start));
        take({ start: start + first.start, end: start + last.end });
      }
      const first = property.items[0]?.[0];
      if (first) take({ start: start + first.start, end: inside.end });
      take(inside);
    }
    if (declaration.block) {
      const block = shift(declaration.block, start);
      const closed = file.text[block.end - 1] === '}';
      take({ start: block.start + 1, end: block.end - (closed ? 1 : 0) });
      take(block);
    }
    take({ start, end: start + declaration.length });
  }
  take({ start: 0, end: file.text.length });
  return spans;
}
