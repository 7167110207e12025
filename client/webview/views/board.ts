/** The board: a column each for now, next and later, of which only the cards that are seen are in the page. */

import type { BoardCard, BoardColumn, BoardData } from '../../../server/timeline/views/board.ts';
import { longDate } from '../../../server/wording/dates.ts';
import { stateName } from '../../../server/wording/states.ts';
import { assign, el, fill, keyedChildren } from '../dom.ts';
import { fits, inSight, kept, type Look, offsetIn, type Pane } from './pane.ts';

/** A card and the gap below it; the style sheet has the same. */
const pitch = 96;

const titles = { now: 'Now', next: 'Next', later: 'Later' } as const;

export const stateTones = {
  planned: 'slate',
  'in-progress': 'blue',
  done: 'green',
  blocked: 'orange',
  paused: 'yellow',
  dropped: 'grey',
} as const;

export function board(): Pane<BoardData> {
  const columns = { now: column('now'), next: column('next'), later: column('later') };
  const note = el('p', { class: 'note' });
  const node = el('div', { class: 'pane-board' }, columns.now.node, columns.next.node, columns.later.node, note);
  const filtered = kept((data: BoardData, words: Look['words']) =>
    data.columns.map((each) => ({
      ...each,
      all: each.cards.length,
      cards: each.cards.filter((card) => fits(words, ...hay(card))),
    })),
  );
  const columnsOf = kept((shown: ReturnType<typeof filtered>, _: undefined) =>
    shown.map(({ cards }) => cards.map(({ id }) => id)),
  );
  let tops = new Map<string, number>();
  const topsOf = kept((shown: ReturnType<typeof filtered>, _: undefined) => {
    tops = new Map(shown.flatMap(({ cards }) => cards.map(({ id }, i) => [id, i * pitch] as const)));
  });
  return {
    node,
    hint: ({ columns: all, done }) =>
      all.every(({ cards }) => cards.length === 0)
        ? {
            title: done > 0 ? 'All is done' : 'No feature yet',
            says: 'Features stand here by their dates, or where `horizon` puts them. For example:',
            example: 'feature wallets "Apple Pay and Google Pay" {\n  horizon next\n  owner @dana\n}',
          }
        : undefined,
    topOf: (key) => {
      const top = tops.get(key);
      return top === undefined ? undefined : top + offsetIn(columns.now.cards);
    },
    draw(data, look) {
      const shown = filtered(data, look.words);
      topsOf(shown, undefined);
      for (const each of shown) columns[each.name].draw(each, look);
      const over = [data.done && `${data.done} done`, data.dropped && `${data.dropped} dropped`].filter(Boolean);
      note.hidden = over.length === 0;
      note.textContent = `Not on the board: ${over.join(', ')}.`;
      return {
        columns: columnsOf(shown, undefined),
        found: shown.reduce((sum, { cards }) => sum + cards.length, 0),
        all: shown.reduce((sum, { all }) => sum + all, 0),
      };
    },
  };
}

const hay = ({ title, id, product, owner, state, critical, late }: BoardCard): (string | undefined)[] => [
  title,
  id,
  product,
  owner,
  stateName[state],
  critical ? 'critical' : '',
  late ? 'late' : '',
];

function column(name: BoardColumn['name']) {
  const number = el('span', { class: 'number' });
  const says = el('p', { class: 'says' });
  const heading = `column-${name}`;
  const cards = el('div', { class: 'cards', role: 'listbox', 'aria-labelledby': heading });
  const none = el('p', { class: 'none' }, 'Nothing here.');
  const head = el('div', { class: 'column-head' }, el('h2', { id: heading }, titles[name], number), says);
  const node = el('section', { class: 'column' }, head, none, cards);
  const update = keyedChildren(cards, (key) => {
    const card = el('div', { class: 'feature-card', role: 'option' });
    card.dataset.key = key;
    card.dataset.id = key;
    return card;
  });
  return {
    node,
    cards,
    draw(shown: BoardColumn & { readonly all: number }, { selected, tabStop, seen }: Look) {
      number.textContent =
        shown.cards.length === shown.all ? String(shown.all) : `${shown.cards.length} of ${shown.all}`;
      says.textContent = shown.says;
      says.title = shown.says;
      none.hidden = shown.cards.length > 0;
      cards.style.height = `${shown.cards.length * pitch}px`;
      const stop = shown.cards.findIndex(({ id }) => id === tabStop);
      const indexes = inSight(shown.cards.length, pitch, { ...seen, top: seen.top - offsetIn(cards) }, stop);
      update(
        indexes.map((index) => {
          const card = shown.cards[index]!;
          const [lit, focusable] = [card.id === selected, index === stop];
          return {
            key: card.id,
            signature: JSON.stringify([card, index, lit, focusable, shown.cards.length]),
            draw(item) {
              assign(item, {
                class: `feature-card${lit ? ' selected' : ''}${card.critical ? ' critical' : ''}`,
                'aria-label': spoken(card),
                'aria-selected': String(lit),
                'aria-posinset': index + 1,
                'aria-setsize': shown.cards.length,
                tabindex: focusable ? 0 : -1,
              });
              (item as HTMLElement).style.transform = `translateY(${index * pitch}px)`;
              fill(item, JSON.stringify(card), () => content(card));
            },
          };
        }),
      );
    },
  };
}

function content({ title, product, state, owner, ends, rank, late, undated }: BoardCard): Node[] {
  const says = [stateName[state], owner].filter(Boolean).join(' · ');
  const when = undated ? 'No date' : ends === undefined ? 'No estimate' : longDate(ends);
  return [
    el(
      'div',
      { class: 'top' },
      el('span', { class: 'text', dir: 'auto', title }, title),
      rank === undefined ? undefined : el('span', { class: 'rank', title: `Rank ${rank}` }, `#${rank}`),
    ),
    el('div', { class: 'product', dir: 'auto', title: product ?? '' }, product ?? ''),
    el(
      'div',
      { class: 'foot' },
      el('span', { class: `sign ${stateTones[state]}` }),
      el('span', { class: 'says', dir: 'auto', title: says }, says),
      el(
        'span',
        { class: `when${late ? ' late' : ''}`, title: whenSays(ends, late, undated) },
        late ? `${when}, late` : when,
      ),
    ),
  ];
}

const whenSays = (ends: number | undefined, late: string | undefined, undated: boolean | undefined): string => {
  if (undated) return 'It has no date: it waits for itself, or lies too far ahead';
  if (ends === undefined) return 'Nothing says how long it takes';
  return late ? `Ends ${longDate(ends)}, too late for ${late}` : `Ends ${longDate(ends)}`;
};

const spoken = ({ title, product, state, owner, ends, rank, late, undated }: BoardCard): string =>
  [title, product, stateName[state], owner, whenSays(ends, late, undated), rank && `rank ${rank}`]
    .filter(Boolean)
    .join(', ');
