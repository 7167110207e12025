/** What stands at an offset: the declarations around it, outermost first, and the smallest thing under it. */
import { lastAtMost } from '../../grammar/lastAtMost.ts';
import type { Declaration, Import, Property, Value } from '../../grammar/syntax.ts';
import { type Span, shift } from '../../grammar/text.ts';
import type { ParsedFile } from '../analysis/analysis.ts';

export interface Placed {
  readonly declaration: Declaration;
  readonly start: number;
}

/** Spans are offsets in the file. */
export type On =
  | { readonly kind: 'keyword'; readonly span: Span }
  | { readonly kind: 'id'; readonly span: Span }
  | { readonly kind: 'title'; readonly span: Span }
  | { readonly kind: 'property'; readonly span: Span; readonly property: Property }
  | {
      readonly kind: 'value';
      readonly span: Span;
      readonly property: Property;
      /** The innermost value: an end of a range, not the range. */
      readonly value: Value;
      readonly item: number;
      readonly place: number;
    }
  | { readonly kind: 'path'; readonly span: Span; readonly import: Import }
  | { readonly kind: 'nothing' };

export interface Cursor {
  readonly offset: number;
  readonly path: readonly Placed[];
  readonly on: On;
}

const nothing: On = { kind: 'nothing' };

/** A place just behind a word still counts as on it, as editors count it. */
const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export function cursorAt({ tree }: Pick<ParsedFile, 'tree'>, offset: number): Cursor {
  const index = lastAtMost(tree.starts, offset);
  const item = tree.items[index];
  const start = tree.starts[index];
  if (item === undefined || start === undefined || offset > start + item.length)
    return { offset, path: [], on: nothing };
  if (item.kind === 'import') {
    const path = item.path && shift(item.path, start);
    return {
      offset,
      path: [],
      on: path && touches(path, offset) ? { kind: 'path', span: path, import: item } : nothing,
    };
  }
  const path: Placed[] = [{ declaration: item, start }];
  let here = path[0]!;
  for (;;) {
    const { declaration } = here;
    const child = lastAtMost(declaration.childStarts, offset - here.start);
    const next = declaration.children[child];
    const at = here.start + (declaration.childStarts[child] ?? 0);
    if (next === undefined || offset > at + next.length) break;
    here = { declaration: next, start: at };
    path.push(here);
  }
  return { offset, path, on: onWhat(here, offset) };
}

function onWhat({ declaration, start }: Placed, offset: number): On {
  const at = offset - start;
  const { id, keyword, title } = declaration;
  if (id && touches(id, at)) return { kind: 'id', span: shift(id, start) };
  if (touches(keyword, at)) return { kind: 'keyword', span: shift(keyword, start) };
  if (title && touches(title, at)) return { kind: 'title', span: shift(title, start) };
  for (const property of declaration.properties) {
    if (!touches(property, at)) continue;
    if (touches(property.name, at)) return { kind: 'property', span: shift(property.name, start), property };
    for (let i = 0; i < property.items.length; i++) {
      const values = property.items[i]!;
      for (let j = 0; j < values.length; j++) {
        const value = values[j]!;
        if (touches(value, at)) {
          const inner = innermost(value, at);
          return { kind: 'value', span: shift(inner, start), property, value: inner, item: i, place: j };
        }
      }
    }
  }
  return nothing;
}

function innermost(value: Value, at: number): Value {
  if (value.kind !== 'range') return value;
  return value.parts.find((part) => touches(part, at)) ?? value;
}
