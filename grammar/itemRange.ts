/**
 * The run of a block's items that an edit touches, with one more on each side, and its reading by itself. A reading holds
 * only where the run is whole: nothing in it is left open, and its last item ends where it ended before.
 */
import { top } from './lookahead.ts';
import { parser } from './parse.ts';
import type { Reading } from './reading.ts';
import { type Block, type ItemRange, type Part, partsOf } from './spliceTree.ts';
import { isClosedString } from './strings.ts';
import type { Span } from './text.ts';
import { Doc, endOf, LineComment, StringLike, type Tokens, tokenize, unclosedComment, unclosedText } from './tokens.ts';

export interface EditedRange extends ItemRange {
  /** Its last part, if that is one that the edit does not touch. */
  readonly neighbour: Part | undefined;
}

/**
 * @param edit offsets in the old text
 * @param before how many parts before those that the edit touches are read again
 */
export function itemRangeAround(block: Block, edit: Span, oldText: string, before = 1): EditedRange {
  const parts = partsOf(block.node);
  const from = edit.start - block.start;
  // What begins further on in the same line is touched too: the edit moves it to another column.
  const to = lineEnd(oldText, edit.end) - block.start;
  const first = Math.max(0, firstIndex(parts, (part) => part.end >= from) - before);
  const lastTouched = firstIndex(parts, (part) => part.start > to) - 1;
  const last = Math.min(parts.length - 1, lastTouched + 1);
  return {
    block,
    parts,
    first,
    last,
    start: first > 0 ? parts[first - 1]!.end : block.inner.start,
    end: last < parts.length - 1 ? parts[last + 1]!.start : block.inner.end,
    neighbour: last > lastTouched ? parts[last]! : undefined,
  };
}

export interface RangeReading {
  readonly reading: Reading;
  readonly tokens: Tokens;
}

/** How a run is read: by its braces, or by indentation in a block whose line begins in a column. */
export interface ReadMode {
  readonly byIndentation: boolean;
  readonly column?: number | undefined;
}

export const byBraces: ReadMode = { byIndentation: false };

/**
 * Reads a run in a text that is longer than the old one by `delta`; undefined where it is not whole.
 * Braces may be odd only where it is read by indentation: that is for the caller to judge.
 */
export function readItemRange(
  run: EditedRange,
  text: string,
  delta: number,
  manner: ReadMode,
): RangeReading | undefined {
  const { block, parts, last, start, end, neighbour } = run;
  const written = copied(text.slice(block.start + start, block.start + end + delta));
  const tokens = tokenize(written);
  const reachesEnd = block.start + end + delta === text.length;
  if (unclosedComment(tokens) || unclosedText(tokens)) return undefined;
  if (!reachesEnd && spillsOver(tokens, written.length)) return undefined;
  const reading = parser.read(tokens.tokens, {
    inside: block.node.kind === 'file' ? top : block.node.keyword.text,
    base: -start,
    depth: block.depth,
    column: manner.column,
    length: written.length,
    atLineStart: block.start + start === 0,
    byIndentation: manner.byIndentation,
    cutOff: false,
  });
  if (reading.leftBlock || reading.tooDeep) return undefined;
  // A stray brace that opens takes the next one that closes with it, wherever that is.
  if (reading.scope.strayBraces > 0 && !(manner.byIndentation && reachesEnd)) return undefined;
  if (!manner.byIndentation && reading.oddBraces > 0) return undefined;
  // The end of the run is no end of anything, unless the text ends there too.
  if (reading.endTold && !(manner.byIndentation && reachesEnd)) return undefined;
  if (neighbour && !isLast(reading, neighbour, delta, manner)) return undefined;
  if (last < parts.length - 1 && (reading.docs.length > 0 || reading.openList)) return undefined;
  return { reading, tokens };
}

/**
 * A string with memory of its own. A slice keeps the whole text alive that it was cut from, and every name in the tree
 * is one: after a thousand edits that would be a thousand texts.
 */
const copied = (slice: string): string => ` ${slice}`.slice(1);

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function firstIndex(parts: readonly Part[], test: (part: Part) => boolean): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (test(parts[mid]!)) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Whether the last token would go on into what follows the run. */
function spillsOver({ tokens, comments }: Tokens, length: number): boolean {
  const comment = comments[comments.length - 1];
  if (comment?.tokenType === LineComment && endOf(comment) === length) return true;
  const token = tokens[tokens.length - 1];
  if (!token || endOf(token) !== length) return false;
  return token.tokenType === Doc || (token.tokenType === StringLike && !isClosedString(token.image));
}

/** Whether a part is the last of what was read; a header judged by indentation looks beyond its end, so it has to begin there too. */
function isLast(reading: Reading, { start, end }: Span, delta: number, { byIndentation }: ReadMode): boolean {
  const last = lastSpan(reading);
  return last.end === end + delta && (!byIndentation || last.start === start + delta);
}

/** The last item of a run, counted as its block counts. */
export function lastSpan({ scope }: Reading): Span {
  const property = scope.properties[scope.properties.length - 1] ?? { start: -1, end: -1 };
  const item = scope.items[scope.items.length - 1];
  const start = scope.starts[scope.starts.length - 1] ?? -1;
  return item && start + item.length > property.end ? { start, end: start + item.length } : property;
}
