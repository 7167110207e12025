/** A table of a section: only the rows in sight are in the page. */
import type { Cell, Row as DataRow, Column as Head, Table } from '../../../server/topics/table.ts';
import { isEmpty, valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { el } from '../dom.ts';
import { fits, kept, type Look } from './pane.ts';
import { ofKind, type PartView } from './part.ts';
import { type Column, type TableRow, table, titled } from './table.ts';

interface Row extends TableRow {
  readonly cells: readonly Cell[];
}

const rowHeight = 40;

/** Below this many pixels, columns of little weight are left out. */
const NARROW = 900;

/** @param at the place of the table in its section, which tells its rows from those of other tables */
export function tablePart(at: number): PartView {
  const view = table<Row>('Table', rowHeight);
  const rowsOf = kept((data: Table, words: Look['words']) =>
    data.rows.flatMap((row, i): Row[] =>
      fits(words, row.id, ...row.cells.map(cellText)) ? [asRow(row, `${at} ${row.id ?? i}`, data.columns)] : [],
    ),
  );
  const columnsOf = kept((data: Table, narrow: boolean) => columns(data, narrow));
  return {
    node: view.node,
    topOf: view.topOf,
    draw(part, look) {
      const data = ofKind('table', part);
      const rows = rowsOf(data, look.words);
      view.node.hidden = rows.length === 0;
      view.draw(rows, columnsOf(data, look.seen.width < NARROW), look);
      return { columns: [rows.map(({ key }) => key)], found: rows.length, all: data.rows.length };
    },
  };
}

const cellText = ({ value, below = [] }: Cell): string => [valueText(value), ...below].map(plainText).join(' ').trim();

function asRow({ id, cells }: DataRow, key: string, heads: readonly Head[]): Row {
  const spoken = cells.flatMap((cell, i) => {
    const text = cellText(cell);
    return text === '' ? [] : [i === 0 ? text : `${heads[i]!.head} ${text}`.trim()];
  });
  const bad = cells.some(({ tone }) => tone === 'bad');
  return {
    key,
    ...(id !== undefined && { id }),
    cells,
    spoken: spoken.join(', '),
    class: bad ? 'bad' : '',
  };
}

/** As wide as the longest text of a column, as far as there is room. */
function columns({ columns: heads, rows }: Table, narrow: boolean): Column<Row>[] {
  const lengths = heads.map(({ head }, i) =>
    rows.reduce((most, { cells }) => Math.max(most, lineText(cells[i]!).length), head.length),
  );
  // The longest text takes the remaining room.
  const widest = heads.reduce(
    (best, { kind }, i) => (kind === 'text' && lengths[i]! > (lengths[best] ?? 0) ? i : best),
    -1,
  );
  return heads.flatMap(({ head, kind, minor }, i): Column<Row>[] => {
    if (minor && narrow) return [];
    const cells = rows.map(({ cells: all }) => all[i]!);
    if (cells.some(({ bar }) => bar !== undefined))
      return [{ head, width: narrow ? 56 : 128, grows: true, class: 'bars', cell: ({ cells: all }) => bar(all[i]!) }];
    return [
      {
        head,
        width: Math.min(kind === 'text' ? 240 : 208, Math.max(56, lengths[i]! * 7.5 + 8)),
        ...(i === widest && { grows: true as const }),
        numeric: kind === 'number',
        class: minor ? 'minor' : '',
        cell: ({ cells: all }) => drawn(all[i]!, i === 0),
      },
    ];
  });
}

const lineText = ({ value }: Cell): string => plainText(valueText(value));

function drawn(cell: Cell, first: boolean): Node {
  const text = lineText(cell);
  const below = (cell.below ?? []).map(plainText).join(' · ');
  const node = below === '' ? el('span', { class: 'text', dir: 'auto', title: text }, text) : titled(text, below);
  if (cell.strong) node.classList.add('strong');
  if (cell.tone !== undefined && !isEmpty(cell.value)) node.classList.add(`tone-${cell.tone}`);
  if (first && cell.depth) node.style.paddingInlineStart = `${Math.min(cell.depth, 6) * 16}px`;
  return node;
}

function bar({ bar: shares, tone }: Cell): Node {
  const part = (name: string, share: number): HTMLElement => {
    const node = el('i', { class: name });
    node.style.width = `${Math.round(share * 1000) / 10}%`;
    return node;
  };
  return el(
    'span',
    { class: `amount-bar${tone === 'bad' ? ' over' : ''}`, 'aria-hidden': 'true' },
    shares?.limit === undefined ? undefined : part('limit', shares.limit),
    shares && part('value', shares.value),
  );
}
