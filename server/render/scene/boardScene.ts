/** Lists side by side. */
import type { Board } from '../../topics/section.ts';
import { valueText } from '../../topics/value.ts';
import { plainText } from '../../wording/text.ts';
import { boardLists } from '../asTables.ts';
import { at, type Scene, type SceneLook, stackScenes, toneToken } from './scene.ts';
import { textScene } from './textScene.ts';

const GAP = 24;

export function boardScene(board: Board, { width, paint }: SceneLook): Scene {
  const each = Math.floor((width + GAP) / Math.max(1, board.columns.length)) - GAP;
  const lists = boardLists(board).map((list) => listScene(list, { width: each, paint }));
  return {
    width,
    height: lists.reduce((most, { height }) => Math.max(most, height), 0),
    shapes: lists.map((list, i) => at(i * (each + GAP), 0, list)),
  };
}

const listScene = ({ title, text, items, rest }: ReturnType<typeof boardLists>[number], look: SceneLook): Scene =>
  stackScenes(
    [
      textScene(title, look, { size: 14, strong: true, mostLines: 1 }),
      textScene(plainText(text), look, { size: 11, token: 'inkMuted' }),
      ...items.map(({ value, tone, below = [] }) =>
        stackScenes(
          [
            textScene(plainText(valueText(value)), look, { size: 12, token: toneToken(tone) }),
            ...below.map((line) => textScene(plainText(line), look, { size: 11, token: 'inkMuted' })),
          ],
          0,
        ),
      ),
      ...(rest === '' ? [] : [textScene(rest, look, { size: 11, token: 'inkMuted' })]),
    ],
    8,
  );
