import { strict as assert } from 'node:assert';
import { parse } from '../../grammar/parse.ts';
import { type Positions, positions } from '../../grammar/positions.ts';
import { applyEdit, reparse } from '../../grammar/reparse.ts';
import type { Anchor, SourceFile } from '../../grammar/syntax.ts';
import { editedLines, lineIndex } from '../../grammar/text.ts';
import { random } from '../support/generateRoadmap.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { sampleTexts } from '../support/sampleTexts.ts';

/** Every import and declaration of a file, with where it stands. */
function anchorsOf({ items, starts }: SourceFile): [Anchor, number][] {
  const inside = (anchor: Anchor, start: number): [Anchor, number][] => [
    [anchor, start],
    ...(anchor.kind === 'import'
      ? []
      : anchor.children.flatMap((child, i) => inside(child, start + anchor.childStarts[i]!))),
  ];
  return items.flatMap((item, i) => inside(item, starts[i]!));
}

describe('what is known of a file after an edit', () => {
  it('is where every declaration stands, and that those of the text before stand nowhere', () => {
    const next = random(11);
    for (const first of sampleTexts()) {
      let text = first;
      let tree = parse(text);
      let at: Positions = positions(tree);
      for (let n = 0; n < 25; n++) {
        // Not every version is asked, since edits come in bursts.
        if (n % 3 !== 1) for (const [anchor, start] of anchorsOf(tree)) assert.equal(at.start(anchor), start, text);
        const edit = randomEdit(text, [text], next);
        const now = reparse(tree, text, edit);
        at = positions(now, at);
        const here = new Set(anchorsOf(now).map(([anchor]) => anchor));
        for (const [anchor] of anchorsOf(tree)) assert.equal(at.has(anchor), here.has(anchor), text);
        text = applyEdit(text, edit);
        tree = now;
      }
    }
  });

  it('is where every line starts, whatever ends it', () => {
    const next = random(12);
    const below = (n: number): number => Math.floor(next() * n);
    const piece = (): string => Array.from({ length: below(5) }, () => 'ab\n\r'[below(4)]).join('');
    for (let round = 0; round < 2000; round++) {
      let text = piece() + piece() + piece();
      let lines = lineIndex(text);
      for (let n = 0; n < 5; n++) {
        const start = below(text.length + 1);
        const edit = { start, end: start + below(text.length + 1 - start), text: piece() };
        text = applyEdit(text, edit);
        lines = editedLines(lines, edit, text);
        assert.deepEqual([...lines.starts], [...lineIndex(text).starts], JSON.stringify(text));
      }
    }
  });
});
