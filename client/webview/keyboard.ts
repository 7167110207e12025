/** The keyboard reaches everything: arrows walk the tree, Enter goes to the source, plus and minus zoom. */
import type { Actions } from './actions.ts';
import { drawNow } from './frame.ts';
import { rowIdOf } from './store.ts';

export function keyboard(actions: Actions): void {
  const { store, board, search } = actions;
  const hideCard = (): void => {
    store.card = undefined;
  };

  const current = (): number => store.lines.get(store.focused ?? '') ?? 0;

  const go = (index: number): void => {
    const { scene } = store;
    if (!scene || scene.placed.length === 0) return;
    const at = Math.max(0, Math.min(scene.placed.length - 1, index));
    store.focused = scene.placed[at]!.key;
    actions.bringIntoView(at, false);
    drawNow();
    board.rowOf(store.focused)?.focus({ preventScroll: true });
  };

  /** What a key does on a row; `false` leaves it to the browser. */
  const onRow = (key: string): boolean => {
    const { scene } = store;
    const index = current();
    const line = scene?.placed[index];
    if (!scene || !line) return false;
    const page = Math.max(1, Math.floor(board.viewport().height / 32) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: scene.placed.length - 1,
    };
    const to = moves[key];
    if (to !== undefined) go(to);
    else if (key === 'ArrowRight') {
      if (line.open === false) actions.toggle(line.key);
      else if (line.open) go(index + 1);
    } else if (key === 'ArrowLeft') {
      if (line.open) actions.toggle(line.key);
      else if (line.parent !== undefined) go(store.lines.get(line.parent) ?? index);
    } else if (key === 'Enter' || key === ' ') {
      const id = rowIdOf(store, line);
      if (id === undefined) actions.toggle(line.key);
      else actions.reveal(id, key === 'Enter');
    } else return false;
    if (key === 'ArrowRight' || key === 'ArrowLeft' || key === 'Enter' || key === ' ') {
      board.rowOf(store.focused ?? '')?.focus({ preventScroll: true });
    }
    return true;
  };

  actions.board.names.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onRow(event.key)) event.preventDefault();
  });
  board.names.addEventListener('focusin', (event) => {
    const key = (event.target as HTMLElement).dataset.key;
    if (key === undefined) return;
    store.focused = key;
    if ((event.target as HTMLElement).matches(':focus-visible')) store.card = { key };
  });
  board.names.addEventListener('focusout', hideCard);

  const shortcuts: Readonly<Record<string, () => void>> = {
    '+': () => actions.zoomBy(1.4),
    '=': () => actions.zoomBy(1.4),
    '-': () => actions.zoomBy(1 / 1.4),
    '0': actions.fit,
    t: actions.goToToday,
    '/': () => search.current?.focus(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hideCard();
      if (event.target === search.current) go(current());
      drawNow();
      return;
    }
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = shortcuts[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
}
