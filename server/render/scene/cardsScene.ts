/** Cards side by side, each with its summary, its facts and its chart. */
import { rect } from '../../timeline/shapes.ts';
import type { Card } from '../../topics/card.ts';
import type { Cards } from '../../topics/section.ts';
import { valueText } from '../../topics/value.ts';
import { listUpTo } from '../../wording/lists.ts';
import { plainText } from '../../wording/text.ts';
import { lineChart } from './lineChart.ts';
import { at, type Scene, type SceneLook, stackScenes, toneToken } from './scene.ts';
import { textScene } from './textScene.ts';

const GAP = 16;
const PADDING = 16;
const LEAST = 304;
const MOST_RELATED = 5;

export function cardsScene({ cards }: Cards, { width, paint }: SceneLook): Scene {
  const columns = Math.max(1, Math.min(cards.length, Math.floor((width + GAP) / (LEAST + GAP))));
  const each = Math.floor((width - (columns - 1) * GAP) / columns);
  const rows: Scene[] = [];
  for (let from = 0; from < cards.length; from += columns) {
    const inner = cards
      .slice(from, from + columns)
      .map((card) => cardScene(card, { width: each - 2 * PADDING, paint }));
    const height = inner.reduce((most, card) => Math.max(most, card.height), 0) + 2 * PADDING;
    rows.push({
      width,
      height,
      shapes: inner.flatMap((card, i) => [
        rect(i * (each + GAP) + 0.5, 0.5, each - 1, height - 1, {
          rx: 8,
          fill: paint('panel'),
          stroke: paint('lineStrong'),
        }),
        at(i * (each + GAP) + PADDING, PADDING, card),
      ]),
    });
  }
  return stackScenes(rows, GAP);
}

function cardScene({ title, owner, summary, tone, facts = [], chart, related = [] }: Card, look: SceneLook): Scene {
  return stackScenes(
    [
      textScene(title, look, { size: 14, strong: true, mostLines: 2 }),
      ...(owner === undefined ? [] : [textScene(owner, look, { size: 11, token: 'inkMuted', mostLines: 1 })]),
      ...(summary === undefined
        ? []
        : [textScene(plainText(summary), look, { size: 12, strong: true, token: toneToken(tone) })]),
      ...facts.map(({ label, cell }) => labelled(label, plainText(valueText(cell.value)), look)),
      ...(chart ? [lineChart(chart, look.paint, look.width)] : []),
      ...related.map(({ label, items, more }) => {
        const titles = items.slice(0, MOST_RELATED).map(({ title: name }) => name);
        const rest = items.length - titles.length + more;
        return labelled(label, listUpTo(titles.length, [...titles, ...Array.from({ length: rest }, () => '')]), look);
      }),
    ],
    4,
  );
}

const LABEL = 96;

function labelled(label: string, text: string, { width, paint }: SceneLook): Scene {
  const value = textScene(text, { width: width - LABEL, paint }, { size: 12 });
  const name = textScene(label, { width: LABEL - 8, paint }, { size: 12, token: 'inkMuted', mostLines: 1 });
  return { width, height: Math.max(name.height, value.height), shapes: [at(0, 0, name), at(LABEL, 0, value)] };
}
