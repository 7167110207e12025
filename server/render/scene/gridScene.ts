/** A grid as a heat map. */
import { type Paint, rect, type Shape } from '../../timeline/shapes.ts';
import type { Grid, GridCell } from '../../topics/table.ts';
import { valueText } from '../../topics/value.ts';
import { plainText } from '../../wording/text.ts';
import { at, type Scene, type SceneLook, stackScenes } from './scene.ts';
import { textScene } from './textScene.ts';

const HEAD = 176;
const ROW = 40;
const GAP = 4;
const [NARROW, WIDE] = [48, 88];

/** Columns that have no room are drawn below, under heads of their own. */
export function gridScene({ rowHead, columns, rows }: Grid, { width, paint }: SceneLook): Scene {
  const most = Math.max(1, Math.floor((width - HEAD) / (NARROW + GAP)));
  const cell = Math.min(WIDE, Math.floor((width - HEAD) / Math.min(columns.length, most)) - GAP);
  const blocks: Scene[] = [];
  for (let from = 0; from < columns.length; from += most) {
    const shown = columns.slice(from, from + most);
    const x = (i: number): number => HEAD + i * (cell + GAP);
    const total = x(shown.length) - GAP;
    const head: Scene = {
      width: total,
      height: 24,
      shapes: [
        at(0, 0, muted(rowHead, HEAD - GAP, paint)),
        ...shown.map((column, i) => at(x(i), 0, muted(column, cell, paint))),
      ],
    };
    const lines = rows.map(({ title, note = '', cells }): Scene => {
      const name = stackScenes(
        [
          textScene(title, { width: HEAD - GAP, paint }, { size: 12, mostLines: 1 }),
          muted(plainText(note), HEAD - GAP, paint),
        ],
        0,
      );
      return {
        width: total,
        height: ROW,
        shapes: [
          at(0, 2, name),
          ...cells
            .slice(from, from + most)
            .flatMap((each, i) => (each ? [at(x(i), 0, cellScene(each, cell, paint))] : [])),
        ],
      };
    });
    blocks.push(stackScenes([head, ...lines], 0));
  }
  return stackScenes(blocks, 16);
}

const muted = (text: string, width: number, paint: Paint): Scene =>
  textScene(text, { width, paint }, { size: 11, token: 'inkMuted', mostLines: 1 });

function cellScene({ shown, text, tone, share }: GridCell, width: number, paint: Paint): Scene {
  const over = tone === 'bad';
  const opacity = share === undefined ? 0 : Math.min(1, Math.max(0.12, share));
  const tint: Shape = rect(0, 2, width, ROW - 4, {
    rx: 4,
    fill: paint(over ? 'orange-mid' : 'blue-mid'),
    ...(over ? { stroke: paint('critical') } : { 'fill-opacity': opacity }),
  });
  const words: Shape = {
    tag: 'text',
    attributes: {
      x: width / 2,
      y: ROW / 2 + 4,
      fill: paint('ink'),
      'font-size': 11,
      'text-anchor': 'middle',
      ...(over && { 'font-weight': 700 }),
    },
    text: plainText(valueText(shown)),
  };
  return { width, height: ROW, shapes: [{ ...tint, children: [titleOf(plainText(text))] }, words] };
}

const titleOf = (text: string): Shape => ({ tag: 'title', attributes: {}, text });
