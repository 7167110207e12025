/** The ranking: a map of worth by effort, and beside it the table that says the same to who does not see the map. */

import { fitted } from '../../../server/timeline/metrics.ts';
import { placeOn } from '../../../server/timeline/views/axis.ts';
import { dodged } from '../../../server/timeline/views/dodge.ts';
import type { PrioritiesData, PriorityMap, PriorityRow } from '../../../server/timeline/views/priorities.ts';
import { number, score } from '../../../server/wording/numbers.ts';
import { el, fill, svg } from '../dom.ts';
import { fits, kept, type Look, type Pane } from './pane.ts';
import { type Column, type TableRow, table, titled } from './table.ts';

type Row = PriorityRow & TableRow;

const rowHeight = 40;

export function priorities(): Pane<PrioritiesData> {
  const picture = svg('svg', { class: 'priority-map', 'aria-hidden': 'true' });
  const caption = el('figcaption', { class: 'note' });
  const figure = el('figure', {}, el('h2', {}, 'Worth by effort'), picture, caption);
  const heading = el('h2', {});
  const formula = el('p', { class: 'note' });
  const list = table<Row>('Features by score', rowHeight);
  const node = el('div', { class: 'pane-priorities' }, figure, el('section', {}, heading, formula, list.node));
  const rowsOf = kept((data: PrioritiesData, words: Look['words']) =>
    data.rows.filter((row) => fits(words, row.title, row.id, row.product)).map(asRow),
  );
  const contentOf = kept((data: PrioritiesData, _: undefined) =>
    JSON.stringify([data.map, onMap(data).map(({ id, title, rank, place }) => [id, title, rank, place])]),
  );
  const keysOf = kept((rows: readonly Row[], _: undefined) => [rows.map(({ id }) => id)]);
  const columnsOf = kept(columns);
  return {
    node,
    hint: ({ rows }) =>
      rows.length === 0
        ? {
            title: 'Nothing is ranked yet',
            says: 'Say how the roadmap ranks (`rank rice`, `wsjf`, `ice`, `value-effort`, `moscow`), and what a feature is worth:',
            example:
              'feature wallets "Apple Pay and Google Pay" {\n  duration 3w\n  reach 9k\n  impact high\n  confidence 80%\n}',
          }
        : undefined,
    topOf: list.topOf,
    draw(data, look) {
      const rows = rowsOf(data, look.words);
      heading.textContent = `By ${data.method}`;
      formula.textContent = data.formula;
      list.draw(rows, columnsOf(data, look.seen.width < 640), look);
      const shown = new Set(look.words.length === 0 ? [] : rows.map(({ id }) => id));
      figure.hidden = data.map.shown < 2;
      caption.hidden = data.map.shown === data.map.placed;
      caption.textContent = `The best ${data.map.shown} of ${number(data.map.placed)} are on the map.`;
      const width = Math.max(280, Math.min(560, figure.clientWidth));
      const state = JSON.stringify([width, look.selected, look.words]);
      fill(picture, state + contentOf(data, undefined), () => mapOf(data, width, look.selected, shown));
      picture.setAttribute('width', String(width));
      picture.setAttribute('height', String(mapHeight));
      return { columns: keysOf(rows, undefined), found: rows.length, all: data.rows.length };
    },
  };
}

const asRow = (row: PriorityRow): Row => {
  const scored = row.score === undefined ? `no score: ${row.missing.join(', ')} missing` : `score ${score(row.score)}`;
  const inherits = row.inherited && `wanted by ${row.inherited.title}, which has ${score(row.inherited.score)}`;
  const spoken = [row.title, row.rank && `rank ${row.rank}`, scored, row.product, inherits].filter(Boolean).join(', ');
  return { ...row, key: row.id, spoken, class: row.score === undefined ? 'unscored' : undefined };
};

function columns({ inputs, formula }: PrioritiesData, narrow: boolean): Column<Row>[] {
  const [plain, long] = narrow ? [52, 96] : [64, 120];
  return [
    {
      head: '#',
      says: 'Rank',
      width: 24,
      numeric: true,
      cell: ({ rank }) => (rank === undefined ? '' : String(rank)),
    },
    { head: 'Feature', width: 104, grows: true, cell: (row) => titled(row.title, below(row)) },
    {
      head: 'Score',
      says: formula,
      width: narrow ? 48 : 56,
      numeric: true,
      class: 'strong',
      cell: (row) => (row.score === undefined ? '' : score(row.score)),
    },
    ...inputs.map(
      (head, i): Column<Row> => ({
        head,
        width: head === 'effort' || head === 'job size' ? long : plain,
        numeric: true,
        class: 'input',
        cell: (row) => row.inputs[i] ?? '',
      }),
    ),
  ];
}

function below({ product, inherited, score: own, missing }: PriorityRow): string {
  if (own === undefined) return `${missing.length > 0 ? `To be said: ${missing.join(', ')}` : 'No score'}`;
  return inherited ? `Wanted by ${inherited.title} (${score(inherited.score)})` : (product ?? '');
}

const mapHeight = 368;
const edge = { left: 48, right: 16, top: 24, bottom: 56 };
const radius = 9;

const onMap = ({ map, rows }: PrioritiesData): PriorityRow[] =>
  rows.filter(({ place }) => place !== undefined).slice(0, map.shown);

function mapOf(data: PrioritiesData, width: number, selected: string | undefined, found: ReadonlySet<string>): Node[] {
  const [across, up] = [width - edge.left - edge.right, mapHeight - edge.top - edge.bottom];
  const { map } = data;
  const placed = onMap(data);
  const few = placed.length < 100;
  const exact = placed.map(({ place }) => ({
    x: placeOn(map.effort, place!.effort) * across,
    y: (1 - placeOn(map.worth, place!.worth)) * up,
  }));
  const dots = few ? dodged(exact, radius * 2 + 2, across, up) : exact;
  const mark = ({ id, title, rank }: PriorityRow, i: number): Node => {
    const { x, y } = dots[i]!;
    const state = `${id === selected ? ' selected' : ''}${found.size > 0 && !found.has(id) ? ' away' : ''}`;
    const dot = svg('g', { class: `dot${state}`, transform: `translate(${Math.round(x)} ${Math.round(y)})` });
    dot.dataset.id = id;
    const name = svg('title');
    name.append(`#${rank} ${title}`);
    dot.append(name, svg('circle', { r: few ? radius : 4 }));
    if (few) dot.append(words(String(rank), 0, 3.5, 'middle'));
    return dot;
  };
  return [
    svg(
      'g',
      { transform: `translate(${edge.left} ${edge.top})` },
      ...frame(map, across, up),
      ...placed.map(mark).reverse(),
    ),
  ];
}

function frame({ worth, effort, split }: PriorityMap, across: number, up: number): Node[] {
  const line = (x1: number, y1: number, x2: number, y2: number, name: string): Node =>
    svg('line', { x1: Math.round(x1), y1: Math.round(y1), x2: Math.round(x2), y2: Math.round(y2), class: name });
  const midX = placeOn(effort, split.effort) * across;
  const midY = (1 - placeOn(worth, split.worth)) * up;
  return [
    ...worth.ticks.flatMap(({ value, says }) => {
      const y = (1 - placeOn(worth, value)) * up;
      return [line(0, y, across, y, 'grid-line'), words(says, -8, y + 4, 'end')];
    }),
    ...effort.ticks.flatMap(({ value, says }) => {
      const x = placeOn(effort, value) * across;
      return [line(x, 0, x, up, 'grid-line'), words(says, x, up + 32, 'middle')];
    }),
    line(midX, 0, midX, up, 'split'),
    line(0, midY, across, midY, 'split'),
    words('Quick wins', 0, -10, 'start', 'corner'),
    words('Big bets', across, -10, 'end', 'corner'),
    words('Fill-ins', 0, up + 16, 'start', 'corner'),
    words('Think twice', across, up + 16, 'end', 'corner'),
    words(`${effort.title} →`, across, up + 50, 'end', 'axis'),
    words(fitted(`↑ ${worth.title}`, edge.left + across / 2, 11, 1.1), -edge.left + 4, up + 50, 'start', 'axis'),
  ];
}

function words(text: string, x: number, y: number, anchor: string, name = ''): SVGElement {
  const node = svg('text', { x: Math.round(x), y, 'text-anchor': anchor, class: name });
  node.textContent = text;
  return node;
}
