/** Mouse and pen: hover shows the card, a click goes to the source, ctrl and the wheel zoom. */
import type { Placed } from '../../server/timeline/scene.ts';
import type { Actions } from './actions.ts';
import { rowIdOf } from './store.ts';

const pause = 250;

export function pointer(actions: Actions): void {
  const { store, board } = actions;
  const hideCard = (): void => {
    store.card = undefined;
  };
  let waiting = 0;
  let over: string | undefined;

  const lineUnder = (target: EventTarget | null): Placed | undefined => {
    const key =
      target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-key]')?.dataset.key : undefined;
    return key === undefined ? undefined : store.scene?.placed[store.lines.get(key) ?? -1];
  };
  const onMarks = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('.marks, .names') !== null;

  board.node.addEventListener('pointermove', (event) => {
    const line = lineUnder(event.target);
    store.hovered = line?.key;
    const wanted = line?.kind === 'work' && onMarks(event.target) ? line.key : undefined;
    if (wanted === over) return;
    over = wanted;
    clearTimeout(waiting);
    hideCard();
    if (wanted === undefined) return;
    const { clientX, clientY } = event;
    waiting = window.setTimeout(() => {
      // The picture may have changed under a pointer that rests.
      const now = document.elementFromPoint(clientX, clientY);
      if (onMarks(now) && lineUnder(now)?.key === wanted) store.card = { key: wanted, x: clientX };
    }, pause);
  });
  board.node.addEventListener('pointerleave', () => {
    clearTimeout(waiting);
    over = undefined;
    store.hovered = undefined;
    hideCard();
  });
  board.node.addEventListener('click', (event) => {
    const line = lineUnder(event.target);
    if (!line) return;
    store.focused = line.key;
    if (event.target instanceof Element && event.target.closest('.lane-now, .away')) {
      actions.bringIntoView(store.lines.get(line.key)!, true);
      return;
    }
    const twisty = event.target instanceof Element && event.target.closest('.twisty');
    const inNames = event.target instanceof Element && event.target.closest('.names');
    if (line.kind === 'lane' || (twisty && line.open !== undefined)) {
      if (inNames) actions.toggle(line.key);
      return;
    }
    const id = rowIdOf(store, line);
    if (id !== undefined && onMarks(event.target)) actions.reveal(id, false);
    // A name may stand in sight while its bar is far away.
    if (inNames) actions.bringIntoView(store.lines.get(line.key)!, true);
  });
  board.node.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const px = event.clientX - board.node.getBoundingClientRect().left - board.column();
      actions.zoomBy(Math.exp(-Math.max(-240, Math.min(240, event.deltaY)) * 0.0025), Math.max(0, px));
    },
    { passive: false },
  );
}
