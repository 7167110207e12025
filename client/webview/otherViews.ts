/**
 * The views beside the timeline: asks the host for the data of the one that is shown, keeps the last of each, draws it,
 * and knows what pointer and keyboard mean there.
 */
import type { OtherView, Shown, ViewWish } from '../../server/timeline/views/shown.ts';
import type { ViewData } from '../../server/topics/viewData.ts';
import { el } from './dom.ts';
import { emptiness, hintNode } from './empty.ts';
import type { Memory } from './memory.ts';
import { type Store, sliceOf } from './store.ts';
import { panes } from './views/index.ts';
import type { Drawn, Pane } from './views/pane.ts';

export interface OtherViews {
  readonly node: HTMLElement;
  /** Draws the view that is shown; what is found of how much, where a filter is on. */
  readonly draw: (shown: OtherView) => string;
  readonly take: (wish: ViewWish, data: ViewData) => void;
  /** The view that is shown is another one, or what it shows may be. */
  readonly ask: () => void;
  /** Something else is selected: it comes into sight, in a picture of its own if need be. */
  readonly selected: () => void;
}

interface Parts {
  readonly store: Store;
  readonly send: (wish: ViewWish) => void;
  readonly schedule: () => void;
  /** Draws at once. */
  readonly draw: () => void;
  readonly reveal: (id: string, focus: boolean) => void;
  readonly remember: (memory: Partial<Memory>) => void;
}

export function otherViews({ store, send, schedule, draw, reveal, remember }: Parts): OtherViews {
  const node = el('main', { class: 'other-view', id: 'view', role: 'tabpanel', tabindex: -1, hidden: true });
  const made = new Map<OtherView, Pane<ViewData>>();
  const known = new Map<OtherView, ViewData>();
  let drawn: (Drawn & { readonly shown: OtherView }) | undefined;
  /** The view whose place is restored. */
  let placed: Shown | undefined;
  let focused: string | undefined;

  const paneOf = (shown: OtherView): Pane<ViewData> => {
    // Each pane is handed data of its own kind only.
    const pane = made.get(shown) ?? (panes[shown]() as Pane<ViewData>);
    made.set(shown, pane);
    return pane;
  };
  const wishOf = (show: OtherView): ViewWish => {
    const { selected } = store.memory;
    const slice = sliceOf(store)?.id;
    return {
      show,
      ...(slice === undefined ? {} : { slice }),
      ...(show === 'dependencies' && selected !== undefined ? { about: selected } : {}),
    };
  };
  const ask = (): void => {
    const { shown } = store.memory;
    if (shown !== undefined && shown !== 'timeline') send(wishOf(shown));
  };
  const entry = (key: string): HTMLElement | null => node.querySelector(`[data-key="${CSS.escape(key)}"]`);

  let instead: { readonly signature: string; readonly node: HTMLElement } | undefined;
  const insteadOf = (data: ViewData | undefined, pane: Pane<ViewData>): HTMLElement | undefined => {
    const hint = data && pane.hint(data);
    if (data && !hint) return undefined;
    const signature = JSON.stringify(hint ?? 'waiting');
    if (instead?.signature !== signature)
      instead = { signature, node: hint ? hintNode(hint) : emptiness({ kind: 'waiting' }) };
    return instead.node;
  };

  const bring = (key: string): void => {
    const pane = drawn && made.get(drawn.shown);
    const top = entry(key) ? undefined : pane?.topOf?.(key);
    if (top !== undefined) {
      node.scrollTop = top - node.clientHeight / 2;
      draw();
    }
    entry(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const go = (key: string | undefined): void => {
    if (key === undefined) return;
    focused = key;
    bring(key);
    draw();
    entry(key)?.focus({ preventScroll: true });
  };

  node.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (!target) return;
    if (target.dataset.key !== undefined) focused = target.dataset.key;
    reveal(target.dataset.id!, false);
  });
  node.addEventListener('focusin', (event) => {
    const key =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined;
    if (key === undefined || key === focused) return;
    focused = key;
    if (!pressed) schedule();
  });
  // What is drawn anew between press and release loses its click.
  let pressed = false;
  node.addEventListener('pointerdown', () => {
    pressed = true;
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => {
      if (pressed) schedule();
      pressed = false;
    });
  }
  node.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    if (!target || !drawn || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = target.dataset.key!;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (target.dataset.id !== undefined) reveal(target.dataset.id, event.key === 'Enter');
      return;
    }
    if (event.key === 'Escape' && drawn.shown === 'dependencies') {
      remember({ selected: undefined });
      ask();
    }
    const to = stepFrom(drawn.columns, key, event.key);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  });
  node.addEventListener('scroll', () => {
    schedule();
    if (drawn === undefined || placed !== drawn.shown) return;
    const scrolls = { ...store.memory.scrolls, [drawn.shown]: { left: node.scrollLeft, top: node.scrollTop } };
    remember({ scrolls });
  });
  new ResizeObserver(schedule).observe(node);

  return {
    node,
    draw(shown) {
      const pane = paneOf(shown);
      const data = known.get(shown);
      const content = insteadOf(data, pane) ?? pane.node;
      if (node.firstElementChild !== content) {
        node.replaceChildren(content);
        placed = undefined;
      }
      node.setAttribute('aria-labelledby', `tab-${shown}`);
      if (!data || content !== pane.node) {
        drawn = undefined;
        return '';
      }
      const place = store.memory.scrolls?.[shown];
      const words = wordsOf(store.memory.view.filter);
      const render = (): Drawn => {
        const seen = { top: node.scrollTop, height: node.clientHeight, width: node.clientWidth };
        const stop = drawn && has(drawn.columns, focused) ? focused : undefined;
        const { selected } = store.memory;
        return pane.draw(data, { words, selected, tabStop: stop ?? selected, seen });
      };
      drawn = { ...render(), shown };
      if (placed !== shown) {
        node.scrollTo({ left: place?.left ?? 0, top: place?.top ?? 0, behavior: 'instant' });
        placed = shown;
        drawn = { ...render(), shown };
      }
      // Somewhere the tab key must land.
      if (!node.querySelector('[data-key][tabindex="0"]')) {
        focused = drawn.start ?? drawn.columns.find((column) => column.length > 0)?.[0];
        if (focused !== undefined) drawn = { ...render(), shown };
      }
      return words.length === 0 ? '' : `${drawn.found} of ${drawn.all}`;
    },
    take(wish, data) {
      known.set(wish.show, data);
    },
    ask,
    selected() {
      const { selected } = store.memory;
      const data = drawn && known.get(drawn.shown);
      if (data?.kind === 'dependencies' && data.narrowed && selected !== undefined) ask();
      if (!drawn || selected === undefined) return;
      // A key is a path, or has one among its words.
      const keys = drawn.columns.flat();
      const key = keys.find((each) => each === selected) ?? keys.find((each) => each.split(' ').includes(selected));
      if (key !== undefined) bring(key);
    },
  };
}

let last: { readonly filter: string; readonly words: readonly string[] } = { filter: '', words: [] };
/** The same list for the same filter, since panes compare. */
function wordsOf(filter: string): readonly string[] {
  if (last.filter !== filter) last = { filter, words: filter.toLowerCase().split(/\s+/).filter(Boolean) };
  return last.words;
}

const has = (columns: Drawn['columns'], key: string | undefined): boolean =>
  key !== undefined && columns.some((column) => column.includes(key));

const leap = 5;

/** Where an arrow leads from an entry: up and down its column, to the same height of the next one. */
function stepFrom(columns: Drawn['columns'], key: string, pressed: string): string | undefined {
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
      return clamp(row + leap, column);
    case 'PageUp':
      return clamp(row - leap, column);
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
