/** A table as HTML. */

import { markup } from '../../timeline/markup.ts';
import type { Cell, Column, Table } from '../../topics/table.ts';
import { isEmpty, valueText } from '../../topics/value.ts';
import { withCauses } from '../asTables.ts';
import { painter } from '../scene/scene.ts';
import { barScene } from '../scene/tableScene.ts';
import { type Child, drawn, type Html, lines, tag, textHtml } from './htmlText.ts';

export function htmlTable(table: Table): Html {
  const { columns, rows, more = 0 } = withCauses(table);
  return tag(
    'div',
    { class: 'scroll' },
    tag(
      'table',
      {},
      lines(
        tag(
          'thead',
          {},
          tag('tr', {}, ...columns.map(({ head, kind }) => tag('th', { class: kind, scope: 'col' }, head))),
        ),
        tag(
          'tbody',
          {},
          lines(
            ...rows.map((row) => tag('tr', {}, ...row.cells.map((cell, i) => td(cell, columns[i]!)))),
            more > 0
              ? tag('tr', {}, tag('td', { class: 'text more', colspan: String(columns.length) }, `and ${more} more`))
              : undefined,
          ),
        ),
      ),
    ),
  );
}

const td = (cell: Cell, { kind }: Column): Html => tag('td', { class: kind }, ...within(cell));

/** The text with what its tone, its link and the lines below it make of it. */
export function within({ value, below = [], href, tone = 'plain', strong, depth = 0, bar }: Cell): Child[] {
  if (bar) return [drawn(barOf(bar, tone === 'bad'))];
  const classes = [
    strong ? 'strong' : '',
    tone === 'plain' ? '' : `tone-${tone}`,
    depth > 0 ? `depth-${Math.min(3, depth)}` : '',
  ];
  const text = textHtml(valueText(value));
  const words = href === undefined || isEmpty(value) ? text : [tag('a', { href, rel: 'noopener noreferrer' }, ...text)];
  return [
    tag('div', { class: classes.filter(Boolean).join(' '), dir: 'auto' }, ...words),
    ...below.map((line) => tag('div', { class: 'below', dir: 'auto' }, ...textHtml(line))),
  ];
}

const width = 120;

function barOf(bar: NonNullable<Cell['bar']>, over: boolean): string {
  const { shapes } = barScene(bar, over, width, painter('light'));
  return `<svg class="bar" viewBox="0 0 ${width} 20" aria-hidden="true">${shapes.map(markup).join('')}</svg>`;
}
