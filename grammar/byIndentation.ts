/**
 * An edit of text whose braces do not match (or no longer do), read in its own place. Where blocks end is then judged by
 * indentation, which only looks at the lines around; so a run of items reads the same by itself as in the whole, and
 * what it adds to the odd braces of the file is what it has more of them than before.
 */
import { type Braces, surplusOf } from './braces.ts';
import {
  type EditedRange,
  itemRangeAround,
  lastSpan,
  type RangeReading,
  type ReadMode,
  readItemRange,
} from './itemRange.ts';
import { type Block, partsOf } from './spliceTree.ts';
import { lineStart, type Span } from './text.ts';

/** How the items of the innermost of some nested blocks are read by indentation; undefined where that cannot be told. */
export function readModeOf(blocks: readonly Block[], text: string): ReadMode | undefined {
  let column: number | undefined;
  for (const { node, start, inner } of blocks) {
    if (node.kind === 'file') continue;
    // A block that its indentation ended has no brace at its end, or only that of what ends with it.
    if (text[start + inner.start - 1] !== '{' || text[start + inner.end] !== '}') return undefined;
    if ((partsOf(node).at(-1)?.end ?? 0) > inner.end) return undefined;
    const before = lineBefore(text, start + node.keyword.start);
    if (before.includes('*/')) return undefined;
    // What does not begin its line counts as its block does.
    if (before.trim() === '') column = before.length;
  }
  return { byIndentation: true, column };
}

/** The text before an offset on its line. */
const lineBefore = (text: string, at: number): string => text.slice(lineStart(text, at), at);

/** Whether the brace that closes a run's block would, by indentation, belong to a block further out, or to none. */
function isElsewhere({ block: { node, start, inner } }: EditedRange, text: string, delta: number, column = 0): boolean {
  if (node.kind === 'file') return false;
  const before = lineBefore(text, start + inner.end + delta);
  return before.includes('*/') || (before.trim() === '' && before.length !== column);
}

/** Whether a run of text with matching braces reads the same by indentation. */
export function isInOrder(run: EditedRange, text: string, delta: number, manner: ReadMode): boolean {
  const read = readItemRange(run, text, delta, manner);
  return read?.reading.oddBraces === 0 && !isElsewhere(run, text, delta, manner.column);
}

interface Change {
  readonly text: string;
  readonly oldText: string;
  readonly delta: number;
  /** Of the old text. */
  readonly braces: Braces;
  readonly manner: ReadMode;
}

/** The run by indentation, if that is how `parse` would read the whole; with the braces of the new text. */
export function withNewBraces(
  block: Block,
  edit: Span,
  { text, oldText, delta, braces, manner }: Change,
): { readonly run: EditedRange; readonly read: RangeReading; readonly braces: Braces } | undefined {
  // Whether the line before an edit begins a declaration may change with it, and so where the block before that line ends.
  const run = itemRangeAround(block, edit, oldText, 2);
  if (hasStrayBrace(run, oldText) || isElsewhere(run, text, delta, manner.column)) return undefined;
  const now = readItemRange(run, text, delta, manner);
  const was = now && readItemRange(run, oldText, 0, manner);
  if (!was || !isWhole(run, was)) return undefined;
  const odd = braces.odd + now.reading.oddBraces - was.reading.oddBraces;
  const surplus = braces.surplus + surplusOf(now.tokens) - surplusOf(was.tokens);
  // Read by braces alone, at least as many as the surplus are odd; with fewer, or none, that reading might hold.
  const holds = odd === 0 ? surplus === 0 : odd <= Math.abs(surplus);
  return holds ? { run, read: now, braces: { odd, surplus } } : undefined;
}

/** Whether a brace that nothing opened a block with stands before the run: it may have a partner in it. */
const hasStrayBrace = ({ block, start }: EditedRange, oldText: string): boolean =>
  block.node.problems.some(
    ({ span }) => span.start < start && oldText.slice(block.start + span.start, block.start + span.end).includes('{'),
  );

/** Whether the old run, by itself, is read as the items that the old tree has there. */
function isWhole({ parts, first, last }: EditedRange, { reading }: RangeReading): boolean {
  const { items, properties } = reading.scope;
  if (items.length + properties.length !== last - first + 1) return false;
  return last < first || lastSpan(reading).end === parts[last]!.end;
}
