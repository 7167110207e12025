/** A tree without its positions: what it says, problems included, to compare before and after layout. */
import type { SourceFile } from '../../grammar/syntax.ts';

const positional = new Set(['start', 'end', 'starts', 'childStarts', 'length', 'block', 'span']);

export const shapeOf = (file: SourceFile): unknown => strip(file);

function strip(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strip);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key, value]) => !positional.has(key) && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, strip(value)]));
}
