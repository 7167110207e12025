/**
 * What was meant by the signs of a word processor in a property: `2027–03–15`, `after b –2d`, `mon–fri`, `80％`. Each sign
 * is read in every way in which it could be meant; the readings in which the whole item reads are the answer. One is a
 * suggestion, two are a question, none is left to people.
 */
import type { IToken } from 'chevrotain';
import { isTypeset } from './characters.ts';
import type { Hint, Problem } from './problem.ts';
import { problemsOfItem } from './readItem.ts';
import type { Reading } from './reading.ts';
import { isQuote } from './strings.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { isDash, SOFT_HYPHEN, signsIn, withPlainSigns } from './typography.ts';
import { propertyRow } from './vocabulary/index.ts';
import { type Slip, slipsOf, withWholeEnds } from './waysOfSign.ts';

/** A property that is full of them is told of one by one, as they are mended. */
const mostItems = 10;
/** Where an item could be read in more ways, or has more signs, nobody can be sure of any. */
const mostReadings = 256;
const mostSigns = 32;
/** In so many characters of readings, so that a long item is read in fewer ways. */
const mostCharacters = 200_000;

/** Reports those of the property that was just read, whose tokens these are, without its name. */
export function reportSlips({ scope, draft }: Reading, tokens: readonly IToken[]): void {
  const items = itemsOf(tokens).filter((item) => item.some(isTypeset));
  for (const item of items.slice(0, mostItems))
    scope.problems.push(slipIn(scope.keyword, draft.name.text, item, scope.base));
}

function itemsOf(tokens: readonly IToken[]): IToken[][] {
  const items: IToken[][] = [[]];
  for (const token of tokens) {
    const { tokenType } = token;
    if (tokenType === t.Comma) items.push([]);
    else if (tokenType !== t.LBracket && tokenType !== t.RBracket && tokenType !== t.Newline && tokenType !== t.Doc)
      items.at(-1)!.push(token);
  }
  return items;
}

function slipIn(kind: string, property: string, item: readonly IToken[], base: number): Problem {
  const start = item[0]!.startOffset;
  const text = textOf(item);
  const meant = readingsIn(kind, property, item, text);
  const at = changed(item, text, meant);
  const part = (reading: string): string => reading.slice(at.start, reading.length - (text.length - at.end));
  const [suggestion, other] = meant.map(part);
  const found = text.slice(at.start, at.end);
  const signs = signsAt(item, start, at);
  return {
    code: 'invalid-character',
    span: { start: start - base + at.start, end: start - base + at.end },
    facts: {
      found,
      signs,
      ...(suggestion !== undefined && { suggestion }),
      ...(other !== undefined && { other }),
      ...(suggestion === undefined && hintFor(kind, property, signs)),
    },
  };
}

/** As it is written, with a space for each character of a comment. */
function textOf(item: readonly IToken[]): string {
  let end = item[0]!.startOffset;
  const parts: string[] = [];
  for (const token of item) {
    parts.push(' '.repeat(token.startOffset - end), token.image);
    end = t.endOf(token);
  }
  return parts.join('');
}

/** At most two, the likelier first. */
function readingsIn(kind: string, property: string, item: readonly IToken[], text: string): readonly string[] {
  const signs = item.filter(isTypeset);
  if (signs.length > mostSigns || signs.some(({ image }) => image.length > 1_000)) return [];
  const clear = withPlainSigns(text);
  const slips = signs.flatMap((token) => slipsOf(token, clear, token.startOffset - item[0]!.startOffset, property));
  const marked = new Map<string, boolean>();
  for (const { text: way, isMarked } of readingsOf(text, slips)) {
    const read = marked.has(way) ? undefined : whole(kind, property, way, text);
    if (read !== undefined && marked.get(read) !== false) marked.set(read, isMarked);
  }
  const all = [...marked.keys()];
  // What reads as a range is one. Of formulas the first is the nearest to what is written, and all mean the same.
  const plain = all.filter((way) => !marked.get(way));
  const isRange = plain.some((way) => way.split('..').length > text.split('..').length);
  return (isRange ? plain : all).slice(0, property === 'formula' ? 1 : 2);
}

interface Way {
  readonly text: string;
  /** A sign in it was read as a mark that means nothing. */
  readonly isMarked: boolean;
}

/** The text with one way of each slip, for all of them. */
function readingsOf(text: string, slips: readonly Slip[]): readonly Way[] {
  const count = slips.reduce((product, { ways }) => product * ways.length, 1);
  if (count > Math.min(mostReadings, mostCharacters / text.length)) return [];
  let readings: (Way & { readonly end: number })[] = [{ text: '', isMarked: false, end: 0 }];
  for (const { ways } of slips) {
    readings = readings.flatMap((reading) =>
      ways
        // The space between two dashes belongs to one of them.
        .filter(({ start }) => start >= reading.end)
        .map((way) => ({
          text: reading.text + text.slice(reading.end, way.start) + way.text,
          isMarked: reading.isMarked || way.isMark === true,
          end: way.end,
        })),
    );
  }
  return readings.flatMap(({ text: read, isMarked, end }) => {
    const now = read + text.slice(end);
    return [now, withWholeEnds(now, text)].map((way) => ({ text: way, isMarked }));
  });
}

/** The reading of an item, if it reads; once a number or date that could be written in one way only is written so. */
function whole(kind: string, property: string, reading: string, text: string): string | undefined {
  const problems = problemsOfItem(kind, property, reading);
  const [problem, more] = problems ?? [];
  if (!problem) return problems && reading;
  const suggestion = onlyValue(problem);
  // Without what is in them unseen, digits could be those of any date.
  if (more || suggestion === undefined || text.includes(SOFT_HYPHEN)) return undefined;
  const better = reading.slice(0, problem.span.start) + suggestion + reading.slice(problem.span.end);
  return problemsOfItem(kind, property, better)?.length === 0 ? better : undefined;
}

function onlyValue(problem: Problem): string | undefined {
  switch (problem.code) {
    case 'invalid-date':
      // A month that no year has may be the day.
      return problem.facts.reason === 'month' ? undefined : problem.facts.suggestion;
    case 'invalid-duration':
      return problem.facts.suggestion;
    case 'invalid-number':
      return problem.facts.hint ? undefined : problem.facts.suggestion;
    default:
      return undefined;
  }
}

/** The tokens in which the readings differ from the text, with all that touches them; without readings those of the signs. */
function changed(item: readonly IToken[], text: string, readings: readonly string[]): Span {
  const from = item[0]!.startOffset;
  const [firstSign, lastSign] = [item.find(isTypeset)!, item.findLast(isTypeset)!];
  let start = readings.length > 0 ? text.length : firstSign.startOffset - from;
  let end = readings.length > 0 ? 0 : t.endOf(lastSign) - from;
  for (const reading of readings) {
    let same = 0;
    while (same < start && reading[same] === text[same]) same++;
    start = Math.min(start, same);
    same = 0;
    const most = Math.min(text.length - end, text.length - start, reading.length - start);
    while (same < most && reading[reading.length - 1 - same] === text[text.length - 1 - same]) same++;
    end = Math.max(end, text.length - same);
  }
  let first = item.findLastIndex(({ startOffset }) => startOffset - from <= start);
  let last = item.findIndex((token) => t.endOf(token) - from >= end);
  // In the space before a token.
  if (t.endOf(item[first]!) - from < start) start = t.endOf(item[first]!) - from;
  while (first > 0 && t.endOf(item[first - 1]!) === item[first]!.startOffset) first--;
  while (last < item.length - 1 && t.endOf(item[last]!) === item[last + 1]!.startOffset) last++;
  return {
    start: Math.min(start, item[first]!.startOffset - from),
    end: Math.max(end, t.endOf(item[last]!) - from),
  };
}

function signsAt(item: readonly IToken[], from: number, { start, end }: Span): readonly string[] {
  const typeset = item.filter(
    (token) => isTypeset(token) && start < t.endOf(token) - from && token.startOffset - from < end,
  );
  return [
    ...new Set(
      typeset.flatMap(({ tokenType, image }) =>
        tokenType === t.StringLike ? image[0]! : tokenType === t.DotDot ? image : signsIn(image),
      ),
    ),
  ];
}

function hintFor(kind: string, property: string, signs: readonly string[]): { readonly hint?: Hint } {
  if (signs.some(isQuote)) return { hint: { kind: 'straight-quotes' } };
  const expects = propertyRow(kind, property)?.shape.expects ?? [];
  if (expects.length > 0 && expects.every(({ type }) => type === 'string')) return { hint: { kind: 'quotes' } };
  return signs.some(isDash) ? { hint: { kind: 'dash-or-range' } } : {};
}
