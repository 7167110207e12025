/**
 * Blocks written by indentation, or by nothing but the order of the lines: a header without braces, and lines behind it
 * that say what only it could mean. Needs a tree in which those lines were read as if they stood for themselves;
 * promises where each such block begins and ends, the ones inside others too.
 */
import type { Declaration, SourceFile } from './syntax.ts';
import { lineStart } from './text.ts';
import { kindRow, propertyRow } from './vocabulary/index.ts';
import { isKind, isProperty } from './vocabulary/words.ts';

interface Read {
  readonly text: string;
  readonly tree: SourceFile;
}

export interface LostBlock {
  readonly declaration: Declaration;
  /** Offsets in the file: where the declaration starts, its header ends, its first line starts and its last one ends. */
  readonly start: number;
  readonly headerEnd: number;
  readonly first: number;
  readonly end: number;
}

/** A property, or a declaration with all that is in it. */
interface Item {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly declaration?: Declaration;
}

interface Open extends Item {
  readonly declaration: Declaration;
  readonly column: number;
  /** -1 as long as no line belongs to it. */
  first: number;
  last: number;
  /** The column of its last property; a line that is deeper goes on with that. */
  property: number | undefined;
}

/** In the order of the text, outer ones before inner ones. */
export function lostBlocks({ text, tree }: Read): readonly LostBlock[] {
  const opened: Open[] = [];
  const visit = (declaration: Declaration, start: number): void => {
    const { properties, children, childStarts, keyword } = declaration;
    // Most blocks have nothing in them that lacks braces, and then nothing has to be put in order.
    if (children.some(lacksBraces)) {
      const inner = children.map((child, i) => itemOf(child, start + childStarts[i]!));
      const said = properties.map(({ name, end, ...at }) => ({
        word: name.text,
        start: start + at.start,
        end: start + end,
      }));
      openedIn(
        text,
        [...said, ...inner].sort((a, b) => a.start - b.start),
        keyword.text,
        opened,
      );
    }
    for (let i = 0; i < children.length; i++) visit(children[i]!, start + childStarts[i]!);
  };
  const { items, starts } = tree;
  if (items.some((item) => item.kind === 'declaration' && lacksBraces(item))) {
    const own = items.flatMap((item, i) => (item.kind === 'declaration' ? [itemOf(item, starts[i]!)] : []));
    openedIn(text, own, '', opened);
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.kind === 'declaration') visit(item, starts[i]!);
  }
  return (
    opened
      // With a brace behind the header it is rather that one which is in the wrong place.
      .filter(({ first, end }) => first >= 0 && !/[{}]/.test(text.slice(end, first)))
      // One of another keyboard stands in the header: it is there, and only has to be another.
      .filter(({ start, first }) => !text.slice(start, first).includes('\uff5b'))
      .map(({ declaration, start, end, first, last }) => ({ declaration, start, headerEnd: end, first, end: last }))
      .sort((a, b) => a.start - b.start)
  );
}

const lacksBraces = ({ block }: Declaration): boolean => !block;

const itemOf = (declaration: Declaration, start: number): Item => ({
  word: declaration.keyword.text,
  start,
  end: start + declaration.length,
  declaration,
});

/** The headers without braces in a block, each with the lines that belong to it. */
function openedIn(text: string, items: readonly Item[], inside: string, opened: Open[]): void {
  let open: Open[] = [];
  const take = ({ start, end }: Item): void => {
    for (const outer of open) {
      if (outer.first < 0) outer.first = start;
      outer.last = end;
    }
  };
  for (const item of items) {
    const column = columnOf(text, item);
    // What follows a `;` goes with what stands before it.
    if (column === undefined) {
      if (open.at(-1)?.property !== undefined) take(item);
      continue;
    }
    while (open.length > 0 && !isBehind(item, column, open.at(-1)!, inside)) open.pop();
    const outer = open.at(-1);
    const says = outer !== undefined && propertyRow(outer.word, item.word) !== undefined && !isPart(item, outer);
    const goesOn = outer?.property !== undefined && column > outer.property;
    if (outer && (says || goesOn || isPart(item, outer))) take(item);
    else open = [];
    if (outer && says) outer.property = column;
    if (says || goesOn || !item.declaration || item.declaration.block || !isKind(item.word)) continue;
    const header = { ...item, declaration: item.declaration, column, first: -1, last: -1, property: undefined };
    open.push(header);
    opened.push(header);
  }
}

/** Deeper than a header; or as deep, where it can be nothing but a property of that. */
const isBehind = ({ word }: Item, column: number, header: Open, inside: string): boolean =>
  column > header.column ||
  (column === header.column &&
    propertyRow(header.word, word) !== undefined &&
    !isKind(word) &&
    !isProperty(inside, word));

const isPart = ({ word, declaration }: Item, outer: Open): boolean =>
  declaration !== undefined && (kindRow(word)?.inside.includes(outer.word) ?? false);

/** The column of an item that is the first of its line. */
function columnOf(text: string, { start, declaration }: Item): number | undefined {
  const at = start + (declaration?.keyword.start ?? 0);
  const line = lineStart(text, at);
  return at === 0 || /^[ \t\ufeff]*$/.test(text.slice(line, at)) ? at - line : undefined;
}

/** A quick look, for every keystroke: whether a header without a block at the top is followed by a deeper line. */
export function mayHaveLost({ text, tree }: Read): boolean {
  return tree.items.some((item, i) => {
    const next = tree.items[i + 1];
    if (item.kind !== 'declaration' || item.block || next?.kind !== 'declaration') return false;
    const [own, other] = [itemOf(item, tree.starts[i]!), itemOf(next, tree.starts[i + 1]!)];
    return (columnOf(text, other) ?? 0) > (columnOf(text, own) ?? 0);
  });
}
