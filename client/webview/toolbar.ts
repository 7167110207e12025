/** The row of controls above the picture. It shows what the view says and asks for another; it keeps nothing itself. */
import type { Group } from '../../server/timeline/plan.ts';
import { type ColourBy, colourings, type Grouping, groupings, type View } from '../../server/timeline/view.ts';
import { assign, el, fill } from './dom.ts';
import { type Icon, icon } from './icons.ts';
import type { Memory } from './memory.ts';

export interface ToolbarActions {
  readonly change: (view: Partial<View>) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly level: (on: boolean) => void;
  /** Looks through a `view` declaration, or at everything. */
  readonly slice: (id: string | undefined) => void;
  readonly today: () => void;
}

export interface Toolbar {
  readonly node: HTMLElement;
  readonly search: HTMLInputElement;
  readonly show: (view: Memory['view'], level: boolean, title: string, facts: string, found: string) => void;
  /** The `view` declarations that there are, and the one that is looked through. */
  readonly slices: (slices: readonly Group[], chosen: string | undefined) => void;
  /** The controls that only a timeline has. */
  readonly ofTimeline: (shown: boolean) => void;
}

export function toolbar(actions: ToolbarActions): Toolbar {
  const title = el('h1', { class: 'title' });
  const facts = el('span', { class: 'facts' });
  const found = el('span', { class: 'found', role: 'status' });
  const search = el('input', {
    type: 'search',
    placeholder: 'Filter',
    'aria-label': 'Filter by title, owner, team or state',
    spellcheck: 'false',
  });
  search.addEventListener('input', () => actions.change({ filter: search.value }));

  const grouping = select('Group', 'Group by', groupings, (value) => actions.change({ grouping: value as Grouping }));
  const slice = select('View', 'Look at everything, or through a view', [], (value) =>
    actions.slice(value === '' ? undefined : value),
  );
  const colour = select('Colour', 'Colour by', colourings, (value) => actions.change({ colourBy: value as ColourBy }));
  const critical = toggle('critical', 'Critical', 'Critical path', (on) => actions.change({ critical: on }));
  const float = toggle('float', 'Float', 'Float: how far work may slip', (on) => actions.change({ float: on }));
  const links = toggle('links', 'Links', 'Dependency arrows', (on) => actions.change({ links: on }));

  const level = toggle('level', 'Level', 'Level: no team does more at once than it has people for', actions.level);

  const marks = el('div', { class: 'group' }, critical, float, links);
  const zoom = el(
    'div',
    { class: 'group' },
    button('minus', 'Zoom out (-)', () => actions.zoomBy(1 / 1.4)),
    button('plus', 'Zoom in (+)', () => actions.zoomBy(1.4)),
    button('fit', 'Fit the whole plan (0)', actions.fit),
    button('today', 'Go to today (T)', actions.today),
  );
  const node = el(
    'header',
    { class: 'toolbar' },
    el('div', { class: 'heading' }, title, facts),
    el(
      'div',
      { class: 'controls', role: 'group', 'aria-label': 'How the plan is shown' },
      el('label', { class: 'search' }, icon('search'), search, found),
      slice.node,
      grouping.node,
      colour.node,
      marks,
      el('div', { class: 'group' }, level),
      zoom,
    ),
  );
  return {
    node,
    search,
    slices(slices, chosen) {
      slice.node.hidden = slices.length === 0;
      fill(slice.select, JSON.stringify(slices.map(({ id, title }) => [id, title])), () =>
        [{ id: '', title: 'Everything' }, ...slices].map(({ id, title }) => el('option', { value: id }, title)),
      );
      slice.select.value = chosen ?? '';
    },
    ofTimeline(shown) {
      for (const control of [grouping.node, colour.node, marks, zoom]) control.hidden = !shown;
    },
    show(view, leveled, name, said, matches) {
      title.textContent = name;
      title.title = name;
      facts.textContent = said;
      facts.title = said;
      found.textContent = matches;
      if (search.value !== view.filter) search.value = view.filter;
      grouping.select.value = view.grouping;
      colour.select.value = view.colourBy;
      assign(critical, { 'aria-pressed': String(view.critical) });
      assign(float, { 'aria-pressed': String(view.float) });
      assign(links, { 'aria-pressed': String(view.links) });
      assign(level, { 'aria-pressed': String(leveled) });
    },
  };
}

function select(
  label: string,
  name: string,
  options: readonly { readonly value: string; readonly title: string }[],
  change: (value: string) => void,
): { node: HTMLElement; select: HTMLSelectElement } {
  const node = el(
    'select',
    { 'aria-label': name, title: name },
    ...options.map(({ value, title }) => el('option', { value }, title)),
  );
  node.addEventListener('change', () => change(node.value));
  return { node: el('label', { class: 'select' }, el('span', {}, label), node), select: node };
}

function toggle(name: Icon, label: string, title: string, change: (on: boolean) => void): HTMLButtonElement {
  const node = el('button', { type: 'button', title, 'aria-pressed': 'false' }, icon(name), el('span', {}, label));
  node.addEventListener('click', () => change(node.getAttribute('aria-pressed') !== 'true'));
  return node;
}

function button(name: Icon, title: string, click: () => void): HTMLButtonElement {
  const node = el('button', { type: 'button', class: 'icon-only', title, 'aria-label': title }, icon(name));
  node.addEventListener('click', click);
  return node;
}
