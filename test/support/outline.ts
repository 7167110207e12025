/** A tree as a few words: `product shop(vision, feature search(duration))`. */
import type { SourceFile, TopLevel } from '../../grammar/syntax.ts';

export const outline = (file: SourceFile): string => file.items.map(outlineOf).join(' ');

function outlineOf(item: TopLevel): string {
  if (item.kind === 'import') return `import ${item.path?.text ?? ''}`;
  const { keyword, id, properties, children, block } = item;
  const parts = [
    ...properties.map((property) => ({ start: property.start, text: property.name.text })),
    ...children.map((child, i) => ({ start: item.childStarts[i]!, text: outlineOf(child) })),
  ].sort((a, b) => a.start - b.start);
  const inner = block ? `(${parts.map(({ text }) => text).join(', ')})` : '';
  return `${keyword.text}${id ? ` ${id.text}` : ''}${inner}`;
}
