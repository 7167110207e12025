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
import type { Problem } from './problem.ts';
import type { Declaration, Import, NumberValue, Value } from './syntax.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { toStringValue, toValue } from './values.ts';
import { isKind } from './vocabulary/words.ts';

/** Blocks may nest this deep; nobody needs more, and the call stack stays safe. */
export const nestingLimit = 100;

export interface Reading {
  scope: Scope;
  draft: PropertyDraft;
  /** The `///` lines that wait for a declaration. */
  docs: IToken[];
  depth: number;
  /** Braces open in a block that is too deep to be read. */
  skipping: number;
  /** The end came inside a block, and was reported once. */
  endTold: boolean;
  readonly length: number;
}

export const newReading = (inside: string, base: number, depth: number, length: number): Reading => ({
  scope: newScope(inside, base),
  draft: newProperty({ start: 0, end: 0, text: '' }, undefined),
  docs: [],
  depth,
  skipping: 0,
  endTold: false,
  length,
});

const noteIn =
  (scope: Scope) =>
  (problem: Problem): void => {
    scope.problems.push(problem);
  };

export function newline(r: Reading, token: IToken): void {
  if (r.docs.length > 0 && hasBlankLine(token.image)) r.docs = [];
}

export function doc(r: Reading, token: IToken, before: IToken | undefined): void {
  // One that follows something on its line is about that, not about what comes next.
  if (before === undefined || before.tokenType === t.Newline || before.tokenType === t.Doc) r.docs.push(token);
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
  if (look.isString(token.tokenType) && !scope.title) scope.title = toStringValue(token, start, noteIn(scope));
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
  r.docs = [];
  add(r, outer, base, { kind: 'import', ...(path && { path }), length: end - base, problems });
}

export function leaveDeclaration(
  r: Reading,
  outer: Scope,
  keyword: IToken,
  docs: readonly IToken[],
  headerEnd: number,
  block: Span | undefined,
): void {
  const { scope } = r;
  r.docs = [];
  add(r, outer, scope.base, {
    kind: 'declaration',
    keyword: nameOf(scope, keyword),
    id: scope.id,
    title: scope.title,
    doc: docs.length > 0 ? docText(docs) : undefined,
    block,
    properties: scope.properties,
    // Imports stand only at the top.
    children: scope.items as Declaration[],
    childStarts: scope.starts,
    length: block ? block.end : headerEnd - scope.base,
    problems: scope.problems,
  });
}

function add(r: Reading, outer: Scope, start: number, node: Declaration | Import): void {
  outer.items.push(node);
  outer.starts.push(start - outer.base);
  r.scope = outer;
}

export function openBlock(r: Reading, brace: IToken): void {
  r.docs = [];
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
  r.docs = [];
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

export function beginProperty(r: Reading, name: IToken, column: number | undefined): PropertyDraft {
  const outer = r.draft;
  r.docs = [];
  r.draft = newProperty(nameOf(r.scope, name), column);
  return outer;
}

export function finishProperty(r: Reading, outer: PropertyDraft): void {
  r.scope.properties.push(endOfProperty(r.draft, r.scope.problems));
  r.draft = outer;
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
export function single(r: Reading, token: IToken): Value | undefined {
  const { draft, scope } = r;
  const before = scope.problems.length;
  const report = (problem: Problem): void => {
    // One stray character in a property is as good as ten.
    if (problem.code !== 'invalid-character' || !draft.broken) scope.problems.push(problem);
  };
  const value = toValue(token, token.startOffset - scope.base, report);
  if (!value || scope.problems.length > before) draft.broken = true;
  draft.end = t.endOf(token) - scope.base;
  return value;
}

export function missingEnd(r: Reading, dots: IToken): undefined {
  const span = spanOf(r.scope, dots);
  r.scope.problems.push({
    code: 'missing-value',
    span,
    facts: { property: r.draft.name.text, after: '..' },
  });
  r.draft.broken = true;
  r.draft.end = span.end;
  return undefined;
}

/** Ends a value: a rate, a range, or the one that was read. */
export function push(
  r: Reading,
  first: Value | undefined,
  per: IToken | undefined,
  more: readonly (Value | undefined)[],
): void {
  const { draft, scope } = r;
  draft.comma = undefined;
  const parts: Value[] = [];
  if (first?.kind === 'number' && per) parts.push(rateOf(scope, first, per));
  else if (first) parts.push(first);
  if (per) draft.end = t.endOf(per) - scope.base;
  for (const value of more) if (value) parts.push(value);
  if (parts.length === 0) return;
  if (parts.length === 1) draft.values.push(parts[0]!);
  else {
    const before = scope.problems.length;
    draft.values.push(rangeOf(parts, scope.problems));
    if (scope.problems.length > before) draft.broken = true;
  }
}

const rateOf = (scope: Scope, amount: NumberValue, per: IToken): Value => ({
  kind: 'rate',
  start: amount.start,
  end: t.endOf(per) - scope.base,
  amount,
  per: nameOf(scope, per),
});

/** Braces of a stray run count as an unnamed block, so that what is inside is not lost and the block around it not cut short. */
export function strayPart(r: Reading, token: IToken): void {
  if (token.tokenType === t.LBrace) r.scope.strayBraces++;
}

export function finishStray(r: Reading, first: IToken, last: IToken): void {
  const { scope } = r;
  r.docs = [];
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
