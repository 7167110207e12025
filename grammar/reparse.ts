/**
 * Text to tree after an edit, keeping every declaration that the edit did not touch as the same object. Reads again
 * only the run of items that the edit touches, one more on each side, in the smallest block around it; where that run
 * is not whole in itself (a comment or a text block is left open), the next larger block, at last the file. Where braces
 * do not match, the run is read by indentation, as `parse` then reads the whole. The answer is always that of `parse`.
 */
import { bracesOf, withBraces } from './braces.ts';
import { isInOrder, readModeOf, withNewBraces } from './byIndentation.ts';
import { byBraces, type EditedRange, itemRangeAround, type RangeReading, readItemRange } from './itemRange.ts';
import { parse } from './parse.ts';
import { keepSame } from './reuse.ts';
import { blocksAround, replaceBlock, spliceItems } from './spliceTree.ts';
import type { SourceFile } from './syntax.ts';

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
  const delta = text.length - oldText.length;
  const braces = bracesOf(old);
  const blocks = old.unbalanced && !braces ? [] : blocksAround(old, edit);
  for (let at = blocks.length - 1; at >= 0; at--) {
    const around = blocks.slice(0, at + 1);
    const run = itemRangeAround(blocks[at]!, edit, oldText);
    const manner = braces && readModeOf(around, oldText);
    const put = (run: EditedRange, { reading }: RangeReading, textTells: boolean): SourceFile =>
      replaceBlock(around, spliceItems(run, { reading, delta, text, oldText, textTells }), delta);

    const plain = old.unbalanced ? undefined : readItemRange(run, text, delta, byBraces);
    if (plain)
      return withBraces(put(run, plain, true), manner && isInOrder(run, text, delta, manner) ? braces : undefined);
    const indented = braces && manner && withNewBraces(blocks[at]!, edit, { text, oldText, delta, braces, manner });
    if (!indented) continue;
    const { unbalanced: _, ...file } = put(indented.run, indented.read, false);
    return withBraces(indented.braces.odd > 0 ? { ...file, unbalanced: true } : file, indented.braces);
  }
  const whole = parse(text);
  return withBraces(keepSame(whole, text, old, oldText), bracesOf(whole));
}
