/**
 * Where a completion is asked for. The text is broken while it is typed, so the tree only says which block we are in;
 * the statement at the cursor is read anew, from the last thing before it that is whole.
 */
import { lastAtMost } from '../../../grammar/lastAtMost.ts';
import type { Declaration } from '../../../grammar/syntax.ts';
import type { Span } from '../../../grammar/text.ts';
import { kindRow, propertyRow } from '../../../grammar/vocabulary/index.ts';
import type { KindRow, PropertyRow } from '../../../grammar/vocabulary/row.ts';
import type { ParsedFile } from '../../analysis/analysis.ts';
import { isBlank } from '../../model/collect.ts';
import { cursorAt, type Placed } from '../../workspace/cursor.ts';
import { scanStatement } from './scan.ts';

export interface Statement {
  readonly kind: 'statement';
  readonly span: Span;
  /** `file` at the top. */
  readonly inside: string;
  readonly row?: KindRow;
  readonly path: readonly Placed[];
}

export interface ValuePlace {
  readonly kind: 'value';
  readonly span: Span;
  readonly path: readonly Placed[];
  readonly property: string;
  readonly row: PropertyRow;
  /** The values before the cursor in its item, as written. */
  readonly before: readonly string[];
  /** First values of the items before it: what is listed already. */
  readonly listed: readonly string[];
}

/** In a scenario, behind a keyword: the name of what is changed. */
export interface ChangedName {
  readonly kind: 'changed-name';
  readonly span: Span;
  readonly keyword: string;
  /** The declarations around it, the scenario among them. */
  readonly path: readonly Placed[];
}

export interface ImportPlace {
  readonly kind: 'import';
  readonly span: Span;
  /** Inside the quotes of the path. */
  readonly quoted: boolean;
}

export type CompletionContext =
  | { readonly kind: 'nowhere'; readonly span: Span }
  | ImportPlace
  /** Inside the quotes of `holidays "…"`. */
  | { readonly kind: 'holidays'; readonly span: Span }
  | Statement
  | ChangedName
  | ValuePlace;

export function completionContext(file: ParsedFile, offset: number): CompletionContext {
  const { text } = file;
  const path = enclosing(file, offset);
  const from = lastWhole(file, path, offset);
  const { tokens, within } = scanStatement(text, from, offset);
  const last = tokens.at(-1);
  const typing = last && last.end === offset && last.kind === 'word' ? last : undefined;
  const span = { start: typing?.start ?? offset, end: wordEnd(text, offset) };
  const nowhere: CompletionContext = { kind: 'nowhere', span };
  const first = tokens[0];

  if (within === 'comment') return nowhere;
  if (within === 'string') {
    const quoted = { start: tokens.at(-1)!.start + 1, end: stringEnd(text, offset) };
    if (first?.text === 'import' && path.length === 0) return { kind: 'import', span: quoted, quoted: true };
    const isHolidays = first?.text === 'holidays' && path.at(-1)?.declaration.keyword.text === 'calendar';
    return isHolidays ? { kind: 'holidays', span: quoted } : nowhere;
  }
  const inside = path.at(-1)?.declaration.keyword.text ?? 'file';
  const row = kindRow(inside);
  if (!first || first === typing) return { kind: 'statement', span, inside, ...(row && { row }), path };
  if (first.kind !== 'word') return nowhere;
  if (first.text === 'import' && path.length === 0)
    return tokens.length === 1 || typing ? { kind: 'import', span, quoted: false } : nowhere;
  const property = row && propertyRow(inside, first.text);
  const isInScenario = path.some(({ declaration }) => declaration.keyword.text === 'scenario');
  const isFirst = tokens.length === (typing ? 2 : 1);
  if (!property && isInScenario && isFirst && kindRow(first.text))
    return { kind: 'changed-name', span, keyword: first.text, path };
  if (!property) return nowhere;

  const values = tokens.slice(1, typing ? -1 : undefined);
  const listed: string[] = [];
  let before: string[] = [];
  for (const token of values) {
    if (token.kind === 'comma') {
      if (before[0]) listed.push(before[0]);
      before = [];
    } else before.push(token.text);
  }
  return { kind: 'value', span, path, property: first.text, row: property, before, listed };
}

/** The declarations whose blocks the offset is in. */
function enclosing(file: ParsedFile, offset: number): readonly Placed[] {
  const { path } = cursorAt(file, offset);
  const inBlock = ({ declaration: { block }, start }: Placed): boolean => {
    if (!block || offset <= start + block.start) return false;
    const closed = block.end > block.start + 1 && file.text[start + block.end - 1] === '}';
    return offset < start + block.end || (!closed && offset <= start + block.end);
  };
  let depth = path.length;
  while (depth > 0 && !inBlock(path[depth - 1]!)) depth--;
  return path.slice(0, depth);
}

/** A place before the offset from which the statement at it can be read: behind the last child, before the last property. */
function lastWhole(file: ParsedFile, path: readonly Placed[], offset: number): number {
  const here = path.at(-1);
  if (!here) {
    const { items, starts } = file.tree;
    const i = lastAtMost(starts, offset);
    if (i < 0) return 0;
    const end = starts[i]! + items[i]!.length;
    return end < offset ? end : starts[i]!;
  }
  const { declaration, start } = here;
  return Math.max(
    start + declaration.block!.start + 1,
    lastChild(declaration, start, offset, file.text),
    lastProperty(declaration, start, offset),
  );
}

function lastChild({ children, childStarts }: Declaration, start: number, offset: number, text: string): number {
  const i = lastAtMost(childStarts, offset - start);
  if (i < 0) return 0;
  const end = start + childStarts[i]! + children[i]!.length;
  // A keyword alone still waits for its name.
  const isOpen = isBlank(children[i]!) && /^[ \t]*$/.test(text.slice(end, offset));
  return end < offset && !isOpen ? end : start + childStarts[i]!;
}

/** One before the last as well: a property that goes on after a comma may have been cut in two. */
function lastProperty({ properties }: Declaration, start: number, offset: number): number {
  let last = 0;
  let beforeLast = 0;
  for (const property of properties) {
    if (start + property.start > offset) break;
    beforeLast = last;
    last = start + property.start;
  }
  return beforeLast || last;
}

const WORD = /[\p{L}\p{M}\p{Nd}_.\-@#]/u;

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && WORD.test(text[end]!)) end++;
  return end;
}

function stringEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/["\r\n]/.test(text[end]!)) end++;
  return end;
}
