/** The entries of a section that the keyboard walks: a list of keys for each column. Each key is that of one node. */
import type { Card, RelatedItem } from '../../../server/topics/card.ts';
import type { SectionPart } from '../../../server/topics/section.ts';
import type { Grid, GridCell, GridRow, Row } from '../../../server/topics/table.ts';
import { relatedItems } from './filter.ts';

export interface Entries {
  readonly columns: readonly (readonly string[])[];
  /** Where the tab key lands at first, if not on the first entry. */
  readonly start?: string;
}

/** @param at the place of the table in its section, which tells its rows from those of other tables */
export const rowKey = ({ id }: Row, i: number, at: number): string => `${at} ${id ?? i}`;

/** Two words, so that it is no card's. */
export const relatedKey = (card: Card, item: RelatedItem): string => `${card.id} ${item.id}`;

export const gridKey = ({ id }: GridRow, column: number): string => `${id} ${column}`;

/** What the key of an item of a cell begins with. */
export const ITEM = 'item ';

/** A cell of a grid, with where it is. */
export interface GridPlace {
  readonly key: string;
  readonly row: GridRow;
  readonly column: number;
  readonly cell: GridCell | null;
}

/** The cell with this key, else the first that is over-allocated, else the first that has something. */
export function gridPlace({ rows }: Grid, key: string | undefined): GridPlace | undefined {
  const all = rows.flatMap((row) =>
    row.cells.map((cell, column): GridPlace => ({ key: gridKey(row, column), row, column, cell })),
  );
  return (
    all.find((each) => each.key === key) ??
    all.find(({ cell }) => cell?.tone === 'bad') ??
    all.find(({ cell }) => cell !== null)
  );
}

/** The least width of a card and the gap beside it; the style sheet has the same. */
export const CARD = { least: 304, gap: 16 } as const;

/** How many cards are side by side. */
export const cardColumns = (count: number, width: number): number =>
  Math.max(1, Math.min(count, Math.floor((width - CARD.gap) / (CARD.least + CARD.gap))));

function entriesOf(part: SectionPart, at: number, width: number, cell: string | undefined): Entries {
  switch (part.kind) {
    case 'table':
      return { columns: [part.rows.map((row, i) => rowKey(row, i, at))] };
    case 'timeline':
      return entriesOf(part.table, at, width, cell);
    case 'grid': {
      const place = gridPlace(part, cell);
      return {
        columns: [
          ...part.columns.map((_, column) => part.rows.map((row) => gridKey(row, column))),
          (place?.cell?.items ?? []).map(({ id }) => `${ITEM}${id}`),
        ],
        ...(place && { start: place.key }),
      };
    }
    case 'cards': {
      const count = cardColumns(part.cards.length, width);
      return {
        columns: Array.from({ length: count }, (_, column) =>
          part.cards
            .filter((_, i) => i % count === column)
            .flatMap((card) => [card.id, ...relatedItems(card).map((item) => relatedKey(card, item))]),
        ),
      };
    }
    case 'board':
      return { columns: part.columns.map(({ items }) => items.map(({ id }) => id)) };
    case 'graph': {
      const layers = new Map<number, string[]>();
      for (const { id, x } of [...part.nodes].sort((a, b) => a.x - b.x || a.y - b.y))
        layers.set(x, [...(layers.get(x) ?? []), id]);
      return { columns: [...layers.values()] };
    }
    case 'list':
    case 'chart':
      return { columns: [] };
  }
}

/** The keyboard walks the lists of one part after those of another; tables that follow each other are one list. */
export function sectionEntries(parts: readonly SectionPart[], width: number, cell: string | undefined): Entries {
  const columns: string[][] = [];
  let start: string | undefined;
  let isList = false;
  for (const [at, part] of parts.entries()) {
    const next = entriesOf(part, at, width, cell);
    start ??= next.start;
    if (isList && part.kind === 'table') columns.at(-1)!.push(...next.columns[0]!);
    else columns.push(...next.columns.map((column) => [...column]));
    if (part.kind !== 'chart') isList = part.kind === 'table';
  }
  return { columns, ...(start !== undefined && { start }) };
}

const LEAP = 5;

/** Where a key leads from an entry: up and down its column, or to the same height of the next one. */
export function stepFrom(columns: Entries['columns'], key: string, pressed: string): string | undefined {
  const at = columns.findIndex((column) => column.includes(key));
  const column = columns[at];
  if (!column) return undefined;
  const row = column.indexOf(key);
  const clamp = (to: number, of: readonly string[]): string | undefined => of[Math.max(0, Math.min(of.length - 1, to))];
  const beside = (by: number): string | undefined => {
    for (let next = at + by; columns[next]; next += by)
      if (columns[next]!.length > 0) return clamp(row, columns[next]!);
    return undefined;
  };
  switch (pressed) {
    case 'ArrowDown':
      return clamp(row + 1, column);
    case 'ArrowUp':
      return clamp(row - 1, column);
    case 'PageDown':
      return clamp(row + LEAP, column);
    case 'PageUp':
      return clamp(row - LEAP, column);
    case 'Home':
      return column[0];
    case 'End':
      return column.at(-1);
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    default:
      return undefined;
  }
}

/** The key of an entry about this entity: the key is a path, or has one among its words. */
export function keyAbout(columns: Entries['columns'], id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const keys = columns.flat();
  return keys.find((each) => each === id) ?? keys.find((each) => each.split(' ').includes(id));
}
