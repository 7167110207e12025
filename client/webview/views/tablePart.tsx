/** A table of a section. */
import { useMemo, useRef } from 'preact/hooks';
import { withCauses } from '../../../server/render/asTables.ts';
import type { Cell, Column, Row, Table } from '../../../server/topics/table.ts';
import { isEmpty, valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { Label } from '../text.tsx';
import { rowKey } from './entries.ts';
import { cellText } from './filter.ts';
import { inSight, useSeen } from './inSight.ts';
import { type Look, NARROW } from './look.ts';

/** The style sheet has the same. */
const ROW_HEIGHT = 40;
/** Between columns and at the ends of a row. */
const [GAP, PADDING] = [12, 16];
/** Widths of columns, in pixels. */
const [LEAST, MOST_TEXT, NARROW_TEXT, MOST_SHORT, BAR, NARROW_BAR] = [32, 240, 96, 208, 128, 56];
/** A column that takes the remaining room is no wider, so that a name and its figures stay together. */
const MOST_GROWN = 480;
/** Of a character of a cell and of a head, about. */
const [CHARACTER, HEAD_CHARACTER] = [7.6, 6.4];

interface Shown {
  /** Its place in the cells of a row. */
  readonly at: number;
  readonly head: string;
  readonly width: number;
  readonly grows: boolean;
  readonly class: string;
}

interface TableProps {
  readonly part: Table;
  /** The place of the table in its section. */
  readonly at: number;
  readonly look: Look;
}

export function TablePart({ part: given, at, look }: TableProps) {
  const part = useMemo(() => withCauses(given), [given]);
  const body = useRef<HTMLDivElement>(null);
  const narrow = look.seen.width < NARROW;
  const columns = useMemo(() => columnsOf(part, narrow), [part, narrow]);
  const seen = useSeen(body, look.seen);
  const { rows } = part;
  const stop = rows.findIndex((row, i) => rowKey(row, i, at) === look.tabStop);
  const selected = look.selected === undefined ? -1 : rows.findIndex(({ id }) => id === look.selected);
  const widths = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  const least = columns.reduce((sum, { width }) => sum + width + GAP, 2 * PADDING - GAP);
  const most = columns.reduce((sum, { width, grows }) => sum + (grows ? Math.max(0, MOST_GROWN - width) : 0), least);
  return (
    <div
      class="table"
      role="grid"
      aria-label={part.title ?? 'Table'}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      style={{ '--columns': widths, minWidth: `${least}px`, maxWidth: `${most}px` }}
    >
      <div class="table-row table-head" role="row">
        {columns.map(({ at: place, head, class: name }) => (
          <div key={place} role="columnheader" class={name}>
            <Label text={head} />
          </div>
        ))}
      </div>
      <div ref={body} class="table-body" role="rowgroup" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {inSight(rows.length, ROW_HEIGHT, seen, stop, selected).map((i) => {
          const row = rows[i]!;
          const key = rowKey(row, i, at);
          const isBad = row.cells.some(({ tone }) => tone === 'bad');
          return (
            <div
              key={key}
              role="row"
              class={`table-row${isBad ? ' bad' : ''}${i === selected ? ' selected' : ''}`}
              aria-label={spoken(row, part.columns)}
              aria-rowindex={i + 2}
              aria-selected={i === selected}
              data-key={key}
              data-id={row.id}
              tabIndex={i === stop ? 0 : -1}
              style={{ transform: `translateY(${i * ROW_HEIGHT}px)` }}
            >
              {columns.map(({ at: place, class: name }) => (
                <div key={place} role="gridcell" class={name}>
                  <CellView cell={row.cells[place]!} isFirst={place === 0} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const spoken = ({ cells }: Row, heads: readonly Column[]): string =>
  cells
    .map((cell, i) => ({ text: cellText(cell), head: i === 0 ? '' : heads[i]!.head }))
    .filter(({ text }) => text !== '')
    .map(({ text, head }) => `${head} ${text}`.trim())
    .join(', ');

/** As wide as the longest text of a column, as far as there is room; the longest texts take the remaining room. */
function columnsOf({ columns, rows }: Table, narrow: boolean): readonly Shown[] {
  const lengths = columns.map((_, i) =>
    rows.reduce((most, { cells }) => Math.max(most, lineText(cells[i]!).length), 0),
  );
  const widest = columns.reduce(
    (best, { kind, minor }, i) =>
      kind === 'text' && !(minor && narrow) && lengths[i]! > (lengths[best] ?? 0) ? i : best,
    -1,
  );
  return columns.flatMap(({ head, kind, minor }, at): Shown[] => {
    if (minor && narrow) return [];
    if (rows.some(({ cells }) => cells[at]!.bar !== undefined))
      return [{ at, head, width: narrow ? NARROW_BAR : BAR, grows: true, class: 'cell bars' }];
    const most = kind === 'text' ? (narrow ? NARROW_TEXT : MOST_TEXT) : MOST_SHORT;
    return [
      {
        at,
        head,
        width: Math.min(most, Math.max(LEAST, lengths[at]! * CHARACTER + 8, headLength(head) * HEAD_CHARACTER + 8)),
        grows: at === widest,
        class: `cell${kind === 'number' ? ' number' : ''}${minor ? ' minor' : ''}`,
      },
    ];
  });
}

/** Characters of the longer line of a head, which has two. */
const headLength = (head: string): number =>
  Math.max(Math.ceil(head.length / 2) + 1, ...head.split(' ').map(({ length }) => length));

const lineText = ({ value }: Cell): string => plainText(valueText(value));

function CellView({ cell, isFirst }: { readonly cell: Cell; readonly isFirst: boolean }) {
  if (cell.bar) return <Bar bar={cell.bar} isOver={cell.tone === 'bad'} />;
  const below = (cell.below ?? []).map(plainText).join(' · ');
  const tone = cell.tone !== undefined && !isEmpty(cell.value) ? ` tone-${cell.tone}` : '';
  const indent = isFirst && cell.depth ? { paddingInlineStart: `${Math.min(cell.depth, 6) * 16}px` } : {};
  return (
    <div class={`titled${cell.strong ? ' strong' : ''}${tone}`} style={indent}>
      <Label text={lineText(cell)} />
      {below !== '' && <Label class="below" text={below} />}
    </div>
  );
}

const percent = (share: number) => ({ width: `${Math.round(share * 1000) / 10}%` });

const Bar = ({ bar, isOver }: { readonly bar: NonNullable<Cell['bar']>; readonly isOver: boolean }) => (
  <span class={`amount-bar${isOver ? ' over' : ''}`} aria-hidden="true">
    {bar.limit !== undefined && <i class="limit" style={percent(bar.limit)} />}
    <i class="value" style={percent(bar.value)} />
  </span>
);
