/** Changes to a tree after an edit: which blocks are around it, a run of a block's items replaced, a block put back into those around it. */
import { lastAtMost } from './lastAtMost.ts';
import type { Problem } from './problem.ts';
import { nestingLimit, type Reading } from './reading.ts';
import { keepSameItems } from './reuse.ts';
import type { Declaration, Property, SourceFile, TopLevel, Value } from './syntax.ts';
import { type Span, shift } from './text.ts';

/** A file or declaration with the offset where it starts and how many blocks its items are in. */
export interface Block {
  readonly node: SourceFile | Declaration;
  readonly start: number;
  readonly depth: number;
  /** What is between its braces, counted from its start. */
  readonly inner: Span;
  /** Its place among the children of the block around it. */
  readonly index: number;
}

/** The blocks that hold a span between their braces, the file first. */
export function blocksAround(file: SourceFile, { start, end }: Span): Block[] {
  const blocks: Block[] = [{ node: file, start: 0, depth: 0, inner: { start: 0, end: file.length }, index: -1 }];
  for (;;) {
    const { node, start: base, depth } = blocks[blocks.length - 1]!;
    const items = itemsOf(node);
    const starts = startsOf(node);
    const index = lastAtMost(starts, start - base);
    const child = items[index];
    if (child?.kind !== 'declaration' || !child.block || depth >= nestingLimit) return blocks;
    const at = base + starts[index]!;
    const inner = { start: child.block.start + 1, end: child.block.end - 1 };
    if (start < at + inner.start || end > at + inner.end) return blocks;
    blocks.push({ node: child, start: at, depth: depth + 1, inner, index });
  }
}

const itemsOf = (node: SourceFile | Declaration): readonly TopLevel[] =>
  node.kind === 'file' ? node.items : node.children;
const startsOf = (node: SourceFile | Declaration): readonly number[] =>
  node.kind === 'file' ? node.starts : node.childStarts;

/** An item or property of a block, counted from the block's start. */
export interface Part extends Span {
  readonly property: boolean;
}

export function partsOf(node: SourceFile | Declaration): Part[] {
  const starts = startsOf(node);
  const parts: Part[] = itemsOf(node).map((item, i) => ({
    start: starts[i]!,
    end: starts[i]! + item.length,
    property: false,
  }));
  if (node.kind === 'file' || node.properties.length === 0) return parts;
  for (const { start, end } of node.properties) parts.push({ start, end, property: true });
  return parts.sort((a, b) => a.start - b.start);
}

/** A stretch of a block's items that is read again. */
export interface ItemRange {
  readonly block: Block;
  readonly parts: readonly Part[];
  /** The first and last of the parts in it; none if `last < first`. */
  readonly first: number;
  readonly last: number;
  /** Where it is in the old text, counted from the block's start. */
  readonly start: number;
  readonly end: number;
}

export interface Reread {
  readonly reading: Reading;
  /** By how much the new text is longer. */
  readonly delta: number;
  readonly text: string;
  readonly oldText: string;
  /** Whether the same text is the same node. */
  readonly textTells: boolean;
}

/** The run's block, with what was read in place of the run. */
export function spliceItems(
  run: ItemRange,
  { reading, delta, text, oldText, textTells }: Reread,
): SourceFile | Declaration {
  const { block, parts, first, last, start, end } = run;
  const { node } = block;
  const isChild = (part: Part): boolean => !part.property;
  const before = parts.slice(0, first).filter(isChild).length;
  const within = parts.slice(first, last + 1).filter(isChild).length;
  const items = itemsOf(node);
  const starts = startsOf(node);
  const { scope } = reading;
  const kept = keepSameItems(
    { items: scope.items, starts: scope.starts, base: block.start, text },
    {
      items: items.slice(before, before + within),
      starts: starts.slice(before, before + within),
      base: block.start,
      text: oldText,
    },
    textTells,
  );
  const newItems = [...items.slice(0, before), ...kept, ...items.slice(before + within)];
  const newStarts = [
    ...starts.slice(0, before),
    ...scope.starts,
    ...starts.slice(before + within).map((s) => s + delta),
  ];
  const problems = [
    ...node.problems.filter((problem) => problem.span.start < start && !isOfTheEnd(problem)),
    ...scope.problems,
    ...shiftProblems(
      node.problems.filter(({ span }) => span.start >= end),
      delta,
    ),
    ...node.problems.filter(isOfTheEnd),
  ];
  if (node.kind === 'file') {
    return { ...node, items: newItems, starts: newStarts, problems, length: node.length + delta };
  }
  return {
    ...node,
    block: { start: node.block!.start, end: node.block!.end + delta },
    properties: [
      ...node.properties.filter((property) => property.start < start),
      ...scope.properties,
      ...node.properties.filter((property) => property.start >= end).map((property) => shiftProperty(property, delta)),
    ],
    // A block holds no imports: they are read only at the top of a file.
    children: newItems as Declaration[],
    childStarts: newStarts,
    length: node.length + delta,
    problems,
  };
}

/** The file with the innermost of some nested blocks replaced, and those around it grown by `delta`. */
export function replaceBlock(blocks: readonly Block[], changed: SourceFile | Declaration, delta: number): SourceFile {
  let node = changed;
  for (let at = blocks.length - 2; at >= 0; at--) {
    node = withChild(blocks[at]!.node, blocks[at + 1]!.index, node as Declaration, delta);
  }
  return node as SourceFile;
}

function withChild(
  node: SourceFile | Declaration,
  index: number,
  child: Declaration,
  delta: number,
): SourceFile | Declaration {
  const at = startsOf(node)[index]!;
  const items = itemsOf(node).slice();
  items[index] = child;
  const starts = delta === 0 ? startsOf(node) : startsOf(node).map((s, i) => (i > index ? s + delta : s));
  const isAfter = (s: Span): boolean => s.start > at;
  const problems =
    delta === 0
      ? node.problems
      : node.problems.map((problem) => (isAfter(problem.span) ? shiftProblems([problem], delta)[0]! : problem));
  const length = node.length + delta;
  if (node.kind === 'file') return { ...node, items, starts, problems, length };
  const properties =
    delta === 0 ? node.properties : node.properties.map((p) => (isAfter(p) ? shiftProperty(p, delta) : p));
  const block = { start: node.block!.start, end: node.block!.end + delta };
  return { ...node, block, properties, children: items as Declaration[], childStarts: starts, problems, length };
}

/** Found where a block ends, though its span is where the block begins. */
const isOfTheEnd = ({ code }: Problem): boolean => code === 'unclosed-block';

const shiftProblems = (problems: readonly Problem[], by: number): Problem[] =>
  problems.map((problem) => ({ ...problem, span: shift(problem.span, by) }));

function shiftProperty(property: Property, by: number): Property {
  if (by === 0) return property;
  return {
    ...property,
    ...shift(property, by),
    name: { ...property.name, ...shift(property.name, by) },
    items: property.items.map((item) => item.map((value) => shiftValue(value, by))),
  };
}

function shiftValue(value: Value, by: number): Value {
  const moved = { ...value, ...shift(value, by) };
  if (moved.kind === 'range') return { ...moved, parts: moved.parts.map((part) => shiftValue(part, by)) };
  if (moved.kind !== 'rate') return moved;
  return {
    ...moved,
    amount: { ...moved.amount, ...shift(moved.amount, by) },
    per: { ...moved.per, ...shift(moved.per, by) },
  };
}
