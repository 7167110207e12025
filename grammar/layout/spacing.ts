/** Spaces between two tokens of a line. */
import type { IToken } from 'chevrotain';
import * as t from '../tokens.ts';

const isComment = (token: IToken): boolean =>
  token.tokenType === t.BlockComment || token.tokenType === t.LineComment || token.tokenType === t.Doc;

const isOperand = (token: IToken | undefined): boolean =>
  token !== undefined && (token.tokenType !== t.Operator || token.image === ')') && token.tokenType !== t.Comma;

/** Whether a space stands before the piece at `i` of a property's pieces, the first of which is its name. */
export function isSpaced(pieces: readonly IToken[], i: number): boolean {
  const left = pieces[i - 1]!;
  const right = pieces[i]!;
  if (isComment(left) || isComment(right)) return true;
  if (right.tokenType === t.Comma || right.tokenType === t.RBracket || left.tokenType === t.LBracket) return false;
  if (left.tokenType === t.DotDot || right.tokenType === t.DotDot) return false;
  if (left.image === '(' || right.image === ')') return false;
  if (i === 1) return true;
  // `900/day` is a rate, `900 / day` a quotient: what is written close stays close.
  if (right.image === '/') return !isRate(pieces, i);
  if (left.image === '/') return !isRate(pieces, i - 1);
  const before = i > 2 ? pieces[i - 2] : undefined;
  const isSign = left.image === '-' && left.tokenType === t.Operator && !isOperand(before);
  return !(isSign && (right.tokenType === t.Word || right.image === '('));
}

function isRate(pieces: readonly IToken[], slash: number): boolean {
  const [number, per] = [pieces[slash - 1], pieces[slash + 1]];
  if (number?.tokenType !== t.NumberLike || per?.tokenType !== t.Word) return false;
  return t.endOf(number) === pieces[slash]!.startOffset && pieces[slash]!.startOffset + 1 === per.startOffset;
}
