/** What the parser does as it meets each part: opens and closes scopes, collects values, notes what does not belong. */
import type { IToken } from 'chevrotain';
import { docText, hasBlankLine } from './docs.ts';
import {
  endOfProperty,
  nameOf,
  newProperty,
  newScope,
  type PropertyDraft,
  rangeOf,
  type Scope,
  spanOf,
} from './drafts.ts';
import * as look from './lookahead.ts';
import type { Declaration, Import, Value } from './syntax.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { toStringValue, toValue } from './values.ts';
import { isKind } from './vocabulary/words.ts';

/** Blocks may nest this deep; nobody needs more, and the call stack stays safe. */
export const nestingLimit = 100;

/** Shared, as most declarations have none of most things. */
const none: readonly never[] = Object.freeze([]);

export interface Reading {
  scope: Scope;
  draft: PropertyDraft;
  /** The `///` lines that wait for a declaration. */
  docs: readonly IToken[];
  depth: number;
  /** Braces open in a block that is too deep to be read. */
  skipping: number;
  /** The value that is being read, and the range that it became. */
  value: Value | undefined;
  range: { readonly parts: Value[]; waiting: Span | undefined } | undefined;
  /** The end came inside a block, and was reported once. */
  endTold: boolean;
  readonly length: number;
}

export const newReading = (inside: string, base: number, depth: number, length: number): Reading => ({
  scope: newScope(inside, base),
  draft: newProperty({ start: 0, end: 0, text: '' }, undefined),
  docs: none,
  depth,
  skipping: 0,
  value: undefined,
  range: undefined,
  endTold: false,
  length,
});

export function newline(r: Reading, token: IToken): void {
  if (r.docs.length > 0 && hasBlankLine(token.image)) r.docs = none;
}

export function doc(r: Reading, token: IToken, before: IToken | undefined): void {
  // One that follows something on its line is about that, not about what comes next.
  if (before === undefined || before.tokenType === t.Newline || before.tokenType === t.Doc) r.docs = [...r.docs, token];
}

/** Opens an import or a declaration; its span begins at its documentation. */
export function enter(r: Reading, keyword: IToken): Scope {
  const outer = r.scope;
  r.scope = newScope(keyword.image, (r.docs[0] ?? keyword).startOffset);
  return outer;
}

/** A part of a header: an id, a title, or what does not belong. */
export function headerPart(r: Reading, token: IToken): void {
  const { scope } = r;
  const start = token.startOffset - scope.base;
  if (token.tokenType === t.Doc) return;
  if (look.isString(token.tokenType) && !scope.title) scope.title = toStringValue(token, start, scope.problems);
  else if (token.tokenType === t.Word && !scope.id && !scope.title && scope.keyword !== 'import') {
    scope.id = nameOf(scope, token);
  } else oddPart(scope, token);
}

function oddPart(scope: Scope, token: IToken): void {
  // A line that begins with no known kind is wrong from its first word on: one problem is enough.
  if (!scope.oddHeader && (isKind(scope.keyword) || scope.keyword === 'import')) {
    const unknown = token.tokenType === t.Unknown;
    scope.problems.push({
      code: unknown ? 'invalid-character' : 'unexpected-token',
      span: spanOf(scope, token),
      facts: unknown ? { found: token.image } : { found: token.image, expected: expectedInHeader(scope) },
    });
  }
  scope.oddHeader = true;
}

function expectedInHeader(scope: Scope): string {
  if (scope.title) return 'a block or a new line';
  return scope.id ? 'a title or a block' : scope.keyword === 'import' ? 'a path in quotes' : 'a name';
}

export function leaveImport(r: Reading, outer: Scope, end: number): void {
  const { base, title: path, problems, oddHeader } = r.scope;
  if (!path && !oddHeader) {
    problems.push({
      code: 'missing-value',
      span: { start: 0, end: 6 },
      facts: { property: 'import', after: 'import' },
    });
  }
  r.docs = none;
  add(r, outer, base, { kind: 'import', ...(path && { path }), length: end - base, problems });
}

const orNone = <T>(list: readonly T[]): readonly T[] => (list.length > 0 ? list : none);

export function leaveDeclaration(
  r: Reading,
  outer: Scope,
  keyword: IToken,
  docs: readonly IToken[],
  headerEnd: number,
  block: Span | undefined,
): void {
  const { scope } = r;
  r.docs = none;
  add(r, outer, scope.base, {
    kind: 'declaration',
    keyword: nameOf(scope, keyword),
    id: scope.id,
    title: scope.title,
    doc: docs.length > 0 ? docText(docs) : undefined,
    block,
    properties: orNone(scope.properties),
    // Imports stand only at the top.
    children: orNone(scope.items as Declaration[]),
    childStarts: orNone(scope.starts),
    length: block ? block.end : headerEnd - scope.base,
    problems: orNone(scope.problems),
  });
}

function add(r: Reading, outer: Scope, start: number, node: Declaration | Import): void {
  outer.items.push(node);
  outer.starts.push(start - outer.base);
  r.scope = outer;
}

export function openBlock(r: Reading, brace: IToken): void {
  r.docs = none;
  r.depth++;
  if (r.depth <= nestingLimit) return;
  r.skipping = 1;
  r.scope.problems.push({
    code: 'nesting-too-deep',
    span: spanOf(r.scope, brace),
    facts: { limit: nestingLimit },
  });
}

/** Counts braces in a block that is not read. */
export function skip(r: Reading, token: IToken): void {
  if (token.tokenType === t.LBrace) r.skipping++;
  else if (token.tokenType === t.RBrace) r.skipping--;
}

export function closeBlock(r: Reading, open: IToken, close: IToken | undefined): Span {
  const { scope } = r;
  r.docs = none;
  r.depth--;
  const tooDeep = r.depth >= nestingLimit;
  r.skipping = 0;
  const start = open.startOffset - scope.base;
  if (close) return { start, end: t.endOf(close) - scope.base };
  if (!r.endTold && !tooDeep) {
    scope.problems.push({
      code: 'unclosed-block',
      span: spanOf(scope, open),
      facts: { keyword: scope.keyword, name: scope.id?.text ?? scope.title?.text ?? '' },
    });
  }
  r.endTold = true;
  return { start, end: r.length - scope.base };
}

export function beginProperty(r: Reading, name: IToken, column: number | undefined): void {
  r.docs = none;
  r.draft = newProperty(nameOf(r.scope, name), column);
}

export function finishProperty(r: Reading): void {
  r.scope.properties.push(endOfProperty(r.draft, r.scope.problems));
}

export function comma(r: Reading, token: IToken): void {
  const { draft } = r;
  if (draft.values.length === 0) {
    oddValue(r, token);
    return;
  }
  draft.items.push(draft.values);
  draft.values = [];
  draft.comma = spanOf(r.scope, token);
  draft.end = draft.comma.end;
}

export function openList(r: Reading, token: IToken): void {
  const { draft } = r;
  if (draft.bracket) {
    oddValue(r, token);
    return;
  }
  draft.bracket = spanOf(r.scope, token);
  draft.end = draft.bracket.end;
}

export function closeList(r: Reading, token: IToken): void {
  const { draft } = r;
  if (!draft.bracket) {
    oddValue(r, token);
    return;
  }
  draft.bracket = undefined;
  draft.comma = undefined;
  draft.end = t.endOf(token) - r.scope.base;
}

/** What cannot stand among values; one problem is enough for a property. */
export function oddValue(r: Reading, token: IToken): void {
  const { draft, scope } = r;
  const span = spanOf(scope, token);
  if (!draft.broken) {
    scope.problems.push({
      code: 'unexpected-token',
      span,
      facts: { found: token.image, expected: 'a value', property: draft.name.text },
    });
  }
  draft.broken = true;
  draft.end = span.end;
}

/** A token as a value; one that does not read breaks its property. */
function single(r: Reading, token: IToken): Value | undefined {
  const { draft, scope } = r;
  const before = scope.problems.length;
  const value = toValue(token, token.startOffset - scope.base, scope.problems);
  if (scope.problems.length > before) {
    // One stray character in a property is as good as ten.
    if (draft.broken && scope.problems[before]!.code === 'invalid-character') scope.problems.pop();
    draft.broken = true;
  }
  draft.end = t.endOf(token) - scope.base;
  return value;
}

export function beginValue(r: Reading, token: IToken): void {
  r.draft.comma = undefined;
  r.value = single(r, token);
  r.range = undefined;
}

export function rate(r: Reading, per: IToken): void {
  const { draft, scope, value: amount } = r;
  draft.end = t.endOf(per) - scope.base;
  if (amount?.kind !== 'number') {
    oddValue(r, per);
    return;
  }
  r.value = { kind: 'rate', start: amount.start, end: draft.end, amount, per: nameOf(scope, per) };
}

/** `..`: the value becomes a range, which waits for its next end. */
export function dots(r: Reading, token: IToken): void {
  if (r.range?.waiting) missingEnd(r, r.range.waiting);
  r.range ??= { parts: r.value ? [r.value] : [], waiting: undefined };
  r.range.waiting = spanOf(r.scope, token);
  r.draft.end = r.range.waiting.end;
}

export function rangeEnd(r: Reading, token: IToken): void {
  const value = single(r, token);
  if (!r.range) return;
  if (value) r.range.parts.push(value);
  r.range.waiting = undefined;
}

function missingEnd(r: Reading, span: Span): void {
  r.scope.problems.push({ code: 'missing-value', span, facts: { property: r.draft.name.text, after: '..' } });
  r.draft.broken = true;
}

export function finishValue(r: Reading): void {
  const { draft, scope, range } = r;
  if (range?.waiting) missingEnd(r, range.waiting);
  const parts = range?.parts;
  if (!parts || parts.length < 2) {
    const only = parts ? parts[0] : r.value;
    if (only) draft.values.push(only);
    return;
  }
  const before = scope.problems.length;
  draft.values.push(rangeOf(parts, scope.problems));
  if (scope.problems.length > before) draft.broken = true;
}

/** Braces of a stray run count as an unnamed block, so that what is inside is not lost and the block around it not cut short. */
export function strayPart(r: Reading, token: IToken): void {
  if (token.tokenType === t.LBrace) r.scope.strayBraces++;
}

export function finishStray(r: Reading, first: IToken, last: IToken): void {
  const { scope } = r;
  r.docs = none;
  if (first.tokenType === t.RBrace && scope.strayBraces > 0) {
    scope.strayBraces--;
    return;
  }
  const span = { start: first.startOffset - scope.base, end: t.endOf(last) - scope.base };
  const unknown = first.tokenType === t.Unknown;
  scope.problems.push({
    code: unknown ? 'invalid-character' : 'unexpected-token',
    span,
    facts: unknown
      ? { found: first.image }
      : { found: first.image, expected: scope.keyword === look.top ? 'a declaration' : 'a property or a declaration' },
  });
}
