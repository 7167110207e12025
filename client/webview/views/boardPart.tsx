/** A board: lists side by side, of which only the cards that are seen are in the page. */
import { useRef } from 'preact/hooks';
import { stateTones } from '../../../server/timeline/tones.ts';
import type { Board, BoardColumn, BoardItem } from '../../../server/topics/section.ts';
import { longDate } from '../../../server/wording/dates.ts';
import { stateName } from '../../../server/wording/states.ts';
import { plainText } from '../../../server/wording/text.ts';
import { Label } from '../text.tsx';
import { inSight, useSeen } from './inSight.ts';
import type { Look } from './look.ts';

/** A card and the gap below it; the style sheet has the same. */
const PITCH = 96;

interface BoardProps {
  readonly part: Board;
  /** The same without a filter. */
  readonly whole: Board;
  readonly look: Look;
}

export const BoardPart = ({ part, whole, look }: BoardProps) => (
  <div class="pane-board">
    {part.columns.map((column, i) => (
      <Column key={column.id} column={column} all={whole.columns[i]!.items.length} look={look} />
    ))}
  </div>
);

interface ColumnProps {
  readonly column: BoardColumn;
  /** Items without a filter. */
  readonly all: number;
  readonly look: Look;
}

function Column({ column: { id, title, text, items }, all, look }: ColumnProps) {
  const list = useRef<HTMLDivElement>(null);
  const seen = useSeen(list, look.seen);
  const indexOf = (wanted: string | undefined): number => items.findIndex((item) => item.id === wanted);
  const shown = inSight(items.length, PITCH, seen, indexOf(look.tabStop), indexOf(look.selected));
  return (
    <section class="column">
      <div class="column-head">
        <h2 id={`column-${id}`}>
          {title}
          <span class="number">{items.length === all ? all : `${items.length} of ${all}`}</span>
        </h2>
        <p class="says" title={plainText(text)}>
          {plainText(text)}
        </p>
      </div>
      {items.length === 0 && <p class="none">Nothing here.</p>}
      <div
        ref={list}
        class="cards"
        role="listbox"
        aria-labelledby={`column-${id}`}
        style={{ height: `${items.length * PITCH}px` }}
      >
        {shown.map((index) => {
          const item = items[index]!;
          const isSelected = item.id === look.selected;
          return (
            <div
              key={item.id}
              role="option"
              class={`feature-card${isSelected ? ' selected' : ''}${item.critical ? ' critical' : ''}`}
              aria-label={spoken(item)}
              aria-selected={isSelected}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              data-key={item.id}
              data-id={item.id}
              tabIndex={item.id === look.tabStop ? 0 : -1}
              style={{ transform: `translateY(${index * PITCH}px)` }}
            >
              <Item item={item} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Item({ item }: { readonly item: BoardItem }) {
  const { title, product = '', state, owner, ends, undated, rank, late } = item;
  const when = undated ? 'No date' : ends === undefined ? 'No estimate' : longDate(ends);
  return (
    <>
      <div class="top">
        <Label text={title} />
        {rank !== undefined && (
          <span class="rank" title={`Rank ${rank}`}>
            #{rank}
          </span>
        )}
      </div>
      <Label class="product" text={product} />
      <div class="foot">
        <span class={`sign ${stateTones[state]}`} />
        <Label class="says" text={[stateName[state], owner].filter(Boolean).join(' · ')} />
        <span class={`when${late ? ' late' : ''}`} title={whenText(item)}>
          {late ? `${when}, late` : when}
        </span>
      </div>
    </>
  );
}

function whenText({ ends, undated, late }: BoardItem): string {
  if (undated) return 'No date: it depends on itself, or lies too far ahead';
  if (ends === undefined) return 'No estimate';
  return `Ends ${longDate(ends)}${late === undefined ? '' : `, too late for ${late}`}`;
}

const spoken = (item: BoardItem): string =>
  [item.title, item.product, stateName[item.state], item.owner, whenText(item), item.rank && `rank ${item.rank}`]
    .filter(Boolean)
    .join(', ');
