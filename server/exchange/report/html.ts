/** A report as one HTML file that needs nothing else: no script, no request, its own style, fit to be sent and printed. */

import { timelineSvg } from '../../timeline/svg.ts';
import type { KpiCard } from '../../timeline/views/kpis.ts';
import { plural } from '../../wording/lists.ts';
import type { Cell, ListColumn, Report, Section } from './facts.ts';
import { htmlTable, within } from './htmlTable.ts';
import { drawn, type Html, lines, tag } from './htmlText.ts';
import { kpiChart } from './kpiChart.ts';
import { style } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** As wide as a page shows it at its full size; on paper it is a little smaller. */
const PICTURE_WIDTH = 880;

export function reportHtml({ title, view, vision, marks, standing, sections }: Report): string {
  const head = lines(
    drawn('<meta charset="utf-8">'),
    drawn(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
    drawn('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    drawn('<meta name="referrer" content="no-referrer">'),
    tag('title', {}, view === undefined ? title : `${title}: ${view}`),
    tag('style', {}, drawn(style)),
  );
  const header = lines(
    tag('ul', { class: 'marks' }, ...marks.map((mark) => tag('li', { dir: 'auto' }, mark))),
    tag('h1', { dir: 'auto' }, title),
    view === undefined ? undefined : tag('p', { class: 'view', dir: 'auto' }, view),
    vision === undefined ? undefined : tag('p', { class: 'vision', dir: 'auto' }, vision),
    tag('p', { class: `standing ${standing.tone}` }, standing.says),
  );
  const main = tag('main', {}, lines(tag('header', {}, header), ...sections.map(section)));
  const page = lines(tag('head', {}, head), tag('body', {}, lines(main)));
  return `<!DOCTYPE html>\n${tag('html', { lang: 'en' }, page).html}\n`;
}

function section(part: Section): Html {
  const { kind, title, says, note } = part;
  return tag(
    'section',
    { class: kind },
    lines(
      tag('h2', {}, title),
      says ? tag('p', { class: 'says' }, says) : undefined,
      facts(part),
      note ? tag('p', { class: 'note', dir: 'auto' }, note) : undefined,
    ),
  );
}

function facts({ picture, cards, columns, table }: Section): Html | undefined {
  if (picture) {
    const { plan, view } = picture;
    return tag('figure', {}, drawn(timelineSvg(plan, { width: PICTURE_WIDTH, heading: false, view }).trim()));
  }
  if (cards) return tag('div', { class: 'cards' }, lines(...cards.map(card)));
  if (columns) return tag('div', { class: 'columns' }, lines(...columns.map(column)));
  return table && htmlTable(table);
}

function card({ title, owner, outlook, reached, facts: told, chart, effects }: KpiCard): Html {
  const tone = reached === undefined ? '' : reached ? ' tone-good' : ' tone-warn';
  return tag(
    'article',
    { class: 'card' },
    lines(
      tag('h3', { dir: 'auto' }, title),
      owner === undefined ? undefined : tag('p', { class: 'below', dir: 'auto' }, owner),
      outlook === '' ? undefined : tag('p', { class: `outlook${tone}`, dir: 'auto' }, outlook),
      chart && drawn(kpiChart(chart, title)),
      chart && key(chart.actuals.length > 0, chart.target !== undefined),
      tag(
        'dl',
        { class: 'facts' },
        ...told.flatMap(([name, value]) => [tag('dt', {}, name), tag('dd', { dir: 'auto' }, value)]),
      ),
      effects.length === 0
        ? undefined
        : tag(
            'ul',
            { class: 'effects' },
            ...effects.map(({ title: name, says }) => tag('li', { dir: 'auto' }, `${name}: ${says}`)),
          ),
    ),
  );
}

const key = (measured: boolean, target: boolean): Html =>
  tag(
    'ul',
    { class: 'key' },
    measured ? tag('li', {}, tag('i', {}), 'measured') : undefined,
    tag('li', {}, tag('i', { class: 'forecast' }), 'forecast'),
    target ? tag('li', {}, tag('i', { class: 'target' }), 'target') : undefined,
  );

const column = ({ title, says, items, more }: ListColumn): Html =>
  tag(
    'div',
    {},
    lines(
      tag('h3', {}, title),
      tag('p', { class: 'says' }, says),
      tag(
        'ul',
        {},
        lines(
          ...items.map(item),
          items.length === 0 ? tag('li', { class: 'more' }, 'Nothing') : undefined,
          more > 0 ? tag('li', { class: 'more' }, `and ${plural(more, 'more', 'more')}`) : undefined,
        ),
      ),
    ),
  );

const item = (cell: Cell): Html => tag('li', {}, ...within(cell));
