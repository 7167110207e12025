/** A grid of a section as a heat map; below it, what the cell that the reader is on is made of. */
import type { Grid, GridCell, GridRow } from '../../../server/topics/table.ts';
import { valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { assign, el, fill, keyedChildren } from '../dom.ts';
import { fits, inSight, kept, type Look, offsetIn } from './pane.ts';
import { ofKind, type PartView } from './part.ts';

/** The style sheet has the same. */
const rowHeight = 40;

export function gridPart(): PartView {
  const head = el('div', { class: 'load-row load-head', role: 'row' });
  const body = el('div', { class: 'load-body', role: 'rowgroup' });
  const grid = el('div', { class: 'load-grid', role: 'grid' }, head, body);
  const detail = el('section', { class: 'load-detail', 'aria-live': 'polite' });
  const node = el('div', { class: 'part-grid' }, grid, key(), detail);
  const update = keyedChildren(body, () => el('div', { role: 'row' }));
  const filtered = kept((data: Grid, words: Look['words']) =>
    data.rows.filter((row) => fits(words, row.title, row.id)),
  );
  let chosen: string | undefined;
  let drawn: readonly GridRow[] = [];

  return {
    node,
    topOf(wanted) {
      const index = drawn.findIndex(({ id }) => wanted.startsWith(`${id} `));
      return index < 0 ? undefined : offsetIn(body) + index * rowHeight;
    },
    draw(part, look) {
      const data = ofKind('grid', part);
      const { columns } = data;
      const rows = filtered(data, look.words);
      drawn = rows;
      grid.setAttribute('aria-label', data.title ?? data.rowHead);
      grid.style.setProperty('--months', String(columns.length));
      grid.classList.toggle('many', columns.length > 12);
      fill(head, JSON.stringify(columns), () => [
        el('div', { role: 'columnheader', class: 'load-name' }, data.rowHead),
        ...columns.map((column, i) => columnHead(column, i === 0)),
      ]);
      const all = cellsOf(rows);
      const cellAt = (wanted: string | undefined) => all.find((each) => each.key === wanted);
      // The list below has keys of its own, and leaves the cell that it is of.
      if (cellAt(look.tabStop)) chosen = look.tabStop;
      const at =
        cellAt(chosen) ?? all.find(({ cell }) => cell?.tone === 'bad') ?? all.find(({ cell }) => cell !== null);
      body.style.height = `${rows.length * rowHeight}px`;
      const keep = rows.findIndex(({ id }) => at?.key.startsWith(`${id} `));
      const indexes = inSight(rows.length, rowHeight, { ...look.seen, top: look.seen.top - offsetIn(body) }, keep);
      update(
        indexes.map((index) => {
          const row = rows[index]!;
          const state = [
            at?.row === row && at.key,
            look.tabStop?.startsWith(`${row.id} `) && look.tabStop,
            row.id === look.selected,
          ];
          const content = JSON.stringify([row, state, columns]);
          return {
            key: row.id,
            signature: `${content}${index}`,
            draw(item) {
              assign(item, {
                class: `load-row${row.id === look.selected ? ' selected' : ''}`,
                'aria-label': row.title,
              });
              (item as HTMLElement).style.transform = `translateY(${index * rowHeight}px)`;
              fill(item, content, () => [
                rowHead(row),
                ...row.cells.map((cell, i) => gridCell(row, cell, columns[i]!, i, look.tabStop, at?.key)),
              ]);
            },
          };
        }),
      );
      fill(detail, JSON.stringify([at, look.tabStop]), () => (at ? details(at, data, look.tabStop) : []));
      return {
        columns: [...columns.map((_, i) => rows.map(({ id }) => `${id} ${i}`)), itemKeys(at?.cell)],
        ...(at && { start: at.key }),
        found: rows.length,
        all: data.rows.length,
      };
    },
  };
}

interface At {
  readonly key: string;
  readonly row: GridRow;
  readonly column: number;
  readonly cell: GridCell | null;
}

const cellsOf = (rows: readonly GridRow[]): At[] =>
  rows.flatMap((row) => row.cells.map((cell, column) => ({ key: `${row.id} ${column}`, row, column, cell })));

const itemKeys = (cell: GridCell | null | undefined): string[] => (cell?.items ?? []).map(({ id }) => `who ${id}`);

/** Of a month the year is above it, where it begins. */
function columnHead(text: string, first: boolean): HTMLElement {
  const [, name = text, year = ''] = /^(\w+) (\d{4})$/.exec(text) ?? [];
  return el(
    'div',
    { role: 'columnheader', class: 'load-month', 'aria-label': text, title: text },
    el('span', { class: 'year' }, first || name === 'Jan' ? year : ''),
    el('span', {}, name),
  );
}

const rowHead = ({ id, title, note = '' }: GridRow): HTMLElement => {
  const node = el(
    'div',
    { role: 'rowheader', class: 'load-name' },
    el('span', { class: 'text', dir: 'auto', title }, title),
    el('span', { class: 'below', title: plainText(note) }, plainText(note)),
  );
  node.dataset.id = id;
  return node;
};

function gridCell(
  row: GridRow,
  cell: GridCell | null,
  column: string,
  i: number,
  tabStop: string | undefined,
  chosen: string | undefined,
): HTMLElement {
  const key = `${row.id} ${i}`;
  const says = `${row.title}, ${column}: ${cell ? plainText(cell.text) : 'nothing'}`;
  return el(
    'div',
    {
      role: 'gridcell',
      class: `load-cell ${heat(cell)}${key === chosen ? ' chosen' : ''}`,
      'data-key': key,
      'data-id': row.id,
      'aria-label': says,
      title: says,
      tabindex: key === tabStop ? 0 : -1,
    },
    cell ? plainText(valueText(cell.shown)) : '',
  );
}

/** Five tints, the last of another tone and bold: over-allocation is visible without colours, too. */
function heat(cell: GridCell | null): string {
  if (!cell) return 'none';
  if (cell.tone === 'bad') return 'over';
  if (cell.share === undefined) return 'unlimited';
  return cell.share > 0.9 ? 'full' : cell.share > 0.6 ? 'high' : cell.share > 0.3 ? 'some' : 'little';
}

function details({ row, column, cell }: At, { columns, itemsHead }: Grid, tabStop: string | undefined): Node[] {
  const title = `${row.title}, ${columns[column]!}`;
  const heading = el('h2', { class: 'text', dir: 'auto', title }, title);
  if (!cell) return [heading, el('p', { class: 'note' }, 'Nothing.')];
  return [
    heading,
    el('p', { class: 'note' }, `${plainText(cell.text)}. ${itemsHead}:`),
    el(
      'ul',
      {},
      ...cell.items.map(({ id, title: name, value }) =>
        el(
          'li',
          { 'data-id': id, 'data-key': `who ${id}`, tabindex: tabStop === `who ${id}` ? 0 : -1 },
          el('span', { class: 'text', dir: 'auto', title: name }, name),
          el('span', { class: 'amount' }, plainText(valueText(value))),
        ),
      ),
      cell.more > 0 ? el('li', {}, `and ${cell.more} more`) : undefined,
    ),
  ];
}

const key = (): HTMLElement =>
  el(
    'p',
    { class: 'load-key', 'aria-hidden': 'true' },
    ...(
      [
        ['little', 'up to 30%'],
        ['some', '60%'],
        ['high', '90%'],
        ['full', '100%'],
        ['over', 'over-allocated on some days'],
      ] as const
    ).map(([name, says]) => el('span', {}, el('i', { class: `load-cell ${name}` }), says)),
  );
