/** What the parser does as it meets imports, declarations and blocks: opens and closes scopes, notes what does not belong. */
import type { IToken } from 'chevrotain';
import { append, nameOf, newProperty, newScope, none, type PropertyDraft, type Scope, spanOf } from './builders.ts';
import { invalidCharacter, oddCharacter, typesetName, typesetSign } from './characters.ts';
import { docText, hasBlankLine } from './docs.ts';
import * as look from './lookahead.ts';
import type { Hint, Problem, Wanted } from './problem.ts';
import type { Declaration, Import, Value } from './syntax.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { toStringValue } from './values.ts';
import { isKind, isProperty } from './vocabulary/words.ts';

/** Blocks may nest this deep; nobody needs more, and the call stack stays safe. */
export const nestingLimit = 100;

/** What is to be read. */
export interface Source {
  /** The kind of the block that the items stand in, or `top`. */
  readonly inside: string;
  /** What spans count from, as the tokens' offsets count. */
  readonly base: number;
  /** How many blocks it is in. */
  readonly depth: number;
  /** The column that the line of the innermost of them begins in, where indentation counts. */
  readonly column: number | undefined;
  /** The offset at which the text, and with it every block that is open, ends. */
  readonly length: number;
  /** Whether the first token is the first of its line too. */
  readonly atLineStart: boolean;
  /** Whether to judge by indentation where a block ends: for text whose braces do not match. */
  readonly byIndentation: boolean;
  /** The text ends in a comment or string that was never closed, so that its blocks were not either. */
  readonly cutOff: boolean;
}

export interface Reading {
  readonly source: Source;
  scope: Scope;
  draft: PropertyDraft;
  /** The `///` lines that wait for a declaration. */
  docs: IToken[];
  depth: number;
  /** Braces open in a block that is too deep to be read. */
  skipping: number;
  /** The value that is being read, and the range that it became. */
  value: Value | undefined;
  range: { readonly parts: Value[]; waiting: Span | undefined } | undefined;
  /** The end came inside a block, and was reported once. */
  endTold: boolean;
  /** How many braces have no partner, or stand where none belongs. */
  oddBraces: number;
  /** The indentation says the same as the braces, wherever both say where a block begins or ends. */
  inOrder: boolean;
  tooDeep: boolean;
  /** The text ended in a list that would have gone on. */
  openList: boolean;
  /** What follows is, by its indentation or its brace, no longer in the block whose items were read. */
  leftBlock: boolean;
}

export const newReading = (source: Source): Reading => ({
  source,
  scope: newScope(source.inside, source.base, source.column),
  draft: newProperty({ start: 0, end: 0, text: '' }, undefined),
  docs: [],
  depth: source.depth,
  skipping: 0,
  value: undefined,
  range: undefined,
  endTold: source.cutOff,
  oddBraces: 0,
  inOrder: true,
  tooDeep: false,
  openList: false,
  leftBlock: false,
});

export function newline(r: Reading, token: IToken): void {
  if (r.docs.length > 0 && hasBlankLine(token.image)) r.docs = [];
}

export function doc(r: Reading, token: IToken, before: IToken | undefined): void {
  // One that follows something on its line is about that, not about what comes next.
  if (before ? before.tokenType === t.Newline || before.tokenType === t.Doc : r.source.atLineStart) r.docs.push(token);
}

/** Opens an import or a declaration; its span begins at its documentation. */
export function enter(r: Reading, keyword: IToken, column: number | undefined): Scope {
  const outer = r.scope;
  r.scope = newScope(t.wordOf(keyword), (r.docs[0] ?? keyword).startOffset, column ?? outer.column);
  return outer;
}

/** A part of a header: an id, a title, or what does not belong. */
export function headerPart(r: Reading, token: IToken): void {
  const { scope } = r;
  const start = token.startOffset - scope.base;
  if (token.tokenType === t.Doc) return;
  if (look.isString(token.tokenType) && !scope.title) scope.title = toStringValue(token, start, scope.problems);
  else if (token.tokenType === t.Word && !scope.id && !scope.title && scope.keyword !== 'import') {
    if (token.payload !== undefined) scope.problems.push(typesetName(token, spanOf(scope, token)));
    scope.id = nameOf(scope, token);
  } else oddPart(scope, token);
}

function oddPart(scope: Scope, token: IToken): void {
  // A line that begins with no known kind is wrong from its first word on: one problem is enough.
  if (!scope.oddHeader && (isKind(scope.keyword) || scope.keyword === 'import')) {
    const span = spanOf(scope, token);
    const facts = { found: token.image, expected: expectedInHeader(scope), ...hintInHeader(scope, token) };
    scope.problems.push(oddCharacter(token, span) ?? { code: 'unexpected-token', span, facts });
  }
  scope.oddHeader = true;
}

/** What a name is made of, to those who made one of something else. */
function hintInHeader({ id, title, keyword }: Scope, token: IToken): { hint?: Hint; suggestion?: string } {
  const inBraces: Hint = { kind: 'braces', of: keyword };
  if (title) return isProperty(keyword, token.image) ? { hint: inBraces } : {};
  if (keyword === 'import') return token.tokenType === t.Word ? { suggestion: `"${token.image}"` } : {};
  if (isProperty(keyword, token.image) || (id && '[(<'.includes(token.image))) return { hint: inBraces };
  if (id) return token.tokenType === t.Word ? { hint: { kind: 'one-word' } } : {};
  return token.tokenType === t.NumberLike || token.tokenType === t.DateLike ? { hint: { kind: 'letter-first' } } : {};
}

function expectedInHeader(scope: Scope): Wanted {
  if (scope.title) return 'block-or-line';
  return scope.id ? 'title-or-block' : scope.keyword === 'import' ? 'path' : 'name';
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
    children: scope.items as readonly Declaration[],
    childStarts: scope.starts,
    length: block ? block.end : headerEnd - scope.base,
    problems: scope.problems.length > 0 ? scope.problems : none,
  });
}

function add(r: Reading, outer: Scope, start: number, node: Declaration | Import): void {
  outer.items = append(outer.items, node);
  outer.starts = append(outer.starts, start - outer.base);
  r.scope = outer;
}

/** `at` is the brace, or the last token of a header that lacks it. */
export function openBlock(r: Reading, at: IToken): void {
  r.docs = [];
  r.depth++;
  if (at.tokenType !== t.LBrace) {
    r.oddBraces++;
    // A title that runs to the end of its line took the brace with it; of other odd headers, what is odd was told.
    if (!r.scope.oddHeader && !hasOpenString(r.scope))
      r.scope.problems.push(blockProblem('unopened-block', r.scope, at));
  }
  if (r.depth <= nestingLimit) return;
  r.skipping = 1;
  r.tooDeep = true;
  r.endTold = true;
  r.scope.problems.push({ code: 'nesting-too-deep', span: spanOf(r.scope, at), facts: { limit: nestingLimit } });
}

const blockProblem = (code: 'unopened-block' | 'unclosed-block', scope: Scope, at: IToken): Problem => ({
  code,
  span: spanOf(scope, at),
  facts: { keyword: scope.keyword, name: scope.id?.text ?? scope.title?.text ?? '' },
});

const hasOpenString = ({ problems }: Scope): boolean => problems.some(({ code }) => code === 'unclosed-string');

/** Counts braces in a block that is not read. */
export function skip(r: Reading, token: IToken): void {
  if (token.tokenType === t.LBrace) r.skipping++;
  else if (token.tokenType === t.RBrace) r.skipping--;
}

/**
 * Ends a block at its brace, or where it is given up: at the end of the text, or, judging by indentation, after the
 * last token that is its own.
 */
export function closeBlock(r: Reading, open: IToken, close: IToken | undefined, last: IToken | undefined): Span {
  const { scope } = r;
  r.docs = [];
  r.depth--;
  r.skipping = 0;
  const start = open.startOffset - scope.base;
  if (close) return { start, end: t.endOf(close) - scope.base };
  r.oddBraces++;
  // A string that runs to the end of its line may well have taken the brace with it.
  const explained = r.endTold || hasOpenString(scope);
  if (!explained) scope.problems.push(blockProblem('unclosed-block', scope, open));
  if (last) return { start, end: t.endOf(last) - scope.base };
  r.endTold = true;
  return { start, end: r.source.length - scope.base };
}

/** Braces of a stray run count as an unnamed block, so that what is inside is not lost and the block around it not cut short. */
export function strayPart(r: Reading, token: IToken): void {
  if (token.tokenType !== t.LBrace) return;
  r.scope.strayBraces++;
  r.oddBraces++;
}

export function finishStray(r: Reading, first: IToken, last: IToken): void {
  const { scope } = r;
  r.docs = [];
  if (first.tokenType === t.RBrace && scope.strayBraces > 0) {
    scope.strayBraces--;
    return;
  }
  if (first.tokenType === t.RBrace) r.oddBraces++;
  const span = { start: first.startOffset - scope.base, end: t.endOf(last) - scope.base };
  if (first.tokenType === t.Unknown || first.tokenType === t.Typographic) {
    const isUnknown = first.tokenType === t.Unknown;
    scope.problems.push(isUnknown ? invalidCharacter(first.image, span) : typesetSign(first.image, span));
    return;
  }
  const expected: Wanted = scope.keyword === look.top ? 'declaration' : 'item';
  const hint: Hint | undefined = first.tokenType === t.LBrace ? { kind: 'block-start' } : undefined;
  scope.problems.push({
    code: 'unexpected-token',
    span,
    facts: { found: first.image, expected, ...(hint && { hint }) },
  });
}
