/** What the tokens from a place on begin: the few questions that the grammar alone cannot answer, as a word may be a kind here and a property there. */
import { EOF, type IToken, type TokenType } from 'chevrotain';
import { isSpareSign } from './characters.ts';
import * as t from './tokens.ts';
import { isKind, isProperty, isPropertyAnywhere } from './vocabulary/words.ts';

/** Stands for the kind of the block that a whole file is. No word is empty. */
export const top = '';

type Tokens = readonly IToken[];

const typeAt = (tokens: Tokens, at: number): TokenType | undefined => tokens[at]?.tokenType;

/** A newline, `;`, `}` or the end: where an item without a block ends. */
export const isTerminator = (type: TokenType | undefined): boolean =>
  type === undefined || type === t.Newline || type === t.Semicolon || type === t.RBrace || type === EOF;

export const isString = (type: TokenType | undefined): boolean => type === t.StringLike || type === t.TextBlock;

/** `WORD [ID] [STRING] "{"`, the brace on the same line or the next. */
export function isHeader(tokens: Tokens, at: number): boolean {
  let next = at + 1;
  if (typeAt(tokens, next) === t.Word) next++;
  if (isString(typeAt(tokens, next))) next++;
  while (typeAt(tokens, next) === t.Newline) next++;
  return typeAt(tokens, next) === t.LBrace;
}

/** The same of a kind that there is. */
export const isKnownHeader = (tokens: Tokens, at: number): boolean =>
  typeAt(tokens, at) === t.Word && isKind(t.wordOf(tokens[at]!)) && isHeader(tokens, at);

/** Whether the word at `at` begins a declaration, in a block of kind `inside` (`file` at the top). */
export function isDeclaration(tokens: Tokens, at: number, inside: string): boolean {
  const word = tokens[at];
  if (word?.tokenType !== t.Word) return false;
  if (isHeader(tokens, at)) return true;
  if (isProperty(inside, t.wordOf(word))) return false;
  if (inside === top || isKind(t.wordOf(word))) return true;
  let next = at + 1;
  while (!isTerminator(typeAt(tokens, next)) && typeAt(tokens, next) !== t.LBrace) next++;
  if (typeAt(tokens, next) === t.LBrace && typeAt(tokens, next - 1) !== t.Newline) return true;
  return (
    next === at + 3 &&
    typeAt(tokens, at + 1) === t.Word &&
    isString(typeAt(tokens, at + 2)) &&
    !isPropertyAnywhere(t.wordOf(word))
  );
}

/**
 * Whether a line that could go on a list (it follows a `,` or stands in brackets) is rather the next item: a known
 * kind's header, or a property of the block in the column of the property before it. So a forgotten `]` or a comma
 * too many costs one line.
 */
export function isNextItem(tokens: Tokens, newline: number, inside: string, column: number | undefined): boolean {
  let at = newline;
  while (typeAt(tokens, at) === t.Newline) at++;
  const word = tokens[at];
  if (word?.tokenType !== t.Word) return false;
  if (isKnownHeader(tokens, at)) return true;
  if (!isProperty(inside, t.wordOf(word)) || columnOf(tokens, at) !== column) return false;
  const next = typeAt(tokens, at + 1);
  return next !== undefined && !isTerminator(next) && next !== t.Comma && next !== t.RBracket;
}

/** `900/day`: a rate has no space around its `/`. */
export const isRate = (number: IToken, slash: IToken, word: IToken): boolean =>
  number.tokenType === t.NumberLike &&
  slash.image === '/' &&
  word.tokenType === t.Word &&
  t.endOf(number) === slash.startOffset &&
  slash.startOffset + 1 === word.startOffset;

/** `WORD ":"`: a property of the block, written as other languages have it; on this line or the next. */
export function isAssignment(tokens: Tokens, from: number, inside: string): boolean {
  let at = from;
  while (typeAt(tokens, at) === t.Newline) at++;
  const word = tokens[at];
  return word?.tokenType === t.Word && isSpareSign(tokens[at + 1]?.image ?? '') && isProperty(inside, t.wordOf(word));
}

/** Whether, judging by its column, the line that begins at `at` is no longer inside a block whose own line begins at `column`. */
export function isOutdented(tokens: Tokens, at: number, inside: string, column: number | undefined): boolean {
  const own = columnOf(tokens, at);
  if (own === undefined || column === undefined) return false;
  const type = typeAt(tokens, at);
  if (type === t.RBrace) return own < column;
  return own <= column && (type === t.Doc || isDeclaration(tokens, at, inside));
}

/** Whether the token at `at` begins its line, further in than `column`. */
export function isIndented(tokens: Tokens, at: number, column: number | undefined): boolean {
  const own = columnOf(tokens, at);
  return own !== undefined && column !== undefined && own > column;
}

/** Whether the lines after a header that ends at `at` are its block by their indentation, with the brace missing. */
export function isUnopened(tokens: Tokens, at: number, keyword: string, column: number | undefined): boolean {
  let next = at;
  while (typeAt(tokens, next) === t.Newline) next++;
  const own = columnOf(tokens, next);
  const word = tokens[next];
  if (own === undefined || column === undefined || own <= column || word?.tokenType !== t.Word) return false;
  return isKind(keyword) && (isProperty(keyword, t.wordOf(word)) || isKind(t.wordOf(word)));
}

/** The last token up to a place that is not a line break. */
export function lastInLine(tokens: Tokens, from: number): IToken {
  let at = from;
  while (typeAt(tokens, at) === t.Newline) at--;
  return tokens[at]!;
}

/** The column of a token that is the first on its line; `undefined` for any other, and for the first of all. */
export function columnOf(tokens: Tokens, at: number): number | undefined {
  const before = tokens[at - 1];
  if (before === undefined) return undefined;
  if (before.tokenType !== t.Newline) return undefined;
  const { image } = before;
  return image.length - 1 - Math.max(image.lastIndexOf('\n'), image.lastIndexOf('\r'));
}
