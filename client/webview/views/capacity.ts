/** The load of the teams as a heat map by month; below it, who asks in the month that the reader is on. */

import type { CapacityData, LoadCell, TeamRow } from '../../../server/timeline/views/capacity.ts';
import { plural } from '../../../server/wording/lists.ts';
import { number } from '../../../server/wording/numbers.ts';
import { load, personDays } from '../../../server/wording/people.ts';
import { assign, el, fill, keyedChildren } from '../dom.ts';
import { fits, inSight, kept, type Look, offsetIn, type Pane } from './pane.ts';

/** The style sheet has the same. */
const rowHeight = 40;

export function capacity(): Pane<CapacityData> {
  const head = el('div', { class: 'load-row load-head', role: 'row' });
  const body = el('div', { class: 'load-body', role: 'rowgroup' });
  const grid = el('div', { class: 'load-grid', role: 'grid', 'aria-label': 'Load of the teams by month' }, head, body);
  const detail = el('section', { class: 'load-detail', 'aria-live': 'polite' });
  const note = el('p', { class: 'note' });
  const node = el('div', { class: 'pane-capacity' }, grid, key(), detail, note);
  const update = keyedChildren(body, () => el('div', { role: 'row' }));
  const filtered = kept((data: CapacityData, words: Look['words']) =>
    data.teams.filter((team) => fits(words, team.title, team.id)),
  );
  let chosen: string | undefined;
  let drawn: readonly TeamRow[] = [];

  return {
    node,
    hint: ({ teams, months }) =>
      teams.length === 0 || months.length === 0
        ? {
            title: teams.length === 0 ? 'No team yet' : 'No team is asked for anything',
            says: 'Say how many people a team has, and which team does a feature:',
            example:
              'team web "Web team" {\n  capacity 4\n}\n\nfeature cart "One-page cart" {\n  duration 2w\n  team web 2\n}',
          }
        : undefined,
    topOf(wanted) {
      const index = drawn.findIndex(({ id }) => wanted.startsWith(`${id} `));
      return index < 0 ? undefined : offsetIn(body) + index * rowHeight;
    },
    draw(data, look) {
      const teams = filtered(data, look.words);
      drawn = teams;
      const { months } = data;
      grid.style.setProperty('--months', String(months.length));
      grid.classList.toggle('many', months.length > 12);
      fill(head, JSON.stringify(months), () => [
        el('div', { role: 'columnheader', class: 'load-name' }, 'Team'),
        ...months.map(({ says }, i) => monthHead(says, i === 0)),
      ]);
      const cellOf = (wanted: string | undefined) => cells(teams).find((each) => each.key === wanted);
      // The who-list below has keys of its own, and leaves the cell that it is of.
      if (cellOf(look.tabStop)) chosen = look.tabStop;
      const at = cellOf(chosen) ?? cells(teams).find(({ cell }) => cell?.over) ?? cells(teams).find(({ cell }) => cell);
      body.style.height = `${teams.length * rowHeight}px`;
      const keep = teams.findIndex(({ id }) => at?.key.startsWith(`${id} `));
      const indexes = inSight(teams.length, rowHeight, { ...look.seen, top: look.seen.top - offsetIn(body) }, keep);
      update(
        indexes.map((index) => {
          const team = teams[index]!;
          const state = [
            at?.team === team && at.key,
            look.tabStop?.startsWith(`${team.id} `) && look.tabStop,
            team.id === look.selected,
          ];
          const content = JSON.stringify([team, state, months]);
          return {
            key: team.id,
            signature: `${content}${index}`,
            draw(row) {
              assign(row, {
                class: `load-row${team.id === look.selected ? ' selected' : ''}`,
                'aria-label': team.title,
              });
              (row as HTMLElement).style.transform = `translateY(${index * rowHeight}px)`;
              fill(row, content, () => [
                name(team),
                ...team.cells.map((cell, i) => loadCell(team, cell, months[i]!.says, i, look.tabStop, at?.key)),
              ]);
            },
          };
        }),
      );
      fill(detail, JSON.stringify([at, look.tabStop]), () => (at ? details(at, months, look.tabStop) : []));
      note.textContent = `Person-days of all working days${data.more > 0 ? `; ${plural(data.more, 'later month')} not shown` : ''}.`;
      return {
        columns: [...months.map((_, i) => teams.map(({ id }) => `${id} ${i}`)), whoKeys(at?.cell)],
        start: at?.key,
        found: teams.length,
        all: data.teams.length,
      };
    },
  };
}

interface At {
  readonly key: string;
  readonly team: TeamRow;
  readonly month: number;
  readonly cell: LoadCell | null;
}

const cells = (teams: readonly TeamRow[]): At[] =>
  teams.flatMap((team) => team.cells.map((cell, month) => ({ key: `${team.id} ${month}`, team, month, cell })));

const whoKeys = (cell: LoadCell | null | undefined): string[] => (cell?.who ?? []).map(({ id }) => `who ${id}`);

function monthHead(says: string, first: boolean): HTMLElement {
  const [month, year] = says.split(' ');
  const newYear = first || month === 'Jan';
  return el(
    'div',
    { role: 'columnheader', class: 'load-month', 'aria-label': says, title: says },
    el('span', { class: 'year' }, newYear ? year : ''),
    el('span', {}, month),
  );
}

const name = ({ id, title, people }: TeamRow): HTMLElement => {
  const node = el(
    'div',
    { role: 'rowheader', class: 'load-name' },
    el('span', { class: 'text', dir: 'auto', title }, title),
    el('span', { class: 'below' }, people),
  );
  node.dataset.id = id;
  return node;
};

const amounts = ({ asked, capacity }: LoadCell): string => load(asked, capacity);

function loadCell(
  team: TeamRow,
  cell: LoadCell | null,
  month: string,
  i: number,
  tabStop: string | undefined,
  chosen: string | undefined,
): HTMLElement {
  const key = `${team.id} ${i}`;
  const says = `${team.title}, ${month}: ${cell ? `${amounts(cell)}${cell.over ? ', too much on some days' : ''}` : 'nothing is asked'}`;
  const shown = cell ? (cell.capacity === undefined ? number(Math.round(cell.asked)) : percent(cell)) : '';
  return el(
    'div',
    {
      role: 'gridcell',
      class: `load-cell ${heat(cell)}${key === chosen ? ' chosen' : ''}`,
      'data-key': key,
      'data-id': team.id,
      'aria-label': says,
      title: says,
      tabindex: key === tabStop ? 0 : -1,
    },
    shown,
  );
}

const share = ({ asked, capacity }: LoadCell): number => asked / Math.max(capacity ?? Infinity, 1e-9);

const percent = (cell: LoadCell): string => (share(cell) > 9.99 ? '>999%' : `${Math.round(share(cell) * 100)}%`);

/** Five tints, the last of another tone: too much is told apart without seeing colours, too. */
function heat(cell: LoadCell | null): string {
  if (!cell) return 'none';
  if (cell.over) return 'over';
  if (cell.capacity === undefined) return 'unlimited';
  const much = share(cell);
  return much > 0.9 ? 'full' : much > 0.6 ? 'high' : much > 0.3 ? 'some' : 'little';
}

function details({ team, month, cell }: At, months: CapacityData['months'], tabStop: string | undefined): Node[] {
  const title = `${team.title}, ${months[month]!.says}`;
  const heading = el('h2', { class: 'text', dir: 'auto', title }, title);
  if (!cell) return [heading, el('p', { class: 'note' }, 'Nothing is asked.')];
  const who = cell.over ? 'On days that are too much, it is asked by:' : 'It is asked by:';
  return [
    heading,
    el('p', { class: 'note' }, `${amounts(cell)}. ${who}`),
    el(
      'ul',
      {},
      ...cell.who.map(({ id, title: feature, days }) =>
        el(
          'li',
          { 'data-id': id, 'data-key': `who ${id}`, tabindex: tabStop === `who ${id}` ? 0 : -1 },
          el('span', { class: 'text', dir: 'auto', title: feature }, feature),
          el('span', { class: 'amount' }, personDays(days)),
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
        ['over', 'too much on some days'],
      ] as const
    ).map(([name, says]) => el('span', {}, el('i', { class: `load-cell ${name}` }), says)),
  );
