/**
 * Text to tree after an edit, keeping every declaration that the edit did not touch as the same object. Reads again
 * only the run of items that the edit touches, one more on each side, in the smallest block around it; where that run
 * is not whole in itself (a brace, a comment or a text block is left open), the next larger block, at last the file.
 * The answer is always that of `parse`.
 */
import { top } from './lookahead.ts';
import { parse, parser } from './parse.ts';
import type { Reading } from './reading.ts';
import { keepSame } from './reuse.ts';
import { isClosedString } from './strings.ts';
import type { Declaration, SourceFile } from './syntax.ts';
import { Doc, endOf, LineComment, StringLike, type Tokens, tokenize, unclosedComment, unclosedText } from './tokens.ts';
import { type Block, blocksAround, type Part, partsOf, replacedIn, withRun } from './treeEdit.ts';

/** Replaces `[start, end)` of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const applyEdit = (text: string, { start, end, text: by }: Edit): string =>
  text.slice(0, start) + by + text.slice(end);

/** @param text with the edit, where it is at hand */
export function reparse(old: SourceFile, oldText: string, edit: Edit, text = applyEdit(oldText, edit)): SourceFile {
  if (!old.unbalanced) {
    const blocks = blocksAround(old, edit);
    for (let at = blocks.length - 1; at >= 0; at--) {
      const changed = readAgain(blocks[at]!, oldText, text, edit);
      if (changed) return replacedIn(blocks.slice(0, at + 1), changed, text.length - oldText.length);
    }
  }
  return keepSame(parse(text), text, old, oldText);
}

/**
 * A string with memory of its own. A slice keeps the whole text alive that it was cut from, and every name in the tree
 * is one: after a thousand edits that would be a thousand texts.
 */
const copied = (slice: string): string => ` ${slice}`.slice(1);

/** The block with the touched run of its items read again, or nothing if the run is not whole in itself. */
function readAgain(block: Block, oldText: string, text: string, edit: Edit): SourceFile | Declaration | undefined {
  const delta = text.length - oldText.length;
  const parts = partsOf(block.node);
  const from = edit.start - block.start;
  const to = edit.end - block.start;
  const first = Math.max(0, firstIndex(parts, (part) => part.end >= from) - 1);
  const lastTouched = firstIndex(parts, (part) => part.start > to) - 1;
  const last = Math.min(parts.length - 1, lastTouched + 1);
  const start = first > 0 ? parts[first - 1]!.end : block.inner.start;
  const end = last < parts.length - 1 ? parts[last + 1]!.start : block.inner.end;
  const run = copied(text.slice(block.start + start, block.start + end + delta));
  const tokens = tokenize(run);
  const reachesEnd = block.start + end + delta === text.length;
  if (unclosedComment(tokens) || unclosedText(tokens) || (!reachesEnd && spillsOver(tokens, run.length)))
    return undefined;
  const reading = parser.read(tokens.tokens, {
    inside: block.node.kind === 'file' ? top : block.node.keyword.text,
    base: -start,
    depth: block.depth,
    length: run.length,
    atLineStart: block.start + start === 0,
    byIndentation: false,
    cutOff: false,
  });
  if (reading.oddBraces > 0 || reading.endTold) return undefined;
  const neighbour = last > lastTouched ? parts[last]! : undefined;
  if (neighbour && lastEnd(reading) !== neighbour.end + delta) return undefined;
  if (last < parts.length - 1 && (reading.docs.length > 0 || reading.openList)) return undefined;
  return withRun(block, { parts, first, last, start, end, delta, reading, text, oldText });
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

/** Where the last item of a run ends, counted as its block counts. */
function lastEnd({ scope }: Reading): number {
  const property = scope.properties[scope.properties.length - 1];
  const item = scope.items[scope.items.length - 1];
  const itemEnd = item ? scope.starts[scope.starts.length - 1]! + item.length : -1;
  return Math.max(property ? property.end : -1, itemEnd);
}
