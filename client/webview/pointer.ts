/** Mouse and pen: hover shows the card, a click goes to the source, ctrl and the wheel zoom. */
import { x } from '../../server/timeline/scale.ts';
import type { Placed } from '../../server/timeline/scene.ts';
import type { Actions } from './actions.ts';
import { keyHints } from './gestures/words.ts';
import { rowIdOf } from './store.ts';

const pause = 250;

export function pointer(actions: Actions): void {
  const { store, board, card } = actions;
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
    if (line?.key !== store.hovered) {
      store.hovered = line?.key;
      actions.schedule();
    }
    const wanted = line?.kind === 'work' && onMarks(event.target) ? line.key : undefined;
    if (wanted === over) return;
    over = wanted;
    clearTimeout(waiting);
    card.hide();
    if (wanted === undefined) return;
    const { clientX, clientY } = event;
    waiting = window.setTimeout(() => {
      // The picture may have changed under a pointer that rests.
      const now = document.elementFromPoint(clientX, clientY);
      if (onMarks(now) && lineUnder(now)?.key === wanted) showCard(actions, wanted, clientX);
    }, pause);
  });
  board.node.addEventListener('pointerleave', () => {
    clearTimeout(waiting);
    over = undefined;
    store.hovered = undefined;
    card.hide();
    actions.schedule();
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

/** The card beside a line's bar: under the pointer, or at the bar's start. */
export function showCard({ store, board, card }: Actions, key: string, clientX?: number): void {
  const { scene, plan } = store;
  const line = scene?.placed[store.lines.get(key) ?? -1];
  if (!scene || !plan || line?.kind !== 'work') return;
  const row = plan.rows[line.row]!;
  const box = board.node.getBoundingClientRect();
  const seen = board.viewport();
  const top = box.top + 48 + line.y - seen.y;
  const start = box.left + board.column() + Math.max(0, x(scene.scale, row.start) - seen.x);
  const beside = { x: clientX ?? start, top, bottom: top + line.height - 4 };
  // Who came by pointer has no use for keys.
  const keys = clientX === undefined && store.editable ? keyHints(row) : [];
  card.show(plan, row, scene.tones.of(row), beside, keys);
}
