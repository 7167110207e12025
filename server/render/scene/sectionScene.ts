/** Any section as a picture: its title, summary and parts below each other, then its notes. */

import { timelineScene } from '../../timeline/svg.ts';
import type { Nothing, Section, SectionPart } from '../../topics/section.ts';
import { plainText, type Text } from '../../wording/text.ts';
import { boardScene } from './boardScene.ts';
import { cardsScene } from './cardsScene.ts';
import { chartScene } from './chartScene.ts';
import { graphScene } from './graphScene.ts';
import { gridScene } from './gridScene.ts';
import { frameScene, painter, type Scene, type SceneLook, sceneSvg, stackScenes, type Theme } from './scene.ts';
import { tableScene } from './tableScene.ts';
import { textScene } from './textScene.ts';

const MARGIN = 24;

export interface PictureOptions {
  readonly theme: Theme;
  /** Of the whole picture, in pixels. */
  readonly width: number;
}

/** The same section gives the same bytes in any place, zone and locale. */
export function sectionSvg(section: Section | Nothing, { theme, width }: PictureOptions): string {
  const paint = painter(theme);
  const inner = sectionScene(section, { width: width - 2 * MARGIN, paint }, theme);
  return `${sceneSvg(frameScene(inner, MARGIN, paint), section.title)}\n`;
}

function sectionScene(section: Section | Nothing, look: SceneLook, theme: Theme): Scene {
  const title = textScene(section.title, look, { size: 16, strong: true, mostLines: 1 });
  if (section.kind === 'nothing') {
    return stackScenes([title, textScene(plainText(section.text), look, { size: 12, token: 'inkMuted' })], 8);
  }
  const { summary, parts, notes = [] } = section;
  return stackScenes(
    [
      title,
      ...(summary === undefined ? [] : [textScene(plainText(summary), look, { size: 12 })]),
      ...parts.flatMap((part) => [
        ...(part.title === undefined ? [] : [textScene(part.title, look, { size: 14, strong: true, mostLines: 1 })]),
        partScene(part, look, theme),
      ]),
      ...notes.map((note) => textScene(plainText(note), look, { size: 11, token: 'inkMuted' })),
    ],
    12,
  );
}

function partScene(part: SectionPart, look: SceneLook, theme: Theme): Scene {
  switch (part.kind) {
    case 'table':
      return tableScene(part, look);
    case 'grid':
      return gridScene(part, look);
    case 'cards':
      return cardsScene(part, look);
    case 'board':
      return boardScene(part, look);
    case 'list':
      return stackScenes(
        part.items.flatMap(({ text, because = [] }) => [
          textScene(plainText(text), look, { size: 12 }),
          ...because.map((line) => textScene(plainText(line), look, { size: 11, token: 'inkMuted' })),
        ]),
        4,
      );
    case 'chart':
      return captioned(chartScene(part.chart, look), part.caption, look);
    case 'graph':
      return captioned(graphScene(part, look), part.caption, look);
    case 'timeline':
      return timelineScene(part.plan, { theme, width: look.width, heading: false, view: part.view });
  }
}

const captioned = (scene: Scene, caption: Text | undefined, look: SceneLook): Scene =>
  caption === undefined
    ? scene
    : stackScenes([scene, textScene(plainText(caption), look, { size: 11, token: 'inkMuted' })], 8);
