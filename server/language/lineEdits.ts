/** The edits, line by line, that turn one text into another that differs little from it. */
import type { Edit } from './edit.ts';

/** How far ahead a line is looked for before two stretches count as replaced. */
const AHEAD = 40;

export function lineEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const a = linesOf(before);
  const b = linesOf(after);
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  let offset = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      offset += a[i]!.length;
      i++;
      j++;
      continue;
    }
    const { left, right } = nextCommon(a, b, i, j);
    const removed = a.slice(i, left).join('');
    const added = b.slice(j, right).join('');
    edits.push(narrowed(offset, removed, added));
    offset += removed.length;
    i = left;
    j = right;
  }
  return edits;
}

/** Each with its line break. */
const linesOf = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** The nearest places, counted from both, where the lines are the same again; a changed line is one step of both. */
function nextCommon(a: readonly string[], b: readonly string[], i: number, j: number): { left: number; right: number } {
  for (let distance = 1; distance <= AHEAD; distance++) {
    for (let step = 0; step <= distance; step++) {
      const left = i + Math.ceil(distance / 2) + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
      const right = j + distance - (left - i);
      if (left < i || right < j || left > i + distance) continue;
      if (left < a.length && right < b.length && a[left] === b[right]) return { left, right };
      if (left === a.length && right === b.length) return { left, right };
    }
  }
  return { left: a.length, right: b.length };
}

/** Without what both have in common at their ends. */
function narrowed(offset: number, removed: string, added: string): Edit {
  let start = 0;
  while (start < removed.length && start < added.length && removed[start] === added[start]) start++;
  let end = 0;
  while (
    end < removed.length - start &&
    end < added.length - start &&
    removed[removed.length - 1 - end] === added[added.length - 1 - end]
  ) {
    end++;
  }
  return {
    span: { start: offset + start, end: offset + removed.length - end },
    text: added.slice(start, added.length - end),
  };
}
