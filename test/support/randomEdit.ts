/** Edits as people and cats make them, for tests that drive a parser with thousands of them. */
import type { Edit } from '../../grammar/reparse.ts';

const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '"""',
  '\\',
  '/*',
  '*/',
  '//',
  '///',
  '\n',
  '\r\n',
  '\r',
  ';',
  ',',
  '..',
  ' ',
  '\t',
  '@',
  '#',
  '(',
  ')',
  '-',
  '+',
  '/',
  '|',
  '.',
  ':',
  '=',
  'feature',
  'feature x "X" {',
  'milestone m "M"',
  'product p {',
  'team',
  'team web 2',
  'duration 5d',
  'due 2027-02-30',
  'after a, b +2d',
  'rules {',
  'scenario',
  'import "a"',
  'unknown 1',
  '5d..10d',
  '80%',
  '900/day',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\u202e',
  'é',
  '日本',
  '😀',
  '2027-Q3',
  '12k',
  '_',
  'x',
];

/** A piece inserted, a span deleted, doubled, swapped away or replaced by a span of another text. */
export function randomEdit(text: string, others: readonly string[], next: () => number): Edit {
  const below = (n: number): number => Math.floor(next() * n);
  const start = below(text.length + 1);
  const end = Math.min(text.length, start + (next() < 0.7 ? below(8) : below(120)));
  const kind = next();
  if (kind < 0.45) return { start, end: start, text: pieces[below(pieces.length)]! };
  if (kind < 0.7) return { start, end, text: '' };
  if (kind < 0.8) return { start: end, end, text: text.slice(start, end) };
  if (kind < 0.9) return { start, end, text: pieces[below(pieces.length)]! };
  const other = others[below(others.length)]!;
  const from = below(other.length + 1);
  return { start, end, text: other.slice(from, from + below(60)) };
}

const inBraces = [
  '{',
  '}',
  '\n',
  '\n  ',
  '\n    ',
  '  ',
  'feature y {',
  '\n  feature z "Z" {\n    duration 2d\n  }',
  '\n  }',
];

/** A brace put in, taken out or moved, or what stands around braces. */
export function braceEdit(text: string, next: () => number): Edit {
  const below = (n: number): number => Math.floor(next() * n);
  const at = below(text.length + 1);
  const kind = next();
  if (kind < 0.5) return { start: at, end: at, text: inBraces[below(inBraces.length)]! };
  const brace = text.indexOf(next() < 0.5 ? '}' : '{', at);
  if (brace < 0) return { start: at, end: at, text: '}' };
  if (kind < 0.8) return { start: brace, end: brace + 1, text: '' };
  return { start: brace, end: brace, text: next() < 0.5 ? '}' : ' ' };
}
