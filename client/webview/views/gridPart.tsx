/** A grid of a section as a heat map; below it, what the cell that the reader is on is made of. */
import { useRef } from 'preact/hooks';
import type { Grid, GridCell, GridRow } from '../../../server/topics/table.ts';
import { valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { Label } from '../text.tsx';
import { type GridPlace, gridKey, gridPlace, ITEM } from './entries.ts';
import { inSight, useSeen } from './inSight.ts';
import type { Look } from './look.ts';

/** The style sheet has the same. */
const ROW_HEIGHT = 40;
/** More columns are narrow. */
const FEW = 12;

export function GridPart({ part, look }: { readonly part: Grid; readonly look: Look }) {
  const body = useRef<HTMLDivElement>(null);
  const seen = useSeen(body, look.seen);
  const { rows, columns, rowHead, title } = part;
  const place = gridPlace(part, look.cell);
  const kept = place ? rows.indexOf(place.row) : -1;
  const selected = rows.findIndex(({ id }) => id === look.selected);
  return (
    <div class="part-grid">
      <div
        class={`load-grid${columns.length > FEW ? ' many' : ''}`}
        role="grid"
        aria-label={title ?? rowHead}
        style={{ '--months': String(columns.length) }}
      >
        <div class="load-row load-head" role="row">
          <div role="columnheader" class="load-name">
            {rowHead}
          </div>
          {columns.map((column, i) => (
            <ColumnHead key={i} text={column} isFirst={i === 0} />
          ))}
        </div>
        <div ref={body} class="load-body" role="rowgroup" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
          {inSight(rows.length, ROW_HEIGHT, seen, kept, selected).map((index) => {
            const row = rows[index]!;
            return (
              <div
                key={row.id}
                role="row"
                class={`load-row${index === selected ? ' selected' : ''}`}
                aria-label={row.title}
                style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
              >
                <div role="rowheader" class="load-name" data-id={row.id}>
                  <Label text={row.title} />
                  <Label class="below" text={plainText(row.note ?? '')} />
                </div>
                {columns.map((column, i) => (
                  <CellView key={i} row={row} at={i} column={column} chosen={place?.key} tabStop={look.tabStop} />
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Key />
      <section class="load-detail" aria-live="polite">
        {place && <Detail place={place} part={part} tabStop={look.tabStop} />}
      </section>
    </div>
  );
}

/** Of a month the year is above it, where it begins. */
function ColumnHead({ text, isFirst }: { readonly text: string; readonly isFirst: boolean }) {
  const [, name = text, year = ''] = /^(\w+) (\d{4})$/.exec(text) ?? [];
  return (
    <div role="columnheader" class="load-month" aria-label={text} title={text}>
      <span class="year">{isFirst || name === 'Jan' ? year : ''}</span>
      <span>{name}</span>
    </div>
  );
}

interface CellProps {
  readonly row: GridRow;
  readonly at: number;
  readonly column: string;
  readonly chosen: string | undefined;
  readonly tabStop: string | undefined;
}

function CellView({ row, at, column, chosen, tabStop }: CellProps) {
  const key = gridKey(row, at);
  const cell = row.cells[at] ?? null;
  const text = `${row.title}, ${column}: ${cell ? plainText(cell.text) : 'nothing'}`;
  return (
    <div
      role="gridcell"
      class={`load-cell ${heat(cell)}${key === chosen ? ' chosen' : ''}`}
      data-key={key}
      data-id={row.id}
      aria-label={text}
      title={text}
      tabIndex={key === tabStop ? 0 : -1}
    >
      {cell ? plainText(valueText(cell.shown)) : ''}
    </div>
  );
}

/** Five tints, the last of another tone and bold: over-allocation is visible without colours, too. */
function heat(cell: GridCell | null): string {
  if (!cell) return 'none';
  if (cell.tone === 'bad') return 'over';
  if (cell.share === undefined) return 'unlimited';
  return cell.share > 0.9 ? 'full' : cell.share > 0.6 ? 'high' : cell.share > 0.3 ? 'some' : 'little';
}

interface DetailProps {
  readonly place: GridPlace;
  readonly part: Grid;
  readonly tabStop: string | undefined;
}

function Detail({ place: { row, column, cell }, part: { columns, itemsHead }, tabStop }: DetailProps) {
  return (
    <>
      <h2>
        <Label text={`${row.title}, ${columns[column] ?? ''}`} />
      </h2>
      <p class="note">{cell ? `${plainText(cell.text)}. ${itemsHead}:` : 'Nothing.'}</p>
      <ul>
        {cell?.items.map(({ id, title, value }) => (
          <li key={id} data-id={id} data-key={`${ITEM}${id}`} tabIndex={tabStop === `${ITEM}${id}` ? 0 : -1}>
            <Label text={title} />
            <span class="amount">{plainText(valueText(value))}</span>
          </li>
        ))}
        {cell && cell.more > 0 && <li>and {cell.more} more</li>}
      </ul>
    </>
  );
}

const TINTS = [
  ['little', 'up to 30%'],
  ['some', '60%'],
  ['high', '90%'],
  ['full', '100%'],
  ['over', 'over-allocated on some days'],
] as const;

const Key = () => (
  <p class="load-key" aria-hidden="true">
    {TINTS.map(([name, text]) => (
      <span key={name}>
        <i class={`load-cell ${name}`} />
        {text}
      </span>
    ))}
  </p>
);
