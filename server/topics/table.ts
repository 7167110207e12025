/** Tables and their cells, as data. */
import type { Text } from '../wording/text.ts';
import { isEmpty, type Value } from './value.ts';

export interface PartBase {
  readonly title?: string;
  /** More than a report needs; commands and the preview show it. */
  readonly detail?: true;
  /** Rows, or items of a list, that a report has room for; commands and the preview show all. */
  readonly brief?: number;
}

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

export interface Table extends PartBase {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows that are not listed. */
  readonly more?: number;
}

export interface Column {
  readonly head: string;
  /** `number`: right-aligned, never broken. `short`: never broken. `text` takes the remaining room and gives way. */
  readonly kind: 'text' | 'short' | 'number';
  /** May be left out where there is little room. */
  readonly minor?: true;
}

export interface Row {
  /** Of the entity that it is about. */
  readonly id?: string;
  readonly cells: readonly Cell[];
  /** What caused it, a line each. */
  readonly because?: readonly Text[];
}

export interface Cell {
  readonly value: Value;
  /** Less important lines below. */
  readonly below?: readonly Text[];
  /** A web address that was checked. */
  readonly href?: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** Levels of indentation. */
  readonly depth?: number;
  /** Shares (0 to 1) of the greatest amount of the table. */
  readonly bar?: { readonly value: number; readonly limit?: number };
}

/**
 * A table in two dimensions, such as teams by months: drawn as a heat map where there is room for one, else as a table
 * with one row for each cell and one column for each measure.
 */
export interface Grid extends PartBase {
  readonly kind: 'grid';
  readonly rowHead: string;
  readonly columnHead: string;
  readonly columns: readonly string[];
  readonly measures: readonly Column[];
  /** What the items of a cell are. */
  readonly itemsHead: string;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly id: string;
  readonly title: string;
  readonly note?: Text;
  /** One for each column, `null` where there is nothing. */
  readonly cells: readonly (GridCell | null)[];
}

export interface GridCell {
  /** What the heat map shows, and what it says in full. */
  readonly shown: Value;
  readonly text: Text;
  /** The tint: 0 for none, 1 and above for the strongest; absent where there is no limit. */
  readonly share?: number;
  readonly tone?: Tone;
  /** One for each measure. */
  readonly values: readonly Cell[];
  /** What it is made of, the largest first. */
  readonly items: readonly GridItem[];
  /** Items that are not listed. */
  readonly more: number;
}

export interface GridItem {
  readonly id: string;
  readonly title: string;
  readonly value: Value;
}

export const cell = (value: Value, rest: Omit<Cell, 'value'> = {}): Cell => ({ value, ...rest });

export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item) => Cell;
  /** Left out, whatever is in it. */
  readonly hidden?: boolean;
}

interface RowParts<Item> {
  readonly id?: (item: Item) => string | undefined;
  readonly because?: (item: Item) => readonly Text[];
}

/** One row for each item. A column in which no cell has a value is left out. */
export function tableOf<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  { id, because, ...rest }: Omit<Table, 'kind' | 'columns' | 'rows'> & RowParts<Item> = {},
): Table {
  const filled = columns
    .filter(({ hidden }) => !hidden)
    .map(({ head, kind, minor, cell }) => ({ head, kind, minor, cells: items.map(cell) }))
    .filter(({ cells }) => cells.some(({ value, bar }) => !isEmpty(value) || bar !== undefined));
  return {
    kind: 'table',
    ...rest,
    columns: filled.map(({ head, kind, minor }) => ({ head, kind, ...(minor && { minor }) })),
    rows: items.map((item, i) => ({
      ...(id?.(item) !== undefined && { id: id(item) }),
      cells: filled.map(({ cells }) => cells[i]!),
      ...(because && because(item).length > 0 && { because: because(item) }),
    })),
  };
}
