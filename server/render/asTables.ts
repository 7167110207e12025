/** Grids, cards and boards as tables and lists, for surfaces that have nothing better to draw them with. */
import { remarksOf } from '../topics/remarks.ts';
import type { Board, BoardItem, Cards } from '../topics/section.ts';
import { type Cell, cell, type Grid, type Table, tableOf } from '../topics/table.ts';
import { longDate } from '../wording/dates.ts';
import { listUpTo } from '../wording/lists.ts';
import { stateName } from '../wording/states.ts';

/** One row for each cell of a grid that has something. */
export function gridTable({ rowHead, columnHead, columns, measures, rows }: Grid): Table {
  const cells = rows.flatMap(({ id, title, cells }) =>
    cells.flatMap((each, i) => (each ? [{ id, title, column: columns[i]!, values: each.values }] : [])),
  );
  return tableOf(
    cells,
    [
      { head: rowHead, kind: 'text', cell: ({ title }) => cell(title, { strong: true }) },
      { head: columnHead, kind: 'short', cell: ({ column }) => cell(column) },
      ...measures.map(({ head, kind }, i) => ({
        head,
        kind,
        cell: ({ values }: (typeof cells)[number]) => values[i]!,
      })),
    ],
    { id: ({ id }) => id },
  );
}

/** What caused each row as a last column, for surfaces that have no lines below a row. */
export function withCauses({ columns, rows, ...rest }: Table): Table {
  if (rows.every(({ because }) => because === undefined)) return { columns, rows, ...rest };
  return {
    ...rest,
    columns: [...columns, { head: 'Why', kind: 'text' }],
    rows: rows.map(({ cells, because: [first = '', ...others] = [], ...row }) => ({
      ...row,
      cells: [...cells, cell(first, { below: others })],
    })),
  };
}

const MOST_RELATED = 5;

/**
 * One row for each card, one column for each fact that a card has.
 * @param remarks whether the owner and the author's remarks are below the title
 */
export function cardsTable(
  { head, cards }: Cards,
  { remarks }: { readonly remarks: boolean } = { remarks: true },
): Table {
  const labels = [...new Set(cards.flatMap(({ facts = [] }) => facts.map(({ label }) => label)))];
  const relations = [...new Set(cards.flatMap(({ related = [] }) => related.map(({ label }) => label)))];
  return tableOf(
    cards,
    [
      {
        head,
        kind: 'text',
        cell: (card) =>
          cell(card.title, {
            strong: true,
            below: remarks ? [...(card.owner === undefined ? [] : [card.owner]), ...remarksOf(card)] : [],
            ...(card.href !== undefined && { href: card.href }),
          }),
      },
      ...labels.map((label) => ({
        head: label,
        kind: 'text' as const,
        cell: ({ facts = [] }: Cards['cards'][number]): Cell =>
          facts.find((fact) => fact.label === label)?.cell ?? cell(''),
      })),
      { head: 'Outlook', kind: 'text', cell: ({ summary = '', tone }) => cell(summary, tone ? { tone } : {}) },
      ...relations.map((label) => ({
        head: label,
        kind: 'text' as const,
        cell: ({ related = [] }: Cards['cards'][number]): Cell => {
          const found = related.find((each) => each.label === label);
          if (!found) return cell('');
          const titles = found.items.map(({ title }) => title);
          const all = [...titles, ...Array.from({ length: found.more }, () => '')];
          return cell(listUpTo(Math.min(MOST_RELATED, titles.length), all));
        },
      })),
    ],
    { id: ({ id }) => id },
  );
}

/** Lists, and what to say where nothing or not all is listed. */
export const boardLists = ({ columns }: Board) =>
  columns.map(({ title, text, items, more }) => ({
    title,
    text,
    items: items.map(boardCell),
    rest: items.length === 0 ? 'Nothing' : more > 0 ? `and ${more} more` : '',
  }));

function boardCell({ title, product, owner, state, ends, undated, late }: BoardItem): Cell {
  const missed = late === undefined ? '' : `, too late for ${late}`;
  const when = undated ? 'no date' : ends === undefined ? 'no estimate' : `ends ${longDate(ends)}${missed}`;
  const unusual = state === 'planned' || state === 'in-progress' ? undefined : stateName[state].toLowerCase();
  return cell(title, {
    below: [[product, when, owner, unusual].filter((word) => word !== undefined).join(' · ')],
    ...(late !== undefined && { tone: 'bad' }),
  });
}
