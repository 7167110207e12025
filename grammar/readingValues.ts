/** What the parser does as it meets a property and its values. */
import type { IToken } from 'chevrotain';
import {
  append,
  damage,
  endOfProperty,
  forgetEmptyItem,
  nameOf,
  newProperty,
  none,
  rangeOf,
  spanOf,
} from './builders.ts';
import { isSpareSign, isTypeset, signInQuotes, spareSign, typesetName } from './characters.ts';
import type { Reading } from './reading.ts';
import type { Value } from './syntax.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { toValue } from './values.ts';
import { propertyRow } from './vocabulary/index.ts';
import { wantedBy } from './vocabulary/words.ts';

export function beginProperty(r: Reading, name: IToken, column: number | undefined): void {
  r.docs = [];
  // Of a name that is none, that is told.
  if (name.payload !== undefined && propertyRow(r.scope.keyword, t.wordOf(name)))
    r.scope.problems.push(typesetName(name, spanOf(r.scope, name)));
  r.draft = newProperty(nameOf(r.scope, name), column);
}

/** The comma behind the property parts it from the next one, on the same line. */
export function skipCommaBetween({ draft, scope }: Reading): void {
  scope.problems.push({
    code: 'missing-value',
    span: draft.comma!,
    facts: { property: draft.name.text, after: ',', suggestion: ';' },
  });
  draft.comma = undefined;
}

export function finishProperty(r: Reading, atEnd: boolean): void {
  r.openList = atEnd && (r.draft.bracket !== undefined || r.draft.comma !== undefined);
  r.scope.properties = append(r.scope.properties, endOfProperty(r.draft, r.scope.problems));
}

export function comma(r: Reading, token: IToken): void {
  const { draft } = r;
  if (draft.values.length === 0) {
    forgetEmptyItem(draft);
    oddSign(r, token);
    return;
  }
  draft.items = append(draft.items, draft.values);
  draft.values = none;
  draft.comma = spanOf(r.scope, token);
  draft.end = draft.comma.end;
}

export function openList(r: Reading, token: IToken): void {
  const { draft } = r;
  if (draft.bracket) {
    oddSign(r, token);
    return;
  }
  draft.bracket = spanOf(r.scope, token);
  draft.end = draft.bracket.end;
}

export function closeList(r: Reading, token: IToken): void {
  const { draft } = r;
  if (!draft.bracket) {
    oddSign(r, token);
    return;
  }
  draft.bracket = undefined;
  draft.comma = undefined;
  draft.end = t.endOf(token) - r.scope.base;
}

/** What cannot stand among values, so that the one it stands in is not whole. */
export function oddValue(r: Reading, token: IToken): void {
  oddSign(r, token);
  damage(r.draft);
}

/** A comma or bracket too many, which spoils no value; one problem is enough for a property. */
function oddSign(r: Reading, token: IToken): void {
  const { draft, scope } = r;
  const span = spanOf(scope, token);
  if (!draft.broken) {
    scope.problems.push({
      code: 'unexpected-token',
      span,
      facts: { found: token.image, expected: 'value', property: draft.name.text },
    });
  }
  draft.broken = true;
  draft.end = span.end;
}

/** A token as a value; one that does not read breaks its property. */
function single(r: Reading, token: IToken): Value | undefined {
  const { draft, scope } = r;
  if (isTypeset(token)) return typeset(r, token);
  const before = scope.problems.length;
  const value = toValue(token, token.startOffset - scope.base, scope.problems, wantedBy(draft.name.text));
  if (scope.problems.length > before) {
    // One stray character in a property is as good as ten.
    if (draft.broken && scope.problems[before]!.code === 'invalid-character') scope.problems.pop();
    // There, and only there, the sign of a currency is what is wanted.
    else if (draft.name.text === 'currency' && /^\p{Sc}$/u.test(token.image))
      scope.problems[before] = signInQuotes(token.image, spanOf(scope, token));
    damage(draft);
  }
  draft.end = t.endOf(token) - scope.base;
  return value;
}

/** What was meant in the place of a sign of a word processor is asked once the property has ended. */
function typeset(r: Reading, token: IToken): Value | undefined {
  const { draft, scope } = r;
  draft.typeset = true;
  damage(draft);
  draft.end = t.endOf(token) - scope.base;
  // A name that has signs in it which nobody sees is longer than what is meant: its parts could not be found in it.
  const isWhole = t.wordOf(token).length === token.image.length;
  return isWhole ? toValue(token, token.startOffset - scope.base, []) : undefined;
}

export function beginValue(r: Reading, token: IToken): void {
  const { draft, scope } = r;
  const isFirst = draft.items.length === 0 && draft.values.length === 0 && !draft.broken;
  draft.comma = undefined;
  r.range = undefined;
  if (isFirst && isSpareSign(token.image)) {
    // What it stands before is no less clear for it.
    scope.problems.push(spareSign(token.image, spanOf(scope, token)));
    r.value = undefined;
    draft.broken = true;
    draft.end = t.endOf(token) - scope.base;
  } else r.value = single(r, token);
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
  else if (isTypeset(token)) typeset(r, token);
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
  damage(r.draft);
}

export function finishValue(r: Reading): void {
  const { draft, scope, range } = r;
  if (range?.waiting) missingEnd(r, range.waiting);
  const parts = range?.parts;
  if (!parts || parts.length < 2) {
    const only = parts ? parts[0] : r.value;
    if (only) draft.values = append(draft.values, only);
    return;
  }
  const before = scope.problems.length;
  draft.values = append(draft.values, rangeOf(parts, scope.problems));
  if (scope.problems.length > before) damage(draft);
}
