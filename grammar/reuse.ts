/** Puts the old objects back where a new tree says the same, so that what was computed from them holds on. */
import type { Declaration, SourceFile, TopLevel } from './syntax.ts';

/** Items of one block, with where they are in their text. */
interface Items {
  readonly items: readonly TopLevel[];
  readonly starts: readonly number[];
  readonly base: number;
  readonly text: string;
}

/** The file with every declaration that it shares with the old one as the old object. */
export function keepSame(file: SourceFile, text: string, old: SourceFile, oldText: string): SourceFile {
  // The end of a block that nothing closes is a guess, so the same text may then be read in two ways.
  const textTells = !file.unbalanced && !old.unbalanced;
  const items = keepSameItems(
    { items: file.items, starts: file.starts, base: 0, text },
    { items: old.items, starts: old.starts, base: 0, text: oldText },
    textTells,
  );
  return { ...file, items };
}

/** The new items, each replaced by the old one with the same text. `textTells`: the same text is the same node. */
export function keepSameItems(now: Items, before: Items, textTells: boolean): TopLevel[] {
  const isSame = (i: number, j: number): boolean => {
    const a = now.items[i]!;
    const b = before.items[j]!;
    if (a.kind !== b.kind || a.length !== b.length) return false;
    return textOf(now, i) === textOf(before, j) && (textTells || equal(a, b));
  };
  const result = now.items.slice();
  let head = 0;
  while (head < result.length && head < before.items.length && isSame(head, head)) {
    result[head] = before.items[head]!;
    head++;
  }
  let tail = 0;
  const most = Math.min(result.length, before.items.length) - head;
  while (tail < most && isSame(result.length - 1 - tail, before.items.length - 1 - tail)) {
    result[result.length - 1 - tail] = before.items[before.items.length - 1 - tail]!;
    tail++;
  }
  const unused = new Map<string, number[]>();
  for (let j = before.items.length - tail - 1; j >= head; j--) {
    const key = keyOf(before.items[j]!);
    const list = unused.get(key);
    if (list) list.push(j);
    else unused.set(key, [j]);
  }
  for (let i = head; i < result.length - tail; i++) {
    const candidates = unused.get(keyOf(result[i]!));
    const j = candidates?.pop();
    if (j === undefined) continue;
    const [item, old] = [result[i]!, before.items[j]!];
    if (isSame(i, j)) result[i] = old;
    else if (item.kind === 'declaration' && old.kind === 'declaration' && item.children.length > 0) {
      result[i] = withSameChildren(now, i, item, before, j, old, textTells);
    }
  }
  return result;
}

function withSameChildren(
  now: Items,
  i: number,
  item: Declaration,
  before: Items,
  j: number,
  old: Declaration,
  textTells: boolean,
): Declaration {
  const inside = (all: Items, at: number, { children, childStarts }: Declaration): Items => ({
    items: children,
    starts: childStarts,
    base: all.base + all.starts[at]!,
    text: all.text,
  });
  const children = keepSameItems(inside(now, i, item), inside(before, j, old), textTells) as Declaration[];
  return { ...item, children };
}

const textOf = ({ items, starts, base, text }: Items, i: number): string =>
  text.slice(base + starts[i]!, base + starts[i]! + items[i]!.length);

const keyOf = (item: TopLevel): string =>
  item.kind === 'import' ? 'import' : `${item.keyword.text} ${item.id?.text ?? ''}`;

/** Whether two trees say the same, all the way down. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (left.length !== right.length) return false;
  return left.every(([key, value]) => equal(value, (b as Record<string, unknown>)[key]));
}
