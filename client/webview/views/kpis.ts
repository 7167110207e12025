/** The KPIs as cards: the facts in words, a chart of measured and forecast values, and what moves it. */
import type { KpiCard, KpiChart, KpisData } from '../../../server/timeline/views/kpis.ts';
import { assign, el, fill, keyedChildren, svg } from '../dom.ts';
import { frame, line, path } from './chart.ts';
import { fits, kept, type Look, type Pane } from './pane.ts';

/** The style sheet has the same. */
const [gap, padding, least] = [16, 16, 304];
const height = 168;

export function kpis(): Pane<KpisData> {
  const list = el('div', { class: 'kpi-cards', role: 'list', 'aria-label': 'KPIs' });
  const node = el('div', { class: 'pane-kpis' }, list);
  const update = keyedChildren(list, (key) => {
    const card = el('article', { role: 'listitem' });
    card.dataset.key = key;
    card.dataset.id = key;
    return card;
  });
  const filtered = kept((data: KpisData, words: Look['words']) =>
    data.cards.filter((card) =>
      fits(words, card.title, card.id, card.owner, ...card.effects.map(({ title }) => title)),
    ),
  );
  return {
    node,
    hint: ({ cards }) =>
      cards.length === 0
        ? {
            title: 'No KPI yet',
            says: 'Say what is measured and where it is to be, and at a feature what it `moves`:',
            example:
              'kpi conversion "Checkout conversion" {\n  unit "%"\n  baseline 2.1 on 2026-12-01\n  target 2.9 by 2027-09-30\n}\n\nfeature cart "One-page cart" {\n  duration 2w\n  moves conversion +0.3 over 4w\n}',
          }
        : undefined,
    draw(data, { words, selected, tabStop, seen }) {
      const cards = filtered(data, words);
      const room = Math.max(least, seen.width - 2 * padding);
      const columns = Math.max(1, Math.min(cards.length, Math.floor((room + gap) / (least + gap))));
      const width = Math.min(560, Math.floor((room - (columns - 1) * gap) / columns));
      list.style.gridTemplateColumns = `repeat(${columns}, ${width}px)`;
      update(
        cards.map((card) => {
          // The keyboard may be on a feature of the card.
          const within = card.effects.find((effect) => keyOf(card, effect) === tabStop);
          const content = JSON.stringify([card, width, within]);
          const [lit, focusable] = [card.id === selected, card.id === tabStop];
          return {
            key: card.id,
            signature: `${content}${lit}${focusable}`,
            draw(item) {
              assign(item, {
                class: `kpi-card${lit ? ' selected' : ''}`,
                'aria-label': [card.title, plain(card.outlook), ...card.facts.map((fact) => fact.join(' '))].join(', '),
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

const byColumn = (cards: readonly KpiCard[], columns: number): string[][] =>
  Array.from({ length: columns }, (_, column) =>
    cards
      .filter((_, i) => i % columns === column)
      .flatMap((card) => [card.id, ...card.effects.map((effect) => keyOf(card, effect))]),
  );

/** Two words, so that it is no card's. */
const keyOf = (card: KpiCard, effect: KpiCard['effects'][number]): string => `${card.id} ${effect.id}`;

const plain = (sentence: string): string => sentence.replaceAll('`', '');

function inside(card: KpiCard, width: number, tabStop: string | undefined): Node[] {
  const { title, owner, outlook, reached, facts, chart, effects, more } = card;
  const list = el('dl', {});
  for (const [name, value] of facts) list.append(el('dt', {}, name), el('dd', { dir: 'auto', title: value }, value));
  const state = reached === undefined ? '' : reached ? ' reached' : ' missed';
  return [
    el(
      'header',
      {},
      el('h2', { class: 'text', dir: 'auto', title }, title),
      owner === undefined ? undefined : el('span', { class: 'owner', dir: 'auto', title: owner }, owner),
    ),
    el(
      'p',
      { class: `outlook${state}` },
      ...outlook.split('`').map((part, i) => (i % 2 === 0 ? part : el('code', {}, part))),
    ),
    list,
    chart ? drawing(chart, width) : el('div', {}),
    chart ? key(chart) : el('div', {}),
    el(
      'ul',
      { class: 'effects' },
      ...effects.map((effect) => {
        const { id, title: name, says } = effect;
        const key = keyOf(card, effect);
        const item = el(
          'li',
          { 'data-id': id, 'data-key': key, tabindex: key === tabStop ? 0 : -1 },
          el('span', { class: 'text', dir: 'auto', title: name }, name),
          el('span', { class: 'amount' }, says),
        );
        return item;
      }),
      more > 0 ? el('li', {}, `and ${more} more`) : undefined,
    ),
  ];
}

function drawing({ days, values, actuals, forecast, target, floor, ceiling }: KpiChart, width: number): SVGElement {
  const edge = { left: 48, right: 24, top: 8, bottom: 24 };
  const { x, y, nodes } = frame(days, values, { width, height }, edge);
  const at = ({ on, value }: { readonly on: number; readonly value: number }): [number, number] => [x(on), y(value)];
  const right = width - edge.right;
  const marks: SVGElement[] = [];
  for (const rail of [floor, ceiling])
    if (rail !== undefined) marks.push(line(edge.left, y(rail), right, y(rail), 'rail'));
  if (target) {
    marks.push(line(edge.left, y(target.value), x(target.by), y(target.value), 'target-line'));
    if (target.missed) marks.push(line(x(target.by), y(target.forecast), x(target.by), y(target.value), 'gap-line'));
  }
  marks.push(path(forecast.map(at), 'forecast'));
  if (actuals.length > 1) marks.push(path(actuals.map(at), 'actual'));
  for (const point of actuals)
    marks.push(svg('circle', { cx: at(point)[0], cy: at(point)[1], r: 3, class: 'actual-point' }));
  if (actuals.length === 0 && forecast[0])
    marks.push(svg('circle', { cx: at(forecast[0])[0], cy: at(forecast[0])[1], r: 3, class: 'baseline-point' }));
  if (target) {
    const [cx, cy] = [x(target.by), y(target.value)];
    marks.push(svg('path', { d: `M${cx} ${cy - 5}l5 5l-5 5l-5 -5z`, class: 'target-point' }));
  }
  return svg('svg', { class: 'kpi-chart', width, height, 'aria-hidden': 'true' }, ...nodes, ...marks);
}

const key = ({ actuals, target, floor, ceiling }: KpiChart): HTMLElement =>
  el(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    actuals.length > 0 ? entry('actual', 'measured') : undefined,
    entry('forecast', 'forecast'),
    target ? entry('target', 'target') : undefined,
    target?.missed ? entry('gap', 'gap') : undefined,
    floor !== undefined || ceiling !== undefined ? entry('rail', 'guard rail') : undefined,
  );

const entry = (name: string, says: string): HTMLElement =>
  el('span', {}, el('i', { class: `key-${name}` }), el('span', {}, says));
