/** Cards of a section side by side: facts in words, a chart, and related entities. */
import { lineChart } from '../../../server/render/scene/lineChart.ts';
import type { Card, Related, RelatedItem } from '../../../server/topics/card.ts';
import type { LineChart } from '../../../server/topics/chart.ts';
import type { Cards } from '../../../server/topics/section.ts';
import { valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { assign, el, fill, keyedChildren, nodeOf, svg } from '../dom.ts';
import { paint } from '../theme.ts';
import { fits, kept, type Look } from './pane.ts';
import { ofKind, type PartView } from './part.ts';
import { textNodes } from './text.ts';

/** The style sheet has the same. */
const [gap, padding, least] = [16, 16, 304];
const height = 168;

export function cardsPart(): PartView {
  const list = el('div', { class: 'kpi-cards', role: 'list' });
  const update = keyedChildren(list, (key) => {
    const card = el('article', { role: 'listitem' });
    card.dataset.key = key;
    card.dataset.id = key;
    return card;
  });
  const filtered = kept((data: Cards, words: Look['words']) =>
    data.cards.filter((card) =>
      fits(words, card.title, card.id, card.owner, ...relatedItems(card).map(({ title }) => title)),
    ),
  );
  return {
    node: list,
    draw(part, { words, selected, tabStop, seen }) {
      const data = ofKind('cards', part);
      const cards = filtered(data, words);
      list.setAttribute('aria-label', `${data.head}s`);
      const room = Math.max(least, seen.width - 2 * padding);
      const columns = Math.max(1, Math.min(cards.length, Math.floor((room + gap) / (least + gap))));
      const width = Math.min(560, Math.floor((room - (columns - 1) * gap) / columns));
      list.style.gridTemplateColumns = `repeat(${columns}, ${width}px)`;
      update(
        cards.map((card) => {
          // The keyboard may be on an entity of the card.
          const within = relatedItems(card).find((item) => keyOf(card, item) === tabStop);
          const content = JSON.stringify([card, width, within]);
          const [lit, focusable] = [card.id === selected, card.id === tabStop];
          return {
            key: card.id,
            signature: `${content}${lit}${focusable}`,
            draw(item) {
              assign(item, {
                class: `kpi-card${lit ? ' selected' : ''}`,
                'aria-label': spoken(card),
                'aria-current': lit ? 'true' : undefined,
                tabindex: focusable ? 0 : -1,
              });
              fill(item, content, () => inside(card, width - 2 * padding - 2, tabStop));
            },
          };
        }),
      );
      return { columns: byColumn(cards, columns), found: cards.length, all: data.cards.length };
    },
  };
}

const relatedItems = ({ related = [] }: Card): readonly RelatedItem[] => related.flatMap(({ items }) => items);

const byColumn = (cards: readonly Card[], columns: number): string[][] =>
  Array.from({ length: columns }, (_, column) =>
    cards
      .filter((_, i) => i % columns === column)
      .flatMap((card) => [card.id, ...relatedItems(card).map((item) => keyOf(card, item))]),
  );

/** Two words, so that it is no card's. */
const keyOf = (card: Card, item: RelatedItem): string => `${card.id} ${item.id}`;

const spoken = ({ title, summary = '', facts = [] }: Card): string =>
  [title, plainText(summary), ...facts.map(({ label, cell }) => `${label} ${plainText(valueText(cell.value))}`)]
    .filter((text) => text !== '')
    .join(', ');

function inside(card: Card, width: number, tabStop: string | undefined): Node[] {
  const { title, owner, summary = '', tone, facts = [], chart, related = [] } = card;
  const list = el('dl', {});
  for (const { label, cell } of facts) {
    const text = plainText(valueText(cell.value));
    list.append(el('dt', {}, label), el('dd', { dir: 'auto', title: text }, text));
  }
  return [
    el(
      'header',
      {},
      el('h2', { class: 'text', dir: 'auto', title }, title),
      owner === undefined ? undefined : el('span', { class: 'owner', dir: 'auto', title: owner }, owner),
    ),
    el('p', { class: `outlook${tone ? ` tone-${tone}` : ''}` }, ...textNodes(summary)),
    list,
    chart ? drawing(chart, width) : el('div', {}),
    chart ? key(chart) : el('div', {}),
    el('ul', { class: 'effects' }, ...related.flatMap((each) => relatedNodes(card, each, tabStop))),
  ];
}

function relatedNodes(card: Card, { items, more }: Related, tabStop: string | undefined): HTMLElement[] {
  const nodes = items.map((item) => {
    const { id, title, value = '' } = item;
    const key = keyOf(card, item);
    return el(
      'li',
      { 'data-id': id, 'data-key': key, tabindex: key === tabStop ? 0 : -1 },
      el('span', { class: 'text', dir: 'auto', title }, title),
      el('span', { class: 'amount' }, plainText(valueText(value))),
    );
  });
  return more > 0 ? [...nodes, el('li', {}, `and ${more} more`)] : nodes;
}

const drawing = (chart: LineChart, width: number): SVGElement =>
  svg(
    'svg',
    { class: 'kpi-chart', width, height, 'aria-hidden': 'true' },
    ...lineChart(chart, paint, width, height).shapes.map(nodeOf),
  );

/** What the lines and marks mean, each once. */
function key({ lines, marks }: LineChart): HTMLElement {
  const names = new Map([...marks, ...lines].map(({ name, role }) => [name, role]));
  return el(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    ...[...names].map(([name, role]) => el('span', {}, el('i', { class: `key-${role}` }), el('span', {}, name))),
  );
}
