/** A table of which only the rows that are seen are in the page; all its rows have one height. */
import { assign, el, fill, keyedChildren } from '../dom.ts';
import { inSight, type Look, offsetIn } from './pane.ts';

export interface Column<Row> {
  readonly head: string;
  /** What the heading means, where it is not plain. */
  readonly says?: string;
  /** In pixels; a column that grows takes what is left, but no less. */
  readonly width: number;
  readonly grows?: true;
  readonly numeric?: boolean;
  readonly class?: string;
  readonly cell: (row: Row) => string | Node;
}

export interface TableRow {
  readonly key: string;
  /** What a click leads to; nothing where it leads nowhere. */
  readonly id?: string;
  /** For who does not see it. */
  readonly spoken: string;
  readonly class?: string;
}

export interface Table<Row extends TableRow> {
  readonly node: HTMLElement;
  readonly draw: (rows: readonly Row[], columns: readonly Column<Row>[], look: Look) => void;
  readonly topOf: (key: string) => number | undefined;
}

/** Between columns and at the ends of a row; the style sheet has the same. */
const [gap, padding] = [12, 16];

export function table<Row extends TableRow>(name: string, height: number): Table<Row> {
  const head = el('div', { class: 'table-row table-head', role: 'row' });
  const body = el('div', { class: 'table-body', role: 'rowgroup' });
  const node = el('div', { class: 'table', role: 'grid', 'aria-label': name }, head, body);
  const update = keyedChildren(body, (key) => {
    const row = el('div', { role: 'row' });
    row.dataset.key = key;
    return row;
  });
  let drawn: readonly Row[] = [];
  return {
    node,
    topOf(key) {
      const index = drawn.findIndex((row) => row.key === key);
      return index < 0 ? undefined : offsetIn(body) + index * height;
    },
    draw(rows, columns, { selected, tabStop, seen }) {
      drawn = rows;
      const widths = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`));
      node.style.setProperty('--columns', widths.join(' '));
      const least = columns.reduce((sum, { width }) => sum + width + gap, 2 * padding - gap);
      node.style.minWidth = `${least}px`;
      assign(node, { 'aria-rowcount': rows.length + 1, 'aria-colcount': columns.length });
      fill(head, JSON.stringify(columns), () =>
        columns.map((column) =>
          el(
            'div',
            { role: 'columnheader', class: classOf(column), title: column.says ?? column.head },
            el('span', { class: 'text' }, column.head),
          ),
        ),
      );
      body.style.height = `${rows.length * height}px`;
      const stop = rows.findIndex(({ key }) => key === tabStop);
      const indexes = inSight(rows.length, height, { ...seen, top: seen.top - offsetIn(body) }, stop);
      update(
        indexes.map((index) => {
          const row = rows[index]!;
          const [lit, focusable] = [row.id !== undefined && row.id === selected, index === stop];
          const content = JSON.stringify(row);
          return {
            key: row.key,
            signature: `${content}${index}${lit}${focusable}${columns.length}`,
            draw(item) {
              assign(item, {
                class: `table-row${row.class ? ` ${row.class}` : ''}${lit ? ' selected' : ''}`,
                'aria-label': row.spoken,
                'aria-rowindex': index + 2,
                'aria-selected': String(lit),
                'data-id': row.id,
                tabindex: focusable ? 0 : -1,
              });
              (item as HTMLElement).style.transform = `translateY(${index * height}px)`;
              fill(item, content, () => columns.map((column) => cell(column, row)));
            },
          };
        }),
      );
    },
  };
}

const classOf = ({ numeric, class: own }: Pick<Column<never>, 'numeric' | 'class'>): string =>
  ['cell', numeric && 'number', own].filter(Boolean).join(' ');

function cell<Row>(column: Column<Row>, row: Row): HTMLElement {
  const content = column.cell(row);
  const inside =
    typeof content === 'string' ? el('span', { class: 'text', dir: 'auto', title: content }, content) : content;
  return el('div', { role: 'gridcell', class: classOf(column) }, inside);
}

/** A title with a fainter line below it. */
export const titled = (title: string, below: string): HTMLElement =>
  el(
    'div',
    { class: 'titled' },
    el('span', { class: 'text', dir: 'auto', title }, title),
    el('span', { class: 'below', dir: 'auto', title: below }, below),
  );
