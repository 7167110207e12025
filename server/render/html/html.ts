/** Sections as HTML. Every text is escaped where it is put in (`htmlText.ts`). */

import { timelineSvg } from '../../timeline/svg.ts';
import type { Card } from '../../topics/card.ts';
import type { LineChart } from '../../topics/chart.ts';
import type { ListItem, Section, SectionPart } from '../../topics/section.ts';
import { valueText } from '../../topics/value.ts';
import { boardLists, cardsTable, gridTable } from '../asTables.ts';
import { chartScene } from '../scene/chartScene.ts';
import { graphScene } from '../scene/graphScene.ts';
import { lineChart } from '../scene/lineChart.ts';
import { painter, type Scene, sceneSvg } from '../scene/scene.ts';
import { htmlTable, within } from './htmlTable.ts';
import { drawn, type Html, lines, tag, textHtml } from './htmlText.ts';

/** As wide as a page shows a picture at its full size; on paper it is a little smaller. */
const PICTURE_WIDTH = 880;

export function sectionHtml({ topic, title, summary, parts, notes = [] }: Section): Html {
  return tag(
    'section',
    { class: topic },
    lines(
      tag('h2', {}, title),
      summary === undefined ? undefined : tag('p', { class: 'says' }, ...textHtml(summary)),
      ...parts.map(partHtml),
      notes.length === 0
        ? undefined
        : tag(
            'p',
            { class: 'note', dir: 'auto' },
            ...notes.flatMap((note, i) => [i > 0 ? ' ' : '', ...textHtml(note)]),
          ),
    ),
  );
}

function partHtml(part: SectionPart): Html {
  switch (part.kind) {
    case 'table':
      return htmlTable(part);
    case 'grid':
      return htmlTable(gridTable(part));
    case 'cards':
      return part.cards.length > MOST_CARDS
        ? htmlTable(cardsTable(part))
        : tag('div', { class: 'cards' }, lines(...part.cards.map(cardHtml)));
    case 'list':
      return tag('ul', {}, lines(...part.items.map(listItem)));
    case 'board':
      return tag('div', { class: 'columns' }, lines(...boardLists(part).map(boardColumn)));
    case 'chart':
      return figure(chartScene(part.chart, { width: PICTURE_WIDTH, paint: painter('light') }), part.title);
    case 'graph':
      return figure(graphScene(part, { width: PICTURE_WIDTH, paint: painter('light') }), part.title);
    case 'timeline':
      return tag(
        'figure',
        {},
        drawn(timelineSvg(part.plan, { width: PICTURE_WIDTH, heading: false, view: part.view }).trim()),
      );
  }
}

const listItem = ({ text, because = [] }: ListItem): Html =>
  tag(
    'li',
    { dir: 'auto' },
    ...textHtml(text),
    ...because.map((line) => tag('div', { class: 'below', dir: 'auto' }, ...textHtml(line))),
  );

/** More cards than this fill pages that nobody reads. */
const MOST_CARDS = 60;

/** Related entities that a card has room for. */
const MOST_RELATED = 3;

function cardHtml({ title, owner, summary, tone, facts = [], chart, related = [] }: Card): Html {
  const items = related.flatMap((each) => each.items).slice(0, MOST_RELATED);
  return tag(
    'article',
    { class: 'card' },
    lines(
      tag('h3', { dir: 'auto' }, title),
      owner === undefined ? undefined : tag('p', { class: 'below', dir: 'auto' }, owner),
      summary === undefined
        ? undefined
        : tag('p', { class: `outlook${tone ? ` tone-${tone}` : ''}`, dir: 'auto' }, ...textHtml(summary)),
      chart && drawn(sceneSvg(lineChart(chart, painter('light')), title)),
      chart && key(chart),
      tag(
        'dl',
        { class: 'facts' },
        ...facts.flatMap(({ label, cell }) => [
          tag('dt', {}, label),
          tag('dd', { dir: 'auto' }, ...textHtml(valueText(cell.value))),
        ]),
      ),
      items.length === 0
        ? undefined
        : tag(
            'ul',
            { class: 'effects' },
            ...items.map(({ title: name, value }) =>
              tag('li', { dir: 'auto' }, name, ...(value === undefined ? [] : [': ', ...textHtml(valueText(value))])),
            ),
          ),
    ),
  );
}

/** What the lines and marks of a chart mean, each once. */
function key({ lines: drawnLines, marks }: LineChart): Html {
  const names = new Map([...drawnLines, ...marks].map(({ name, role }) => [name, role]));
  const order = ['measured', 'forecast', 'target', 'gap', 'guard rail'];
  return tag(
    'ul',
    { class: 'key' },
    ...[...names]
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([name, role]) => tag('li', {}, tag('i', { class: role }), name)),
  );
}

const figure = (scene: Scene, title = ''): Html => tag('figure', {}, drawn(sceneSvg(scene, title)));

const boardColumn = ({ title, text, items, rest }: ReturnType<typeof boardLists>[number]): Html =>
  tag(
    'div',
    {},
    lines(
      tag('h3', {}, title),
      tag('p', { class: 'says' }, ...textHtml(text)),
      tag(
        'ul',
        {},
        lines(
          ...items.map((item) => tag('li', {}, ...within(item))),
          rest === '' ? undefined : tag('li', { class: 'more' }, rest),
        ),
      ),
    ),
  );
